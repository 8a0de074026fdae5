/** The topics: each declared once, typed, with what a broker must be told of it. */
@NullMarked
package dev.tideline.streams.topic;

import org.jspecify.annotations.NullMarked;
