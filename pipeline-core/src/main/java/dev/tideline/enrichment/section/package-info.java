/** What the parts of a description are about. */
@NullMarked
package dev.tideline.enrichment.section;

import org.jspecify.annotations.NullMarked;
