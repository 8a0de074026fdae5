/** The topology: snapshots in, events, records, changes, board states and dead letters out. No decisions. */
@NullMarked
package dev.tideline.streams.pipeline;

import org.jspecify.annotations.NullMarked;
