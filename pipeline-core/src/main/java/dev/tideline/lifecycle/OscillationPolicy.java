package dev.tideline.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * When changed content is only one of a few that a provider shows in turn (R16). One return is a change that was taken
 * back; several are none.
 *
 * @param contents so many that were shown before are remembered; 0 = every change is an update
 * @param returns so many returns to a former content are updates, what comes back after them is damped
 * @param within all of that happens within this time; damped content that stays for as long is an update after all
 */
public record OscillationPolicy(int contents, int returns, Duration within) {

    public OscillationPolicy {
        Policy.require(contents >= 0 && contents <= 20, "oscillating-contents", contents, "between 0 and 20");
        Policy.require(returns >= 0 && returns <= 20, "oscillating-returns", returns, "between 0 and 20");
        Policy.require(!within.isNegative(), "oscillating-within", within, "zero or longer, for example P7D");
    }

    /**
     * The posting shows again what it showed before, not for the first time.
     *
     * @param former what it showed before {@code shown}, oldest first
     * @param shown hash of what it showed until now
     * @param now hash of what it shows at that time, something else
     */
    boolean damps(List<FormerContent> former, String shown, String now, Instant at) {
        if (!isReturn(former, now, at)) {
            return false;
        }
        int before = 0;
        for (int i = 1; i <= former.size(); i++) {
            String turned = i < former.size() ? former.get(i).contentHash() : shown;
            Instant turnedAt = former.get(i - 1).replacedAt();
            before += isRecent(turnedAt, at) && isReturn(former.subList(0, i), turned, turnedAt) ? 1 : 0;
        }
        return contents > 0 && before >= returns;
    }

    private boolean isReturn(List<FormerContent> former, String content, Instant at) {
        return former.stream()
                .anyMatch(other -> other.contentHash().equals(content) && isRecent(other.replacedAt(), at));
    }

    private boolean isRecent(Instant then, Instant at) {
        return at.isBefore(then.plus(within));
    }
}
