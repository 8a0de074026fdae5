/** What a posting's fields and text say, in terms that can be compared: pure functions of a posting. */
@NullMarked
package dev.tideline.enrichment;

import org.jspecify.annotations.NullMarked;
