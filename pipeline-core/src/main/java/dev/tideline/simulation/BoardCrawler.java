package dev.tideline.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Crawls one board again and again, as well as the faults let it. */
final class BoardCrawler {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final BoardLife life;
    private final Faults faults;
    private final Truth truth;
    private final Dice dice;
    private final Teller teller;
    private final Noise noise;
    private final Senders senders;
    private final Delivery delivery;
    private @Nullable Lie lie;
    private Instant nextAt;
    private int turns;
    private int crawls;

    BoardCrawler(BoardLife life, Faults faults, Truth truth, Dice dice) {
        this.life = life;
        this.faults = faults;
        this.truth = truth;
        this.dice = dice;
        this.teller = new Teller(life.board());
        this.noise = new Noise(faults);
        this.senders = new Senders(life, teller);
        this.delivery = new Delivery(dice.split());
        this.nextAt = life.from();
    }

    Instant nextAt() {
        return nextAt;
    }

    boolean hasNext() {
        return nextAt.isBefore(life.until());
    }

    /** One crawl, or two where they overlap or one is broken off, and what others tell then. */
    List<Told> next() {
        int turn = turns++;
        Draft draft = draft(nextAt);
        List<Told> told = new ArrayList<>();
        Optional<Fault> odd = faults.striking(Fault.Kind.DELIVERY, dice);
        Draft last = draft;
        if (odd.isPresent() && odd.get() == Fault.OVERLAPPING) {
            last = draft(draft.start.plusMillis(50));
            draft.faults.add(Fault.OVERLAPPING);
            last.faults.add(Fault.OVERLAPPING);
            told.addAll(delivery.interleaved(
                    deliver(draft, Optional.empty(), turn), deliver(last, Optional.empty(), turn)));
        } else {
            told.addAll(deliver(draft, odd, turn));
            if (!draft.hasEnd) {
                last = draft(draft.end().plusSeconds(30));
                told.addAll(deliver(last, Optional.empty(), turn));
            }
        }
        told.addAll(senders.after(last, dice));
        told.addAll(delivery.due(turn));
        nextAt = later(
                life.from()
                        .plus(life.interval().multipliedBy(turns))
                        .plus(dice.below(life.interval().dividedBy(10))),
                later(draft.end(), last.end()).plusSeconds(10));
        return told;
    }

    private Draft draft(Instant start) {
        String crawlId = life.board().token() + "-" + crawls++;
        boolean slow = life.paged() && faults.strikes(Fault.SHIFTING_PAGES, dice);
        Duration pause = slow ? Duration.ofMillis(life.interval().toMillis() / (5 + dice.below(20))) : PAUSE;
        Draft draft = Reading.of(life, crawlId, start, pause);
        if (slow) {
            draft.faults.add(Fault.SHIFTING_PAGES);
        }
        noise.dress(draft, dice);
        draft.faults.addAll(faults.allStriking(Fault.Kind.SENDER, dice));
        draft.tellsKeys = dice.chance(0.8);
        Optional<Fault> declared = faults.striking(Fault.Kind.DECLARED, dice);
        if (!life.isAwayAt(start)) {
            lie(draft);
            declared.ifPresent(fault -> DeclaredFaults.spoil(draft, fault, dice));
        }
        return draft;
    }

    /** A lie that lasts goes on; else another may begin. */
    private void lie(Draft draft) {
        if (lie == null || !lie.lastsAt(draft.start)) {
            lie = faults.striking(Fault.Kind.LIE, dice)
                    .filter(fault -> fault != Fault.SHIFTING_PAGES)
                    .map(fault -> Lie.of(fault, draft, dice))
                    .orElse(null);
        }
        if (lie != null) {
            lie.spoil(draft);
        }
    }

    private List<Told> deliver(Draft draft, Optional<Fault> odd, int turn) {
        List<Told> told = teller.tell(draft);
        odd.ifPresent(draft.faults::add);
        List<Told> delivered = odd.isPresent() ? delivery.deliver(told, odd.get(), turn) : told;
        Set<String> omitted = draft.omitted();
        omitted.addAll(Delivery.missing(told, delivered));
        truth.tell(new CrawlTruth(
                life.board(),
                draft.crawlId,
                draft.start,
                draft.end(),
                draft.end(),
                draft.claimsAll(),
                draft.faults,
                omitted));
        return delivered;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
