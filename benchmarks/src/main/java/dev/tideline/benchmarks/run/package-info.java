/** Starts the processes, watches them from outside, and collects what they did. */
@NullMarked
package dev.tideline.benchmarks.run;

import org.jspecify.annotations.NullMarked;
