package dev.tideline.streams.topic;

/** Whose time a record carries. */
public enum TimestampType {
    /** The producer's: for what the pipeline writes, the time of the input record that decided. */
    CREATE("CreateTime"),
    /** The broker's, when it appended the record. */
    APPEND("LogAppendTime");

    private final String config;

    TimestampType(String config) {
        this.config = config;
    }

    /** The value of {@code message.timestamp.type}. */
    public String config() {
        return config;
    }
}
