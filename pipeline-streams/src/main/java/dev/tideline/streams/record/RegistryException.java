package dev.tideline.streams.record;

/** The schema registry could not be made ready: refused, unreachable, or out of order. */
public sealed class RegistryException extends RuntimeException permits IncompatibleSchemaException {

    RegistryException(String message, Throwable cause) {
        super(message, cause);
    }
}
