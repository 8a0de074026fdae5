package dev.tideline.apps.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Properties;

/**
 * A directory that belongs to one running server at a time, and remembers the ports that the server had.
 *
 * <p>The lock is taken before the server touches a file: Kafka takes its own only after its controller has opened the
 * metadata log, so two brokers on one directory would both write to it.
 */
final class DataDirectory implements AutoCloseable {

    private static final String PORTS = "ports.properties";

    private final Path path;
    private final FileChannel lock;

    private DataDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Makes the directory where it is missing; throws {@link LocalStackException} where it is unusable or in use. */
    static DataDirectory open(Path path) {
        FileChannel channel;
        try {
            Files.createDirectories(path);
            channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new LocalStackException(
                    "cannot write to the data directory " + path + " (" + e
                            + "): give another one, or make it a directory that this user may write to",
                    e);
        }
        if (!locked(channel)) {
            closeQuietly(channel);
            throw new LocalStackException("the data directory " + path
                    + " is in use by another process: stop that one, or give this one a directory of its own");
        }
        return new DataDirectory(path, channel);
    }

    Path path() {
        return path;
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    /**
     * The port on the loopback address for {@code use}: the wanted one, else the one it had last time if that is still
     * free, else any free one.
     *
     * @param wanted 0 for any
     */
    int port(String use, int wanted) {
        if (wanted != 0) {
            if (!isFree(wanted)) {
                throw new LocalStackException("port " + wanted + " (" + use
                        + ") is taken: stop the program that listens there, or choose another port");
            }
            return wanted;
        }
        try {
            var ports = new Properties();
            Path file = path.resolve(PORTS);
            if (Files.exists(file)) {
                try (var in = Files.newBufferedReader(file)) {
                    ports.load(in);
                }
            }
            int last = Integer.parseInt(ports.getProperty(use, "0"));
            int port = last != 0 && isFree(last) ? last : anyFree();
            ports.setProperty(use, Integer.toString(port));
            try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                ports.store(out, "The ports of the last run, taken again where they are free");
            }
            return port;
        } catch (IOException | NumberFormatException e) {
            throw new LocalStackException("cannot choose a port for " + use + " in " + path + ": " + e, e);
        }
    }

    /** Gives the directory free for the next server. */
    @Override
    public void close() {
        closeQuietly(lock);
    }

    private static boolean locked(FileChannel channel) {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // held by another server of this process
        } catch (IOException e) {
            closeQuietly(channel);
            throw new LocalStackException("the data directory cannot be locked: is it on a network file system?", e);
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            // As the servers themselves do: a port in TIME_WAIT is free.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static int anyFree() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void closeQuietly(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // The operating system gives the lock back in any case.
        }
    }
}
