package dev.tideline.lifecycle;

import dev.tideline.simulation.Fault;
import dev.tideline.simulation.Faults;
import dev.tideline.simulation.World;
import dev.tideline.simulation.WorldSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.TestInfo;

/**
 * The worlds that laws must hold in: {@code -Dlaws.worlds=10000} for more of them than a normal build takes, {@code -Dlaws.from}
 * for others. A failure names the command that runs its world again.
 */
final class LawWorlds {

    static final int WORLDS = Integer.getInteger("laws.worlds", 200);

    private static final long FROM = Long.getLong("laws.from", 0);

    /** Faults are three times as frequent as by default, as the histories are short. */
    static final Faults FAULTS = Faults.all().times(3);

    /** With guards that let go within an afternoon, for the same reason. */
    static final Map<String, String> GUARDED = Map.of(
            "lifecycle.gap", "PT30M",
            "lifecycle.confirm-over", "PT2H",
            "lifecycle.empty-over", "PT3H",
            "lifecycle.gone-apart", "PT40M",
            "lifecycle.oscillating-within", "PT12H");

    private static final Map<String, String> UNGUARDED = with(Story.UNGUARDED, "lifecycle.gap", "PT30M");

    private final String law;

    LawWorlds(TestInfo test) {
        law = test.getTestClass().orElseThrow().getSimpleName() + "#"
                + test.getTestMethod().orElseThrow().getName();
    }

    @FunctionalInterface
    interface Law {
        void check(long seed, Map<String, String> policy);
    }

    /** Enough of them for everything to happen in one or another. */
    static boolean areMany() {
        return WORLDS >= 100 && Long.getLong("laws.seed") == null;
    }

    /** Every other world goes without guards: so more of it happens. */
    void forAll(Law toHold) {
        Long only = Long.getLong("laws.seed");
        if (only != null) {
            check(toHold, only);
        } else {
            for (long seed = FROM; seed < FROM + WORLDS; seed++) {
                check(toHold, seed);
            }
        }
    }

    private void check(Law toHold, long seed) {
        try {
            toHold.check(seed, seed % 2 == 0 ? GUARDED : UNGUARDED);
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(
                    "world " + seed + " breaks the law; again: mvn -pl pipeline-core test -Dtest=" + law
                            + " -Dlaws.seed=" + seed + "\n" + e.getMessage(),
                    e);
        }
    }

    static World world(long seed, Faults faults) {
        return new World(new WorldSettings(seed, 2, 14, 20, faults));
    }

    static List<Input> history(long seed, Fault... without) {
        return world(seed, FAULTS.without(without)).rest();
    }

    static Map<String, String> with(Map<String, String> settings, String key, String value) {
        Map<String, String> more = new HashMap<>(settings);
        more.put(key, value);
        return more;
    }
}
