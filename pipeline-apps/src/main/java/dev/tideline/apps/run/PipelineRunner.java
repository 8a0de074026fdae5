package dev.tideline.apps.run;

import dev.tideline.apps.config.Configuration;
import dev.tideline.apps.config.ConfigurationException;
import dev.tideline.provider.Readers;
import dev.tideline.streams.pipeline.PipelineTopology;
import dev.tideline.streams.record.RecordSerdes;
import dev.tideline.streams.topic.TopicAdmin;
import dev.tideline.streams.topic.Topics;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the pipeline until it is closed or something that it needs is broken. */
public final class PipelineRunner implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PipelineRunner.class);
    private static final Duration TOPICS_WITHIN = Duration.ofSeconds(30);
    private static final Duration BROKER_PATIENCE = Duration.ofMinutes(1);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(20);

    private final Admin admin;
    private final RecordSerdes serdes;
    private final KafkaStreams streams;
    private final BrokerWatch watch;
    private final @Nullable HttpEndpoint http;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final CompletableFuture<Void> running = new CompletableFuture<>();

    private PipelineRunner(Configuration configuration, Admin admin, RecordSerdes serdes, KafkaStreams streams) {
        this.admin = admin;
        this.serdes = serdes;
        this.streams = streams;
        this.watch = new BrokerWatch(admin, BROKER_PATIENCE, ended::completeExceptionally);
        streams.setUncaughtExceptionHandler(thrown -> {
            LOG.error("the pipeline stops", thrown);
            ended.completeExceptionally(thrown);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        });
        streams.setStateListener((now, before) -> {
            if (now == KafkaStreams.State.RUNNING) {
                running.complete(null);
            }
            if (now == KafkaStreams.State.ERROR || now == KafkaStreams.State.NOT_RUNNING) {
                ended.complete(null);
            }
        });
        this.http = http(configuration, streams);
        LOG.info("starting with {}", configuration);
    }

    private static @Nullable HttpEndpoint http(Configuration configuration, KafkaStreams streams) {
        Integer port = configuration.httpPort();
        if (port == null) {
            return null;
        }
        try {
            return new HttpEndpoint(port, streams);
        } catch (IOException e) {
            throw new ConfigurationException("http.port = " + port + " cannot be listened on (" + e.getMessage()
                    + "): give a free port, 0 for any, or leave it empty");
        }
    }

    /**
     * Creates what topics are missing, refuses to start on topics or schemas that are not what they must be, then
     * starts. Returns at once; {@link #awaitRunning} waits for the first assignment.
     *
     * @throws RuntimeException what {@link Fault#of} tells apart
     */
    public static PipelineRunner start(Configuration configuration) {
        Topics topics = configuration.topics();
        Admin admin = admin(configuration);
        RecordSerdes serdes = null;
        try {
            serdes = new RecordSerdes(configuration.registry());
            TopicAdmin topicAdmin = new TopicAdmin(admin, TOPICS_WITHIN);
            topicAdmin.createMissing(topics.all(), configuration.layout());
            topicAdmin.verify(topics.all());
            serdes.registrar().register(topics.all());
            KafkaStreams streams = new KafkaStreams(
                    new PipelineTopology(
                                    topics,
                                    serdes,
                                    Readers.standard(),
                                    configuration.policies(),
                                    configuration.enricher())
                            .build(),
                    StreamsProperties.of(configuration));
            PipelineRunner runner = new PipelineRunner(configuration, admin, serdes, streams);
            streams.start();
            return runner;
        } catch (RuntimeException e) {
            Optional.ofNullable(serdes).ifPresent(RecordSerdes::close);
            admin.close(Duration.ZERO);
            throw e;
        }
    }

    /** Waits until every task of this process is restored and processes; throws what ended the pipeline before. */
    public void awaitRunning() {
        CompletableFuture.anyOf(running, ended).join();
    }

    /**
     * Blocks until the pipeline ends.
     *
     * @throws java.util.concurrent.CompletionException with the first cause, unless it was closed
     */
    public void awaitEnd() {
        ended.join();
    }

    /** What broke, once something has. */
    public CompletableFuture<Void> ended() {
        return ended;
    }

    /** Where health and metrics are served; empty where that is off. */
    public OptionalInt httpPort() {
        return http == null ? OptionalInt.empty() : OptionalInt.of(http.port());
    }

    /** Commits what is done and leaves; a broken broker cannot hold it for longer than some seconds. */
    @Override
    public void close() {
        watch.close();
        Optional.ofNullable(http).ifPresent(HttpEndpoint::close);
        streams.close(CLOSE_WITHIN);
        serdes.close();
        admin.close(Duration.ofSeconds(5));
    }

    private static Admin admin(Configuration configuration) {
        var unused = configuration.bootstrapServers();
        Map<String, Object> settings = new HashMap<>(configuration.kafka());
        settings.put(
                AdminClientConfig.CLIENT_ID_CONFIG, configuration.application().id() + "-admin");
        return Admin.create(settings);
    }
}
