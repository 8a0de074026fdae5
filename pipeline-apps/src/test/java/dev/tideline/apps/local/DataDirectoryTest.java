package dev.tideline.apps.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    private Path temporary;

    @Test
    void shouldBelongToOneServerAtATime() {
        try (var directory = DataDirectory.open(temporary)) {
            assertThatThrownBy(() -> DataDirectory.open(directory.path()))
                    .isInstanceOf(LocalStackException.class)
                    .hasMessageContainingAll(temporary.toString(), "is in use", "stop that one");
        }
    }

    @Test
    void shouldBeFreeAgainOnceClosed() {
        DataDirectory.open(temporary).close();

        try (var directory = DataDirectory.open(temporary)) {
            assertThat(directory.path()).isEqualTo(temporary);
        }
    }

    @Test
    void shouldSayHowToGoOnWhereItCannotWrite() throws Exception {
        Path file = Files.createFile(temporary.resolve("file"));

        assertThatThrownBy(() -> DataDirectory.open(file))
                .isInstanceOf(LocalStackException.class)
                .hasMessageContainingAll("cannot write to the data directory " + file, "give another one");
    }

    @Test
    void shouldTakeThePortOfTheLastRunAgain() {
        try (var first = DataDirectory.open(temporary)) {
            int port = first.port("broker", 0);

            assertThat(first.port("broker", 0)).isEqualTo(port);
        }
    }

    @Test
    void shouldTakeAnotherPortWhereTheLastOneIsGone() throws Exception {
        try (var directory = DataDirectory.open(temporary);
                var stranger = new ServerSocket(directory.port("broker", 0), 1, InetAddress.getLoopbackAddress())) {
            assertThat(directory.port("broker", 0)).isPositive().isNotEqualTo(stranger.getLocalPort());
        }
    }

    @Test
    void shouldInsistOnTheWantedPort() throws Exception {
        try (var directory = DataDirectory.open(temporary);
                var stranger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int taken = stranger.getLocalPort();

            assertThatThrownBy(() -> directory.port("broker", taken))
                    .isInstanceOf(LocalStackException.class)
                    .hasMessageContainingAll("port " + taken + " (broker) is taken", "choose another port");
        }
    }
}
