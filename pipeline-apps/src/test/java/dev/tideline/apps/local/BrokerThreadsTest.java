package dev.tideline.apps.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletionException;
import org.apache.kafka.common.utils.Exit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BrokerThreadsTest {

    @BeforeAll
    static void interceptExits() {
        BrokerThreads.interceptExits();
    }

    @Test
    void shouldFailTheBrokerInsteadOfHaltingTheProcess() {
        var threads = new BrokerThreads("broker");

        var step = threads.run(() -> {
            Exit.halt(1, "log directory gone");
            return "went on";
        });

        assertThatThrownBy(step::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(LocalStackException.class);
        assertThat(threads.failure())
                .isCompletedWithValueMatching(
                        failure -> failure.getMessage().contains("fatal fault (status 1, log directory gone)"));
    }

    @Test
    void shouldTellWhoseFaultItWas() {
        var broken = new BrokerThreads("broken");
        var sound = new BrokerThreads("sound");

        broken.run(() -> {
                    var child = new Thread(() -> Exit.exit(1));
                    child.setUncaughtExceptionHandler((thread, fault) -> {});
                    child.start();
                    child.join();
                    return child;
                })
                .join();

        assertThat(broken.failure()).isCompleted();
        assertThat(sound.failure()).isNotDone();
    }
}
