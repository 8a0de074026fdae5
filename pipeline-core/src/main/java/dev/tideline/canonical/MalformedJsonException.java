package dev.tideline.canonical;

/** Bytes that are not strict JSON. The message says what is wrong and at which line and column, and quotes none of it. */
public final class MalformedJsonException extends Exception {

    public MalformedJsonException(String message) {
        super(message);
    }
}
