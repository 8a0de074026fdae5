/** What came out, as a table and as JSON. */
@NullMarked
package dev.tideline.benchmarks.report;

import org.jspecify.annotations.NullMarked;
