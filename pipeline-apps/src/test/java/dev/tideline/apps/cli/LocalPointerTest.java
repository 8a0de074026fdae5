package dev.tideline.apps.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPointerTest {

    private static final Map<String, String> ADDRESSES =
            Map.of("kafka.bootstrap.servers", "127.0.0.1:1", "schema.registry.url", "http://127.0.0.1:2");

    @TempDir
    private Path home;

    private Path data;

    @BeforeEach
    void makeDataDirectory() throws IOException {
        data = Files.createDirectories(home.resolve("data"));
    }

    @Test
    void shouldLeadToAStackThatRuns() {
        LocalPointer.write(home, data, ADDRESSES);

        assertThat(LocalPointer.find(home)).satisfies(found -> {
            assertThat(found.addresses()).isEqualTo(ADDRESSES);
            assertThat(found.dataDirectory()).isEqualTo(data);
        });
    }

    @Test
    void shouldLeadNowhereOnceTheStackHasStopped() {
        LocalPointer.write(home, data, ADDRESSES);

        LocalPointer.remove(home);

        assertThat(LocalPointer.find(home)).isNull();
    }

    @Test
    void shouldLeadNowhereIfTheProcessIsAnotherOne() throws IOException {
        LocalPointer.write(home, data, ADDRESSES);
        Path pointer = home.resolve("running").resolve(ProcessHandle.current().pid() + ".properties");

        Files.writeString(pointer, Files.readString(pointer).replaceAll("started=.*", "started=2001-01-01"));

        assertThat(LocalPointer.find(home)).isNull();
    }

    @Test
    void shouldLeaveAFileThatConfigUnderstands() {
        Path file = LocalPointer.write(home, data, ADDRESSES);

        Run run = new Run.In(home).tideline("topics", "list", "--config", file.toString());

        assertThat(run.status()).isZero();
    }
}
