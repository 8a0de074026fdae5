package dev.tideline.simulation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What moves on a board's pages without being content; dates that were moved stay moved. */
final class Noise {

    private final Faults faults;
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
        boolean otherText = strikes(Fault.ALTERNATING_TEXT, draft, dice);
        draft.look = new Look(noise, touchedAt, bumpedAt, session, otherText);
    }

    private boolean strikes(Fault fault, Draft draft, Dice dice) {
        boolean strikes = faults.strikes(fault, dice);
        if (strikes) {
            draft.faults.add(fault);
        }
        return strikes;
    }
}
