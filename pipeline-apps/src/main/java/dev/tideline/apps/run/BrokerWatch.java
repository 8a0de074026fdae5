package dev.tideline.apps.run;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;

/**
 * Asks the brokers every few seconds whether they are there. Kafka's clients wait for ever for a lost broker; an idle
 * pipeline would look healthy meanwhile.
 */
final class BrokerWatch implements AutoCloseable {

    private final Admin admin;
    private final Duration patience;
    private final Consumer<BrokerLostException> lost;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "broker watch");
        thread.setDaemon(true);
        return thread;
    });
    private long failingSince;
    private boolean failing;

    /** Tells {@code lost} once, after the brokers have not answered for as long as {@code patience}. */
    BrokerWatch(Admin admin, Duration patience, Consumer<BrokerLostException> lost) {
        this.admin = admin;
        this.patience = patience;
        this.lost = lost;
        long period = Math.max(100, patience.toMillis() / 10);
        var unused = clock.scheduleWithFixedDelay(() -> ask(period), period, period, TimeUnit.MILLISECONDS);
    }

    private void ask(long timeout) {
        Exception problem = problem(timeout);
        if (problem == null) {
            failing = false;
            return;
        }
        if (!failing) {
            failing = true;
            failingSince = System.nanoTime();
        }
        Duration since = Duration.ofNanos(System.nanoTime() - failingSince);
        if (since.compareTo(patience) >= 0) {
            clock.shutdown();
            lost.accept(new BrokerLostException(
                    "Kafka has not answered for " + since.toSeconds() + " s: check kafka.bootstrap.servers and the "
                            + "brokers, then start again; nothing is lost, the pipeline goes on where it stopped",
                    problem));
        }
    }

    private @Nullable Exception problem(long timeout) {
        try {
            admin.describeCluster().nodes().get(timeout, TimeUnit.MILLISECONDS);
            return null;
        } catch (ExecutionException | TimeoutException e) {
            return e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
