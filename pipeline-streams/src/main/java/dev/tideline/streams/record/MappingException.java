package dev.tideline.streams.record;

/** Core and schema do not fit each other: a fault of the program, never of the data. */
final class MappingException extends RuntimeException {

    MappingException(String message) {
        super(message);
    }

    MappingException(String message, Throwable cause) {
        super(message, cause);
    }
}
