package dev.tideline.apps.local;

import org.jspecify.annotations.Nullable;

/** A local broker or registry that cannot run; the message says why and what to do about it. */
public final class LocalStackException extends RuntimeException {

    LocalStackException(String message) {
        super(message);
    }

    LocalStackException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
