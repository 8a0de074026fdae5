package dev.tideline.apps.run;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.kafka.streams.KafkaStreams;

/**
 * What an operator's tools ask: {@code /health} answers 200 while every task of this process is restored and works,
 * else 503; {@code /metrics} is in Prometheus' text form.
 */
final class HttpEndpoint implements AutoCloseable {

    /** Kafka's metrics come and go with the tasks: looked for this often. */
    private static final Duration TASKS_APPEAR_WITHIN = Duration.ofSeconds(5);

    private final HttpServer server;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final KafkaStreamsMetrics kafka;
    private final JvmGcMetrics collections = new JvmGcMetrics();

    /** Listens on all interfaces; port 0 = any free one. */
    HttpEndpoint(int port, KafkaStreams streams) throws IOException {
        this.kafka = new KafkaStreamsMetrics(streams, List.of(), clock, TASKS_APPEAR_WITHIN);
        kafka.bindTo(registry);
        collections.bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        server = HttpServer.create(new InetSocketAddress(port), 0);
        server.createContext("/health", exchange -> {
            KafkaStreams.State state = streams.state();
            answer(exchange, state == KafkaStreams.State.RUNNING ? 200 : 503, state.name());
        });
        server.createContext("/metrics", exchange -> answer(exchange, 200, registry.scrape()));
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
        exchange.sendResponseHeaders(status, body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        kafka.close();
        clock.shutdownNow();
        collections.close();
        registry.close();
    }
}
