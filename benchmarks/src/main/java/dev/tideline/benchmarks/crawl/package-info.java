/** How fast boards are crawled, beside a client that only fetches the same bytes. */
@NullMarked
package dev.tideline.benchmarks.crawl;

import org.jspecify.annotations.NullMarked;
