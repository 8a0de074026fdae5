package dev.tideline.benchmarks.input;

/**
 * What is fed to the contenders.
 *
 * @param postings open at any time, over all boards
 * @param boards of several sizes: the largest is about as large as all the small ones together
 * @param openingCrawls of every board, before anything is measured: they open all postings and warm the JIT up
 * @param crawls of every board that are measured
 * @param changedPercent of a board's postings that differ from the crawl before, in a measured crawl
 * @param seed the same seed gives the same bytes
 */
public record Workload(int postings, int boards, int openingCrawls, int crawls, double changedPercent, long seed) {

    public Workload {
        if (boards < 1 || postings < 10 * boards) {
            throw new IllegalArgumentException("there must be at least one board, and ten postings a board");
        }
        if (openingCrawls < 1 || crawls < 1) {
            throw new IllegalArgumentException("there must be at least one crawl of each kind");
        }
    }
}
