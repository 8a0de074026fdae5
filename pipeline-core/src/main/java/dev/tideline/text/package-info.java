/** What a reader sees of markup. */
@NullMarked
package dev.tideline.text;

import org.jspecify.annotations.NullMarked;
