package dev.tideline.capture;

/** Where an input record stands: a topic, its partition and the offset; or a file, 0 and the line. */
public record Position(String topic, int partition, long offset) {}
