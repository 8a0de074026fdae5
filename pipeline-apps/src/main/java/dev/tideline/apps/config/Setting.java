package dev.tideline.apps.config;

import org.jspecify.annotations.Nullable;

/**
 * One value of the configuration.
 *
 * @param origin where it was set, in words, for example {@code --set} or {@code file prod.properties}
 */
record Setting(String key, String value, String origin) {

    /** The start of a message about it; the value itself is left out, it may be a secret. */
    ConfigurationException problem(String problem) {
        return problem(problem, null);
    }

    ConfigurationException problem(String problem, @Nullable Throwable cause) {
        return new ConfigurationException("\"" + key + "\" (from " + origin + ") " + problem, cause);
    }
}
