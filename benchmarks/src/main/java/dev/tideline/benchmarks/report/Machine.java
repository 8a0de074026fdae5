package dev.tideline.benchmarks.report;

import dev.tideline.canonical.Digests;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * What it ran on; no result says anything without it.
 *
 * @param sha256MegabytesPerSecond over 8 KB values: about 300 without the processor's own instructions, five times that with
 * @param loadAverage of the minute before the first contender began: above 1, others were at work too
 */
public record Machine(int cores, String processor, String jdk, long sha256MegabytesPerSecond, double loadAverage) {

    private static final int BYTES = 8 << 10;
    private static final int ROUNDS = 40_000;

    /** Takes about half a second. */
    public static Machine look() {
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                modelName(),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"),
                sha256(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    boolean hasShaIntrinsic() {
        return sha256MegabytesPerSecond > 600;
    }

    private static long sha256() {
        byte[] bytes = new byte[BYTES];
        new Random(1).nextBytes(bytes);
        var threads = ManagementFactory.getThreadMXBean();
        long start = 0;
        for (int i = 0; i < ROUNDS; i++) {
            if (i == ROUNDS / 2) {
                start = threads.getCurrentThreadCpuTime(); // not the clock's: others may be at work
            }
            bytes[i % BYTES] ^= Digests.sha256(bytes)[0];
        }
        return (long) BYTES * (ROUNDS - ROUNDS / 2) * 1000 / (threads.getCurrentThreadCpuTime() - start);
    }

    private static String modelName() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElseGet(() -> System.getProperty("os.arch"));
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }
}
