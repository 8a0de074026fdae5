package dev.tideline.lifecycle;

import java.time.Duration;

/**
 * When a crawl is too strange to be believed at once (R10, R12), and what makes it believed after all (R11, R12).
 *
 * @param least a crawl that would miss fewer open postings sets off no guard but that for empty crawls: two misses and
 *     their gap (R8) are guard enough for a few
 * @param drop fires below this share of the median of the last counted crawls' keys; 0 = never
 * @param blast fires where more than this share of the open postings would be missed; 1 = never
 * @param churn fires where more than this share of the keys is new, and of the old ones missing; 1 = never
 * @param confirmCrawls so many further crawls must agree with the first
 * @param confirmOver the last of them so long after the first
 * @param confirmAgreement two crawls agree if their keys have this Jaccard index or a higher one
 * @param emptyCrawls so many empty crawls in a row must agree that nothing is left; 1 = an empty crawl is never guarded
 * @param emptyOver the last of them so long after the first
 */
public record GuardPolicy(
        int least,
        double drop,
        double blast,
        double churn,
        int confirmCrawls,
        Duration confirmOver,
        double confirmAgreement,
        int emptyCrawls,
        Duration emptyOver) {

    public GuardPolicy {
        Policy.require(least >= 1, "guard-least", least, "at least 1");
        Policy.requireShare("guard-drop", drop);
        Policy.requireShare("guard-blast", blast);
        Policy.requireShare("guard-churn", churn);
        Policy.require(
                confirmCrawls >= 1 && confirmCrawls < CrawlVotes.MAX_GUARDED,
                "confirm-crawls",
                confirmCrawls,
                "between 1 and " + (CrawlVotes.MAX_GUARDED - 1));
        Policy.require(!confirmOver.isNegative(), "confirm-over", confirmOver, "zero or longer, for example PT6H");
        Policy.requireShare("confirm-agreement", confirmAgreement);
        Policy.require(
                emptyCrawls >= 1 && emptyCrawls <= CrawlVotes.MAX_GUARDED,
                "empty-crawls",
                emptyCrawls,
                "between 1 and " + CrawlVotes.MAX_GUARDED);
        Policy.require(!emptyOver.isNegative(), "empty-over", emptyOver, "zero or longer, for example PT12H");
    }

    /** How many crawls it takes altogether. */
    int crawls(Guard guard) {
        return guard == Guard.EMPTY ? emptyCrawls : 1 + confirmCrawls;
    }

    /** How long after the first of them the last must end. */
    Duration over(Guard guard) {
        return guard == Guard.EMPTY ? emptyOver : confirmOver;
    }
}
