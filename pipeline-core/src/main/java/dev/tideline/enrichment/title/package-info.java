/** What a posting's title says: the role, its grade, its track and its specialisation. */
@NullMarked
package dev.tideline.enrichment.title;

import org.jspecify.annotations.NullMarked;
