/** The programs that run side by side over the same bytes: the floors, the naive topology, and ours. */
@NullMarked
package dev.tideline.benchmarks.contender;

import org.jspecify.annotations.NullMarked;
