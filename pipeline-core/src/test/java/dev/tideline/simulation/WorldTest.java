package dev.tideline.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tideline.lifecycle.Input;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorldTest {

    @Test
    void shouldTellTheSameForTheSameSeed() {
        assertThat(told(3)).isEqualTo(told(3)).isNotEqualTo(told(4));
    }

    @Test
    void shouldStrikeWithEveryFaultUnlessToldNotTo() {
        assertThat(struck(Faults.all())).containsExactlyInAnyOrder(Fault.values());
        assertThat(struck(Faults.none())).isEmpty();
        assertThat(struck(Faults.parse("late,capped=0.5"))).containsExactlyInAnyOrder(Fault.LATE, Fault.CAPPED);
    }

    /** Alone and often: what a fault does is explained, or does no harm. */
    @ParameterizedTest
    @EnumSource
    void shouldDoNoHarmThatNoRuleExplains(Fault fault) {
        Score score =
                Simulation.of(11, 8, 40, Faults.parse(fault.label() + "=0.3")).score();

        assertThat(score.defects()).isEmpty();
        if (fault.kind() != Fault.Kind.LIE) {
            assertThat(score.falseAbsences()).isZero();
        }
    }

    @Test
    void shouldRefuseAFaultThatIsNotKnown() {
        assertThatThrownBy(() -> Faults.parse("truncatd"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"truncatd\" is no fault")
                .hasMessageContaining("truncated");
        assertThatThrownBy(() -> Faults.parse("late=2")).hasMessageContaining("\"2\" is no rate");
    }

    private static List<Input> told(long seed) {
        return new World(new WorldSettings(seed, 4, 10, 20, Faults.all())).rest();
    }

    private static Set<Fault> struck(Faults faults) {
        World world = new World(new WorldSettings(5, 40, 40, 12, faults));
        var unused = world.rest();
        Set<Fault> struck = EnumSet.noneOf(Fault.class);
        for (BoardLife board : world.truth().boards()) {
            world.truth().crawls(board).forEach(crawl -> struck.addAll(crawl.faults()));
        }
        return struck;
    }
}
