/** The topology: snapshots in; events, records, search documents, changes, board states and dead letters out. No decisions. */
@NullMarked
package dev.tideline.streams.pipeline;

import org.jspecify.annotations.NullMarked;
