package dev.tideline.streams.topic;

/** What the broker does with old records. */
public enum Cleanup {
    /** Deletes them when their time is over. */
    DELETE("delete"),
    /** Keeps the newest of each key. */
    COMPACT("compact");

    private final String config;

    Cleanup(String config) {
        this.config = config;
    }

    /** The value of {@code cleanup.policy}. */
    public String config() {
        return config;
    }
}
