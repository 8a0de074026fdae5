/** The language a posting is written in: the provider's word for it, and what its text shows. */
@NullMarked
package dev.tideline.enrichment.language;

import org.jspecify.annotations.NullMarked;
