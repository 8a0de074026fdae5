package dev.tideline.apps.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadStateTest {

    @TempDir
    private Path directory;

    private Path input;

    @BeforeEach
    void writeInput() throws IOException {
        input = Files.writeString(directory.resolve("in.ndjson"), "one\n");
    }

    @Test
    void shouldRememberHowFarAFileIsLoaded() throws IOException {
        LoadState.of(directory, input, "cluster topic").save(42);

        assertThat(LoadState.of(directory, input, "cluster topic").lines()).isEqualTo(42);
    }

    @Test
    void shouldStartAgainOnAnotherCluster() throws IOException {
        LoadState.of(directory, input, "cluster topic").save(42);

        assertThat(LoadState.of(directory, input, "other topic").lines()).isZero();
    }

    @Test
    void shouldStartAgainWithAnotherFileUnderTheSameName() throws IOException {
        LoadState.of(directory, input, "cluster topic").save(42);

        Files.writeString(input, "two\n");

        assertThat(LoadState.of(directory, input, "cluster topic").lines()).isZero();
    }
}
