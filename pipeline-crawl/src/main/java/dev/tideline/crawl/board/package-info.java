/** Which boards to crawl, and what is remembered of each from one crawl to the next. */
@NullMarked
package dev.tideline.crawl.board;

import org.jspecify.annotations.NullMarked;
