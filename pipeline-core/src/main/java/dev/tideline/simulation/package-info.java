/** A world of invented boards whose true life is known, seen through crawlers that fail; and how well the rules do in it. */
@NullMarked
package dev.tideline.simulation;

import org.jspecify.annotations.NullMarked;
