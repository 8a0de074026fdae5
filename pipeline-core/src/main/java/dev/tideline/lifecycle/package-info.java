/** The heart: decides from what was seen what happened to each posting (rules R1-R27). */
@NullMarked
package dev.tideline.lifecycle;

import org.jspecify.annotations.NullMarked;
