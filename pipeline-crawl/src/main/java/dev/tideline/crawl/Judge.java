package dev.tideline.crawl;

import dev.tideline.capture.CrawlOutcome;
import dev.tideline.crawl.http.Answer;
import dev.tideline.crawl.http.NoAnswerException;
import dev.tideline.crawl.http.Request;
import dev.tideline.crawl.provider.BadAnswerException;
import dev.tideline.crawl.provider.ProviderApi;
import dev.tideline.crawl.provider.WalkEndedException;
import java.net.URI;

/** What an answer that is none of the list proves, which is next to nothing. */
final class Judge {

    private final ProviderApi api;

    Judge(ProviderApi api) {
        this.api = api;
    }

    /** Nothing came back. */
    WalkEndedException noAnswer(NoAnswerException failure) {
        CrawlOutcome outcome = switch (failure.reason()) {
            case UNREACHABLE -> CrawlOutcome.FAILED;
            case TOLD_TO_WAIT, FORBIDDEN_TO_ROBOTS -> CrawlOutcome.BLOCKED;
            case TOO_LARGE -> CrawlOutcome.TRUNCATED;
        };
        return new WalkEndedException(outcome, null, failure.getMessage());
    }

    /** An answer whose status is not 200. */
    WalkEndedException refused(Request request, Answer answer) {
        String said = request.describe() + " answered " + answer.status();
        URI location = answer.location();
        if (api.isUnknownBoard(answer)) {
            return ended(
                    CrawlOutcome.BOARD_NOT_FOUND,
                    answer,
                    said + ": " + api.provider() + " knows no such board"
                            + (location == null ? "" : " (it leads to " + location.getHost() + ")"));
        } else if (location != null) {
            return ended(
                    CrawlOutcome.INVALID,
                    answer,
                    said + " and leads to " + location + ", which says nothing of the board");
        }
        return switch (answer.status()) {
            case 401, 403, 429 ->
                ended(
                        CrawlOutcome.BLOCKED,
                        answer,
                        said + ": we are not let in; crawl less often, or ask the provider");
            case 404, 410 ->
                ended(
                        CrawlOutcome.INVALID,
                        answer,
                        said + ", which is not how " + api.provider() + " says that it knows no such board");
            default -> ended(CrawlOutcome.FAILED, answer, said);
        };
    }

    /** An answer of status 200 that is not the provider's. */
    WalkEndedException unreadable(Request request, Answer answer, BadAnswerException problem) {
        return ended(
                problem.isCut() ? CrawlOutcome.TRUNCATED : CrawlOutcome.INVALID,
                answer,
                request.describe() + " answered " + answer.status() + ", but " + problem.getMessage());
    }

    private static WalkEndedException ended(CrawlOutcome outcome, Answer answer, String message) {
        return new WalkEndedException(outcome, answer.status(), message);
    }
}
