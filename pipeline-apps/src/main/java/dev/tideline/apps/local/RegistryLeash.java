package dev.tideline.apps.local;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;

/**
 * The registry process's main class: runs the registry for as long as the parent holds the other end of standard input.
 *
 * <p>The operating system closes that end however the parent dies, {@code kill -9} included, so no registry outlives it.
 * This class runs on the registry's class path: it may use nothing but the JDK.
 */
final class RegistryLeash {

    private static final String REGISTRY_MAIN = "io.quarkus.runner.GeneratedMain";

    private RegistryLeash() {}

    public static void main(String[] args) throws ReflectiveOperationException {
        var leash = new Thread(RegistryLeash::haltAtEndOfInput, "leash");
        leash.setDaemon(true);
        leash.start();
        try {
            Class.forName(REGISTRY_MAIN).getMethod("main", String[].class).invoke(null, (Object) args);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("the registry did not start", e.getCause());
        }
    }

    private static void haltAtEndOfInput() {
        try {
            while (System.in.read() >= 0) {
                // The parent says nothing; it only ends.
            }
        } catch (IOException e) {
            // A broken pipe is an end too.
        }
        Runtime.getRuntime().halt(0);
    }
}
