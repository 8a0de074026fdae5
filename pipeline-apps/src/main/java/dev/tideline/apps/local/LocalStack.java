package dev.tideline.apps.local;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** A broker and a schema registry on one machine, started together and closed together. */
public final class LocalStack implements AutoCloseable {

    private final LocalBroker broker;
    private final LocalRegistry registry;

    private LocalStack(LocalBroker broker, LocalRegistry registry) {
        this.broker = broker;
        this.registry = registry;
    }

    /** As {@link #start(Path, int, int)}, on the ports of the last run where they are free, else on any. */
    public static LocalStack start(Path dataDirectory) {
        return start(dataDirectory, 0, 0);
    }

    /**
     * Returns when both serve requests.
     *
     * @param dataDirectory gets {@code broker/} and {@code registry/}; a second start finds its data there
     * @param brokerPort 0 for any
     * @param registryPort 0 for any
     * @throws LocalStackException if one of them cannot run; the other is closed then
     */
    public static LocalStack start(Path dataDirectory, int brokerPort, int registryPort) {
        var starting = CompletableFuture.supplyAsync(
                () -> LocalRegistry.start(dataDirectory.resolve("registry"), registryPort),
                task -> new Thread(task, "local registry start").start());
        LocalBroker broker;
        try {
            broker = LocalBroker.start(dataDirectory.resolve("broker"), brokerPort);
        } catch (RuntimeException e) {
            starting.handle((registry, failed) -> {
                        if (registry != null) {
                            registry.close();
                        }
                        return null;
                    })
                    .join();
            throw e;
        }
        try {
            return new LocalStack(broker, starting.join());
        } catch (CompletionException e) {
            broker.close();
            throw e.getCause() instanceof LocalStackException known
                    ? known
                    : new LocalStackException("the schema registry did not start", e.getCause());
        }
    }

    /** {@code host:port}, for {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    /** The base of Confluent's API, for {@code schema.registry.url}. */
    public String registryUrl() {
        return registry.url();
    }

    /** Completes if one of the two fails by itself; the stack is of no use then and wants closing. */
    public CompletableFuture<LocalStackException> failure() {
        return broker.failure().applyToEither(registry.failure(), failure -> failure);
    }

    /** Closes both, the broker last. */
    @Override
    public void close() {
        try (broker) {
            registry.close();
        }
    }
}
