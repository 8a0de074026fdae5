/** Where a posting's work is done, and how often that must be the office. */
@NullMarked
package dev.tideline.enrichment.workplace;

import org.jspecify.annotations.NullMarked;
