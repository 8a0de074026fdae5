package dev.tideline.apps.local;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A process that starts a registry, prints its process id, and waits to be killed. */
final class DoomedParent {

    private DoomedParent() {}

    public static void main(String[] args) throws InterruptedException {
        try (var registry = LocalRegistry.start(Path.of(args[0]))) {
            System.out.println(registry.pid());
            new CountDownLatch(1).await();
        }
    }
}
