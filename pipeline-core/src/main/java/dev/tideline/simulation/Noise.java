package dev.tideline.simulation;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What moves on a board's pages without being content; dates that were moved stay moved, and texts alternate for a while. */
final class Noise {

    private static final Duration MEAN_ALTERNATION = Duration.ofHours(12);

    private final Faults faults;
    private Instant alternatesUntil = Instant.MIN;
    private @Nullable Instant touchedAt;
    private @Nullable Instant bumpedAt;

    Noise(Faults faults) {
        this.faults = faults;
    }

    void dress(Draft draft, Dice dice) {
        if (strikes(Fault.TOUCHED, draft, dice)) {
            touchedAt = draft.start;
        }
        if (strikes(Fault.POSTED_BUMP, draft, dice)) {
            bumpedAt = draft.start;
        }
        int noise = strikes(Fault.HTML_NOISE, draft, dice) ? 1 + dice.below(9) : 0;
        String session = strikes(Fault.SESSION_URLS, draft, dice) ? Integer.toHexString(dice.below(1 << 30)) : null;
        draft.look = new Look(noise, touchedAt, bumpedAt, session, showsOtherText(draft, dice));
    }

    /** One of the two at random, beginning with the other. */
    private boolean showsOtherText(Draft draft, Dice dice) {
        boolean other = draft.start.isBefore(alternatesUntil) && dice.chance(0.5);
        if (other) {
            draft.faults.add(Fault.ALTERNATING_TEXT);
        } else if (strikes(Fault.ALTERNATING_TEXT, draft, dice)) {
            alternatesUntil = draft.start.plus(dice.around(MEAN_ALTERNATION));
            other = true;
        }
        return other;
    }

    private boolean strikes(Fault fault, Draft draft, Dice dice) {
        boolean strikes = faults.strikes(fault, dice);
        if (strikes) {
            draft.faults.add(fault);
        }
        return strikes;
    }
}
