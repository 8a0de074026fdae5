/** What a posting asks of those who apply. */
@NullMarked
package dev.tideline.enrichment.requirement;

import org.jspecify.annotations.NullMarked;
