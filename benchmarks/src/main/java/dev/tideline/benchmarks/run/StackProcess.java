package dev.tideline.benchmarks.run;

import dev.tideline.apps.local.LocalStack;
import java.nio.file.Path;

/**
 * A process for the broker and the registry. Prints their two addresses in one line, then runs until the end of standard
 * input. Argument: the data directory.
 */
public final class StackProcess {

    private StackProcess() {}

    public static void main(String[] arguments) throws Exception {
        try (LocalStack stack = LocalStack.start(Path.of(arguments[0]))) {
            System.out.println(stack.bootstrapServers() + " " + stack.registryUrl());
            while (System.in.read() >= 0) {
                // Until our parent is gone.
            }
        }
        System.exit(0);
    }
}
