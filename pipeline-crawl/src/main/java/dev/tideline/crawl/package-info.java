/** Reads job boards as their providers publish them, and says how completely each was read. */
@NullMarked
package dev.tideline.crawl;

import org.jspecify.annotations.NullMarked;
