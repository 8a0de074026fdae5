package dev.tideline.apps.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalRegistryIT {

    private static final long DEADLINE_SECONDS = 30;
    private static final AvroSchema SCHEMA = new AvroSchema(
            "{\"type\":\"record\",\"name\":\"Tide\",\"fields\":[{\"name\":\"height\",\"type\":\"int\"}]}");

    @TempDir
    private Path data;

    @Test
    void shouldKeepSchemasAndIdsEvenWhenKilled() throws Exception {
        int id;
        String url;
        try (var registry = LocalRegistry.start(data)) {
            url = registry.url();
            client(registry).register("other-value", new AvroSchema("\"string\""));
            id = client(registry).register("tides-value", SCHEMA);

            kill(registry.pid());

            assertThat(registry.failure().get(DEADLINE_SECONDS, TimeUnit.SECONDS))
                    .hasMessageContainingAll(
                            "ended by itself", data.resolve("registry.log").toString());
        }

        try (var registry = LocalRegistry.start(data)) {
            assertThat(registry.url()).isEqualTo(url);
            assertThat(client(registry).getSchemaById(id)).isEqualTo(SCHEMA);
            assertThat(client(registry).register("tides-value", SCHEMA)).isEqualTo(id);
            assertThat(client(registry).register("new-value", new AvroSchema("\"bytes\"")))
                    .isGreaterThan(id);
        }
    }

    @Test
    void shouldEndWithAParentThatIsKilled() throws Exception {
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dtideline.registry.home=" + System.getProperty("tideline.registry.home"),
                        DoomedParent.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var lines = parent.inputReader()) {
            long pid = Long.parseLong(lines.readLine());
            var registry = ProcessHandle.of(pid).orElseThrow();

            parent.destroyForcibly();

            registry.onExit().get(DEADLINE_SECONDS, TimeUnit.SECONDS);
            assertThat(ProcessHandle.of(pid)).isEmpty();
        } finally {
            parent.destroyForcibly();
        }
    }

    @Test
    void shouldQuoteItsLogWhereItCannotStart() throws Exception {
        Files.writeString(data.resolve("registry.mv.db"), "not a database");

        assertThatThrownBy(() -> LocalRegistry.start(data))
                .isInstanceOf(LocalStackException.class)
                .hasMessageContainingAll(
                        "did not start", data.resolve("registry.log").toString(), "MVStoreException");
    }

    private static SchemaRegistryClient client(LocalRegistry registry) {
        return new CachedSchemaRegistryClient(registry.url(), 10);
    }

    private static void kill(long pid) {
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }
}
