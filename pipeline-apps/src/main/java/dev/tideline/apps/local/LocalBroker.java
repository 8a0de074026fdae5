package dev.tideline.apps.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real Kafka broker and its controller, one node, in this process, on the loopback address.
 *
 * <p>Topics, offsets and transactions live in the data directory and are there again after a restart. It adds no
 * shutdown hook: whoever starts it closes it.
 */
public final class LocalBroker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LocalBroker.class);
    private static final Duration START_DEADLINE = Duration.ofSeconds(60);
    private static final Duration STOP_DEADLINE = Duration.ofSeconds(30);

    private final DataDirectory directory;
    private final BrokerThreads threads;
    private final KafkaRaftServer server;
    private final String bootstrapServers;

    private LocalBroker(DataDirectory directory, BrokerThreads threads, KafkaRaftServer server, String bootstrap) {
        this.directory = directory;
        this.threads = threads;
        this.server = server;
        this.bootstrapServers = bootstrap;
    }

    /** As {@link #start(Path, int)}, on the port of the last run if that is free, else on any. */
    public static LocalBroker start(Path dataDirectory) {
        return start(dataDirectory, 0);
    }

    /**
     * Returns when the broker serves requests, within 60 seconds.
     *
     * @param dataDirectory made where it is missing; formatted on the first start
     * @param port 0 for any
     * @throws LocalStackException if the directory is unusable or in use, the port taken, or the broker broken
     */
    public static LocalBroker start(Path dataDirectory, int port) {
        var directory = DataDirectory.open(dataDirectory.toAbsolutePath().normalize());
        int brokerPort;
        int controllerPort;
        try {
            brokerPort = directory.port("broker", port);
            controllerPort = directory.port("controller", 0);
        } catch (LocalStackException e) {
            directory.close();
            throw e;
        }
        var threads = new BrokerThreads("local broker on port " + brokerPort);
        BrokerThreads.interceptExits();
        var starting = threads.run(() -> startServer(directory, threads, brokerPort, controllerPort));
        try {
            return await(starting, START_DEADLINE);
        } catch (ExecutionException | TimeoutException | InterruptedException e) {
            // A server that comes up too late is closed when it does, and keeps its directory until then.
            var unused = starting.thenAccept(LocalBroker::close);
            throw notStarted(directory, e);
        }
    }

    private static LocalBroker startServer(
            DataDirectory directory, BrokerThreads threads, int brokerPort, int controllerPort) throws Exception {
        try {
            Path logs = logs(directory);
            Files.createDirectories(logs);
            BrokerStorage.formatOnce(logs);
            var configuration = BrokerStorage.configuration(logs, brokerPort, controllerPort);
            var server = new KafkaRaftServer(KafkaConfig.fromProps(configuration, false), Time.SYSTEM);
            try {
                server.startup();
                return new LocalBroker(directory, threads, server, BrokerStorage.address(brokerPort));
            } catch (Throwable e) { // the server's faults are Errors as well as exceptions
                server.shutdown();
                throw e;
            }
        } catch (Throwable e) {
            directory.close();
            throw e;
        }
    }

    private static LocalStackException notStarted(DataDirectory directory, Exception e) {
        if (e instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        Throwable cause = e instanceof ExecutionException ? e.getCause() : e;
        return new LocalStackException(
                "the local broker did not start on " + logs(directory) + ": " + cause
                        + "; if its files are damaged, move that directory away to begin with an empty broker",
                cause);
    }

    private static Path logs(DataDirectory directory) {
        return directory.resolve("logs");
    }

    /** {@code host:port}, for {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Completes if the broker meets a fault that it cannot survive; it is of no use then and wants closing. */
    public CompletableFuture<LocalStackException> failure() {
        return threads.failure().copy();
    }

    /** Stops cleanly, so that the next start recovers nothing; gives up with a warning after 30 seconds. */
    @Override
    public void close() {
        var stopping = threads.run(() -> {
            try (directory) {
                server.shutdown();
                server.awaitShutdown();
                return server;
            }
        });
        try {
            await(stopping, STOP_DEADLINE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("the local broker did not stop cleanly; its next start will check its files", e);
        }
    }

    private static <T> T await(CompletableFuture<T> step, Duration deadline)
            throws ExecutionException, TimeoutException, InterruptedException {
        return step.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
    }
}
