/** Invented boards whose crawls look like real ones to the pipeline: sizes, words, share of changes. */
@NullMarked
package dev.tideline.benchmarks.input;

import org.jspecify.annotations.NullMarked;
