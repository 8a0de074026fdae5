package dev.tideline.provider;

/** A payload that its reader cannot read. The message says what is wrong and where; the bytes go to the dead letters. */
public final class UnreadablePayloadException extends Exception {

    public UnreadablePayloadException(String message) {
        super(message);
    }
}
