package dev.tideline.apps.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStackIT {

    @TempDir
    private Path data;

    @Test
    void shouldServeOnTheWantedPortsAndLetGoOfThem() throws Exception {
        int brokerPort = freePort();
        int registryPort = freePort();

        try (var stack = LocalStack.start(data, brokerPort, registryPort)) {
            assertThat(stack.bootstrapServers()).isEqualTo("127.0.0.1:" + brokerPort);
            assertThat(stack.registryUrl()).isEqualTo("http://127.0.0.1:" + registryPort + "/apis/ccompat/v7");
            assertThat(stack.failure()).isNotDone();
        }

        assertFree("broker", brokerPort);
        assertFree("registry", registryPort);
    }

    @Test
    void shouldCloseTheBrokerWhereTheRegistryCannotStart() throws Exception {
        try (var stranger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int taken = stranger.getLocalPort();

            assertThatThrownBy(() -> LocalStack.start(data, 0, taken))
                    .isInstanceOf(LocalStackException.class)
                    .hasMessageContaining("port " + taken + " (registry) is taken");
        }
        assertFree("broker", 0);
    }

    @Test
    void shouldCloseTheRegistryWhereTheBrokerCannotStart() throws Exception {
        try (var stranger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int taken = stranger.getLocalPort();

            assertThatThrownBy(() -> LocalStack.start(data, taken, 0))
                    .isInstanceOf(LocalStackException.class)
                    .hasMessageContaining("port " + taken + " (broker) is taken");
        }
        assertFree("registry", 0);
    }

    private void assertFree(String server, int port) {
        try (var directory = DataDirectory.open(data.resolve(server))) {
            assertThat(directory.port(server, port)).isPositive();
        }
    }

    private static int freePort() throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
