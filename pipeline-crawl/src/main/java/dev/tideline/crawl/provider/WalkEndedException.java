package dev.tideline.crawl.provider;

import dev.tideline.capture.CrawlOutcome;
import org.jspecify.annotations.Nullable;

/** A walk that ends before its provider's code is through with it. The message tells operators why. */
public final class WalkEndedException extends Exception {

    private final CrawlOutcome outcome;
    private final @Nullable Integer httpStatus;

    public WalkEndedException(CrawlOutcome outcome, @Nullable Integer httpStatus, String message) {
        super(message);
        this.outcome = outcome;
        this.httpStatus = httpStatus;
    }

    public CrawlOutcome outcome() {
        return outcome;
    }

    public @Nullable Integer httpStatus() {
        return httpStatus;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
