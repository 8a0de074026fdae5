package dev.tideline.apps.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One broker and one registry for all integration tests of a JVM, handed to a test as a parameter of type {@link
 * LocalStack}.
 *
 * <p>Started by the first test that asks, closed with its data when the last test is done. Tests share it: give topics
 * and subjects names of your own, and leave the stack running.
 */
public final class LocalStackFixture implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(LocalStackFixture.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == LocalStack.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(SharedStack.class, type -> SharedStack.start(), SharedStack.class)
                .stack();
    }

    private record SharedStack(Path directory, LocalStack stack) implements AutoCloseable {

        static SharedStack start() {
            try {
                Path directory = Files.createTempDirectory("tideline-it-");
                return new SharedStack(directory, LocalStack.start(directory));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() throws IOException {
            stack.close();
            try (var files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
