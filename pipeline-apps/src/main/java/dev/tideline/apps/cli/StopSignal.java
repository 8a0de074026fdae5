package dev.tideline.apps.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ctrl-C and SIGTERM, as a word to the command that runs: the process ends when the command has closed this. */
final class StopSignal implements AutoCloseable {

    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(60);

    private final CountDownLatch raised = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::raiseAndWait, "stop");

    StopSignal() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    boolean isRaised() {
        return raised.getCount() == 0;
    }

    /** True as soon as it is raised, false after the time. */
    boolean await(Duration time) {
        try {
            return raised.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** As Ctrl-C does, without ending the process. */
    void raise() {
        raised.countDown();
    }

    private void raiseAndWait() {
        raise();
        try {
            var unused = closed.await(CLOSE_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending already, by this very signal.
        }
    }
}
