package dev.tideline.benchmarks.input;

/**
 * What is fed to the contenders.
 *
 * @param postings open at any time, over all boards
 * @param boards of several sizes: the largest is about as large as all the small ones together
 * @param openingCrawls of every board, before anything changes: they open all postings
 * @param settlingCrawls of every board, like the measured ones, while the JIT compiles
 * @param crawls of every board that are measured
 * @param changedPercent of a board's postings that differ from the crawl before, in a settling or measured crawl
 * @param seed the same seed gives the same bytes
 */
public record Workload(
        int postings, int boards, int openingCrawls, int settlingCrawls, int crawls, double changedPercent, long seed) {

    public Workload {
        if (boards < 1 || postings < 10 * boards) {
            throw new IllegalArgumentException("there must be at least one board, and ten postings a board");
        }
        if (openingCrawls < 1 || settlingCrawls < 0 || crawls < 1) {
            throw new IllegalArgumentException("there must be at least one crawl that opens, and one to measure");
        }
    }

    /** Observations of all crawls. */
    public long observations() {
        return (long) postings * (openingCrawls + settlingCrawls + crawls);
    }
}
