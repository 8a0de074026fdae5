package dev.tideline.lifecycle;

/**
 * An eligible crawl whose absences do not count yet, because a guard fired (R10, R12).
 *
 * @param listing what it saw
 */
public record GuardedCrawl(CountedCrawl crawl, Guard guard, Listing listing) {

    /** The crawl once its absences count. */
    CountedCrawl confirmed() {
        return new CountedCrawl(crawl.crawlId(), crawl.startedAt(), crawl.endedAt(), guard);
    }
}
