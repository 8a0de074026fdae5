/** Records on their way in and out: core values to Avro and back, Avro to bytes, Avro to JSON lines. */
@NullMarked
package dev.tideline.streams.record;

import org.jspecify.annotations.NullMarked;
