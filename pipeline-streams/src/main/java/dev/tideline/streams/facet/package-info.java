/** Counts the open postings of each employer by what they share. */
@NullMarked
package dev.tideline.streams.facet;

import org.jspecify.annotations.NullMarked;
