package dev.tideline.lifecycle;

import java.time.Instant;

/**
 * The guard that holds a board's absences back, and what would end it: a crawl that no guard fires on, enough crawls
 * that agree with the guarded ones (R11, R12), or the command {@code accept_shrink}.
 *
 * @param since the end of the first guarded crawl; if the crawls are confirmed, its absences count from then
 * @param crawls how many guarded crawls agree so far
 * @param crawlsWanted how many would do
 * @param notBefore the last of them must not end before this
 * @param probeWanted they do not do without a probe that a page of the board answered (R12)
 */
public record GuardStatus(
        Guard guard, Instant since, int crawls, int crawlsWanted, Instant notBefore, boolean probeWanted) {}
