package dev.tideline.apps.local;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.utils.Exit;
import org.jspecify.annotations.Nullable;

/**
 * The threads of one broker, and the place where its fatal faults surface.
 *
 * <p>A Kafka server that meets a fatal fault (log directory gone, metadata unreadable) logs it and halts the process
 * through {@link Exit}, which is one switch for the whole JVM. A thread belongs to the group of the thread that made it,
 * so the group tells whose fault it was, and a broker that fails takes down nothing but itself.
 */
final class BrokerThreads extends ThreadGroup {

    private final CompletableFuture<LocalStackException> failure = new CompletableFuture<>();

    BrokerThreads(String name) {
        super(name);
    }

    /** Routes every exit that a broker's thread asks for to its group; any other thread exits as before. */
    static void interceptExits() {
        Exit.setExitProcedure((status, message) -> {
            failIfBroker(status, message);
            System.exit(status);
        });
        Exit.setHaltProcedure((status, message) -> {
            failIfBroker(status, message);
            Runtime.getRuntime().halt(status);
        });
    }

    /** Completes when the broker has met a fault that it cannot survive. */
    CompletableFuture<LocalStackException> failure() {
        return failure;
    }

    /** Runs a step on a thread of the group, so that every thread that the step makes belongs to it too. */
    <T> CompletableFuture<T> run(Callable<T> step) {
        var result = new CompletableFuture<T>();
        var thread = new Thread(this, () -> {
            try {
                result.complete(step.call());
            } catch (Throwable e) { // handed to whoever waits, Errors included
                result.completeExceptionally(e);
            }
        });
        thread.setDaemon(true);
        thread.start();
        return result;
    }

    /** Throws where the caller is a broker's thread, because code after an exit does not expect to run. */
    private static void failIfBroker(int status, @Nullable String message) {
        for (ThreadGroup group = Thread.currentThread().getThreadGroup(); group != null; group = group.getParent()) {
            if (group instanceof BrokerThreads threads) {
                var reason = new LocalStackException("the local broker stopped on a fatal fault (status " + status
                        + (message == null ? "" : ", " + message)
                        + "): the error logged just before says which; a full disk or a removed data directory are"
                        + " the usual ones");
                threads.failure.complete(reason);
                throw reason;
            }
        }
    }
}
