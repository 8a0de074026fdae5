package dev.tideline.lifecycle;

import dev.tideline.fingerprint.Fingerprint;
import dev.tideline.posting.Posting;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a posting shows now, next to what it showed until now, told or damped (R16).
 *
 * @param past its evidence, with what it showed until now among what it showed before; null where there is none
 * @param turned it shows something else than until now
 * @param oscillates what it shows is one of several contents that it shows in turn, and not to be told
 */
record Showing(@Nullable Evidence past, boolean turned, boolean oscillates) {

    static Showing of(
            Turn turn, Sighted sighted, @Nullable Evidence evidence, @Nullable Fingerprint stands, Fingerprint now) {
        if (evidence == null || stands == null) {
            return new Showing(evidence, false, false);
        }
        Posting damped = evidence.readDamped(sighted.reader());
        Fingerprint last = damped == null ? stands : Fingerprint.of(damped.completedFrom(stands.posting()));
        String shown = last.contentHash();
        if (shown.equals(now.contentHash())) {
            return new Showing(evidence, false, evidence.damped() != null);
        }
        OscillationPolicy policy = turn.policy().oscillating();
        Instant at = turn.at();
        boolean oscillates = policy.damps(evidence.former(), shown, now.contentHash(), at);
        return new Showing(evidence.turnedFrom(shown, at, policy), true, oscillates);
    }
}
