/** How well the parts read: labelled cases in, one answer each, precision and recall out. */
@NullMarked
package dev.tideline.enrichment.scoring;

import org.jspecify.annotations.NullMarked;
