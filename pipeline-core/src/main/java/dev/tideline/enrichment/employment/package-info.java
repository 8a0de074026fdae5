/** For what hours, and under which kind of contract, one is employed. */
@NullMarked
package dev.tideline.enrichment.employment;

import org.jspecify.annotations.NullMarked;
