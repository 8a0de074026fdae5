package dev.tideline.simulation;

import dev.tideline.lifecycle.EventType;
import dev.tideline.lifecycle.Policy;
import dev.tideline.simulation.PostingLife.Listing;
import dev.tideline.simulation.PostingLife.Moment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares what the events tell of one board with its true life. */
final class BoardScorer {

    /** A list is shown at one time and told row by row. */
    static final Duration TELLING = Duration.ofSeconds(5);

    private final BoardRecord board;
    private final ClosingBound ends;
    private final AlternationBound texts;
    private final CloseScorer closes;
    private final Marks marks;

    BoardScorer(BoardRecord board, Policy policy, Marks marks) {
        this.board = board;
        this.ends = new ClosingBound(board, policy);
        this.texts = new AlternationBound(board, policy.oscillating());
        this.closes = new CloseScorer(board, marks);
        this.marks = marks;
    }

    void score() {
        scoreEvents();
        board.life().postings().forEach(this::ends);
        board.crawls().stream().filter(CrawlTruth::isClean).forEach(this::presence);
    }

    void scoreEvents() {
        board.life().postings().forEach(this::facts);
    }

    private void facts(PostingLife posting) {
        List<Fact> shown = new ArrayList<>();
        for (Fact fact : board.told(posting).facts()) {
            if (fact.closes()) {
                closes.closed(posting, fact);
                continue;
            }
            shown.add(fact);
            if (fact.type() == EventType.UPDATED) {
                updated(posting, shown, shown.size() - 1);
            } else {
                opened(posting, fact);
            }
        }
    }

    private void opened(PostingLife posting, Fact fact) {
        if (!posting.wasListedWithin(fact.observedAt().minus(TELLING), fact.observedAt())) {
            marks.wrongOpens().accuse(tell(posting, fact) + " was not listed");
        } else if (fact.type() == EventType.OPENED && !fact.baseline()) {
            Instant begin = posting.lastTurn(fact.observedAt(), true);
            Instant watched = begin.isBefore(board.life().from()) ? board.life().from() : begin;
            marks.openDelays().add(Duration.between(watched, fact.observedAt()));
        }
    }

    private void updated(PostingLife posting, List<Fact> shown, int update) {
        Fact fact = shown.get(update);
        if (update == 0) {
            marks.wrongUpdates().accuse(tell(posting, fact) + " follows no content");
            return;
        }
        Instant before = shown.get(update - 1).observedAt();
        if (!posting.wasEditedWithin(before.minus(TELLING), fact.observedAt())) {
            String limit = texts.explanation(shown, update);
            if (limit == null) {
                marks.wrongUpdates().accuse(tell(posting, fact) + " was not edited since " + before);
            } else {
                marks.wrongUpdates().explain(limit);
            }
        }
    }

    /** Every true end that the bound covers. */
    private void ends(PostingLife posting) {
        List<Moment> moments = posting.moments();
        ToldLife told = board.told(posting);
        for (int i = 1; i < moments.size(); i++) {
            if (moments.get(i).listing() != Listing.GONE || told.facts().isEmpty()) {
                continue;
            }
            Instant back = i + 1 < moments.size() ? moments.get(i + 1).from() : Instant.MAX;
            // R7: a crawl misses what is known when it ends, not what a late record tells of afterwards.
            Instant known = told.facts().get(0).recordedAt();
            Instant gone = moments.get(i).from();
            Optional<Instant> due = ends.of(told, known.isAfter(gone) ? known : gone, back);
            if (due.isPresent()) {
                marks.countDueClose();
                if (told.isOpenBy(due.get())) {
                    marks.missedCloses()
                            .accuse(posting.key().path() + " ended at "
                                    + moments.get(i).from() + " and was still open at " + due.get());
                }
            }
        }
    }

    /** After a clean crawl everything listed is open, as it truly stands. */
    private void presence(CrawlTruth crawl) {
        for (PostingLife posting : board.life().listAt(crawl.startedAt())) {
            if (posting.wasClosedWithin(crawl.startedAt(), crawl.endedAt())) {
                continue;
            }
            ToldLife told = board.told(posting);
            Instant content = told.contentBy(crawl.recordedAt());
            if (content == null || !told.isOpenBy(crawl.recordedAt())) {
                marks.missedOpens().accuse(posting.key().path() + " is listed in " + crawl.crawlId() + " and not open");
            } else if (posting.wasEditedWithin(content, crawl.startedAt())) {
                marks.missedUpdates()
                        .accuse(posting.key().path() + " was edited after " + content + ", which " + crawl.crawlId()
                                + " saw and no event tells");
            }
        }
    }

    static String tell(PostingLife posting, Fact fact) {
        return posting.key().path() + " " + fact.type() + " at " + fact.observedAt() + " (" + fact.rule() + ")";
    }
}
