/** JMH benchmarks of the core's hot path. */
@NullMarked
package dev.tideline.benchmarks.micro;

import org.jspecify.annotations.NullMarked;
