package dev.tideline.apps.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryHomeTest {

    @TempDir
    private Path home;

    @Test
    void shouldFindTheRunner() throws Exception {
        Path runner = Files.createFile(home.resolve("apicurio-registry-app-3.0.9-runner.jar"));
        Files.createDirectory(home.resolve("lib"));

        assertThat(RegistryHome.runner(home)).isEqualTo(runner);
    }

    @Test
    void shouldSayWhereItLookedAndWhatToDo() {
        assertThatThrownBy(() -> RegistryHome.runner(home))
                .isInstanceOf(LocalStackException.class)
                .hasMessageContainingAll("no schema registry at " + home, "mvn package", "tideline.registry.home");
    }
}
