/** The lifecycle's state in Kafka Streams' stores: what is kept where, and its bytes. */
@NullMarked
package dev.tideline.streams.store;

import org.jspecify.annotations.NullMarked;
