/** How each provider's boards are asked for, paged, split into rows, and what an unknown board looks like there. */
@NullMarked
package dev.tideline.crawl.provider;

import org.jspecify.annotations.NullMarked;
