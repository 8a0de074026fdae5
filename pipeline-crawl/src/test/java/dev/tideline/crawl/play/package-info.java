/** Plays job-board providers over HTTP, quirks and faults included, for tests and benchmarks. */
package dev.tideline.crawl.play;
