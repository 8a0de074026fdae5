package dev.tideline.provider;

import java.util.Objects;

/** A payload that its reader cannot read. The message says what is wrong and where; the bytes go to the dead letters. */
public final class UnreadablePayloadException extends Exception {

    public UnreadablePayloadException(String message) {
        super(message);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
