/** Asks other people's servers politely, and takes nothing for an answer that is none. */
@NullMarked
package dev.tideline.crawl.http;

import org.jspecify.annotations.NullMarked;
