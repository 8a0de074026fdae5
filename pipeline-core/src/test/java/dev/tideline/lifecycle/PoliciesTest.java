package dev.tideline.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tideline.posting.Board;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoliciesTest {

    private static final Board BOARD = new Board("paper", "acme");

    @Test
    void shouldHaveTheseDefaults() {
        assertThat(Policies.standard().of(BOARD))
                .isEqualTo(new Policy(
                        2,
                        Duration.ofHours(1),
                        0.98,
                        Duration.ofHours(48),
                        Duration.ofHours(24),
                        Duration.ofMinutes(5),
                        1_048_576,
                        Duration.ofDays(180),
                        Duration.ZERO,
                        Duration.ofDays(2),
                        new GuardPolicy(5, 0.7, 0.5, 0.5, 2, Duration.ofHours(6), 0.9, 3, Duration.ofHours(12)),
                        new GonePolicy(2, Duration.ofHours(6), Duration.ofDays(7)),
                        new FlappingPolicy(3, Duration.ofDays(7)),
                        new OscillationPolicy(12, 1, Duration.ofDays(7))));
    }

    @Test
    void shouldLetTheBoardOverruleTheProviderAndTheProviderAll() {
        Policies policies = new Policies(Map.of(
                "board.paper|acme.lifecycle.misses", "5",
                "provider.paper.lifecycle.misses", "4",
                "provider.paper.lifecycle.guard-drop", "0.1",
                "lifecycle.misses", "3"));

        assertThat(policies.of(BOARD).misses()).isEqualTo(5);
        assertThat(policies.of(BOARD).guards().drop()).isEqualTo(0.1);
        assertThat(policies.of(new Board("paper", "other")).misses()).isEqualTo(4);
        assertThat(policies.of(new Board("stone", "acme")).misses()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "lifecycle.guard-drop,1.5,between 0 and 1",
        "lifecycle.guard-least,0,at least 1",
        "lifecycle.confirm-crawls,8,between 1 and 7",
        "lifecycle.empty-crawls,0,between 1 and 8",
        "lifecycle.purge-after,-P1D,zero or longer",
        "lifecycle.oscillating-contents,21,between 0 and 20",
        "lifecycle.oscillating-returns,-1,between 0 and 20",
        "lifecycle.oscillating-within,-P1D,zero or longer",
        "lifecycle.close-after,-P1D,zero or longer",
        "lifecycle.stale-after,-P1D,zero or longer",
        "lifecycle.gone-reports,-1,between 0 and 7",
        "lifecycle.confirm-over,soon,a duration such as PT1H",
        "lifecycle.guard,1,no policy",
        "provider.lifecycle.misses,1,names no provider or board",
        "board.paper.lifecycle.misses,1,provider|board"
    })
    void shouldSayWhatIsWrong(String key, String value, String wanted) {
        assertThatThrownBy(() -> new Policies(Map.of(key, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(wanted);
    }

    @Test
    void shouldAskMoreOfBoardsThatAreReadPageByPageUnlessToldOtherwise() {
        Policies policies = new Policies(Map.of("lifecycle.misses", "1", "provider.oracle.lifecycle.misses", "3"));

        assertThat(policies.of(new Board("workday", "acme")).misses()).isEqualTo(4);
        assertThat(policies.of(new Board("workday", "acme")).gap()).isEqualTo(Duration.ofHours(4));
        assertThat(policies.of(new Board("oracle", "acme")).misses()).isEqualTo(3);
        assertThat(policies.of(new Board("greenhouse", "acme")).misses()).isEqualTo(1);
    }
}
