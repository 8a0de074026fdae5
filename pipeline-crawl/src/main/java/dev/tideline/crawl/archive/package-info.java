/** Keeps answers as they were received, and what each crawl saw in them, so that both can be read again. */
@NullMarked
package dev.tideline.crawl.archive;

import org.jspecify.annotations.NullMarked;
