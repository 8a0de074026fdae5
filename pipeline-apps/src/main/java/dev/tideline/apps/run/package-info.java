/** Runs the pipeline against a Kafka and a schema registry, and says how it ended. */
@NullMarked
package dev.tideline.apps.run;

import org.jspecify.annotations.NullMarked;
