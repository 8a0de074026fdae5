package dev.tideline.simulation;

import dev.tideline.capture.Observation.PostingProbed;
import dev.tideline.capture.Observation.PostingRemoved;
import dev.tideline.capture.ProbeVerdict;
import dev.tideline.simulation.PostingLife.Listing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Those who tell of a board's postings besides its crawls, after one of these. */
final class Senders {

    private static final List<Integer> REFUSALS = List.of(401, 403, 429, 503);

    private final BoardLife life;
    private final Teller teller;

    Senders(BoardLife life, Teller teller) {
        this.life = life;
        this.teller = teller;
    }

    List<Told> after(Draft draft, Dice dice) {
        List<Told> told = new ArrayList<>();
        Instant at = draft.end().plusMillis(1_000);
        List<PostingLife> known = life.postings().stream()
                .filter(posting -> posting.at(at) != null)
                .toList();
        if (known.isEmpty() || life.isAwayAt(at)) {
            return told;
        }
        if (draft.faults.contains(Fault.BOARD_DOWN)) {
            some(known, dice).stream()
                    .filter(posting -> posting.isListedAt(at))
                    .forEach(posting -> told.add(probe(posting, at, ProbeVerdict.GONE, 404)));
            return told;
        }
        if (draft.faults.contains(Fault.PROBED)) {
            some(known, dice).forEach(posting -> told.add(trueProbe(posting, at, dice)));
        }
        if (draft.faults.contains(Fault.FORBIDDEN_PROBES)) {
            some(known, dice).forEach(posting -> {
                ProbeVerdict verdict = dice.any(List.of(ProbeVerdict.GONE, ProbeVerdict.UNCERTAIN));
                told.add(probe(posting, at, verdict, dice.any(REFUSALS)));
            });
        }
        if (draft.faults.contains(Fault.PUSHED)) {
            some(known, dice).forEach(posting -> told.add(push(posting, at, draft.look)));
        }
        return told;
    }

    private Told push(PostingLife posting, Instant at, Look look) {
        return posting.listingAt(at) == Listing.GONE
                ? teller.tell(null, at, new PostingRemoved(posting.key().key(), "webhook"))
                : teller.tell(
                        null,
                        new Row(posting, at, Objects.requireNonNull(posting.at(at)), Row.Condition.READABLE),
                        look);
    }

    private Told trueProbe(PostingLife posting, Instant at, Dice dice) {
        if (posting.isListedAt(at)) {
            return probe(posting, at, ProbeVerdict.LIVE, 200);
        }
        return dice.chance(0.5)
                ? probe(posting, at, ProbeVerdict.CLOSED_MARKER, 200)
                : probe(posting, at, ProbeVerdict.GONE, dice.chance(0.5) ? 404 : 410);
    }

    private Told probe(PostingLife posting, Instant at, ProbeVerdict verdict, int status) {
        return teller.tell(null, at, new PostingProbed(posting.key().key(), verdict, status));
    }

    private static List<PostingLife> some(List<PostingLife> known, Dice dice) {
        List<PostingLife> some = new ArrayList<>();
        for (int i = dice.below(4); i >= 0; i--) {
            PostingLife posting = dice.any(known);
            if (!some.contains(posting)) {
                some.add(posting);
            }
        }
        return some;
    }
}
