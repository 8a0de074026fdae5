package dev.tideline.crawl;

import dev.tideline.capture.CrawlOutcome;
import dev.tideline.crawl.board.Validators;
import dev.tideline.crawl.http.Answer;
import dev.tideline.crawl.http.Request;
import dev.tideline.crawl.provider.WalkEndedException;
import org.jspecify.annotations.Nullable;

/** Asks for a board's list only if it has changed since a crawl that read all of it. */
final class Conditions {

    private static final int NOT_MODIFIED = 304;

    private final @Nullable Validators known;
    private final String crawlId;
    private @Nullable Validators fresh;
    private @Nullable String unchangedSince;

    Conditions(@Nullable Validators known, String crawlId) {
        this.known = known;
        this.crawlId = crawlId;
    }

    /** The request with what the server gave us for it. */
    Request on(Request request) {
        if (known == null || !known.uri().equals(request.uri().toString())) {
            return request;
        }
        Request conditional = known.etag() == null ? request : request.with("If-None-Match", known.etag());
        return known.lastModified() == null ? conditional : conditional.with("If-Modified-Since", known.lastModified());
    }

    /** The whole list was answered. */
    void answered(Request request, Answer answer) {
        fresh = new Validators(
                request.uri().toString(), crawlId, answer.at(), answer.header("etag"), answer.header("last-modified"));
    }

    /** The crawl whose list still stands; null unless the server has said so. */
    @Nullable
    String unchangedSince() {
        return unchangedSince;
    }

    /** What the next crawl may ask with, if this one turns out complete. */
    @Nullable
    Validators fresh() {
        return fresh == null || !fresh.isUsable() ? null : fresh;
    }

    /** Ends the walk where the server says that nothing has changed since the crawl that is named. */
    void check(Answer answer) throws WalkEndedException {
        if (answer.status() == NOT_MODIFIED && known != null) {
            unchangedSince = known.crawlId();
            throw new WalkEndedException(
                    CrawlOutcome.COMPLETE, NOT_MODIFIED, "not modified since crawl " + known.crawlId());
        }
    }
}
