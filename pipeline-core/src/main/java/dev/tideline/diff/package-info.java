/** What changed between two postings. */
@NullMarked
package dev.tideline.diff;

import org.jspecify.annotations.NullMarked;
