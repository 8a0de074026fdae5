package dev.tideline.apps.config;

import org.jspecify.annotations.Nullable;

/** A configuration that cannot be used. The message names the key, where it was set, and the way out. */
public final class ConfigurationException extends RuntimeException {

    public ConfigurationException(String message) {
        super(message);
    }

    ConfigurationException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
