package dev.tideline.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Years of a board on which every posting comes, goes and is purged: only remnants grow. */
class BoundedStateTest {

    private static final int DAY = 24 * 60;
    private static final int DAYS = 3_000;
    private static final int OPEN = 5;
    private static final int KEPT = 20;

    private final Story story = Story.under("lifecycle.purge-after", "P20D");

    @Test
    void shouldKeepARemnantOfEachPostingAndTheRestOnlyOfTheLast() {
        for (int day = 0; day < DAYS; day++) {
            story.crawl("c" + day, day * DAY, listed(day));
        }

        assertThat(story.store().sizes())
                .containsEntry("heads", DAYS + OPEN - 1)
                .hasEntrySatisfying("contents", size -> assertThat(size).isLessThan(OPEN + KEPT + 5))
                .hasEntrySatisfying("departures", size -> assertThat(size).isLessThan(KEPT + 5))
                .hasEntrySatisfying("roles", size -> assertThat(size).isLessThan(OPEN + KEPT + 5))
                .containsEntry("seen", 0)
                .containsEntry("rows", 0);
        BoardState state = story.store().board(Story.BOARD);
        assertThat(state.absences().layers()).hasSizeLessThan(5);
        assertThat(state.absences().crawls()).hasSizeLessThan(5);
        assertThat(state.history().ends()).hasSize(CrawlHistory.ENDS_KEPT);
        assertThat(state.inFlight().all()).isEmpty();
        assertThat(state.usual().last().crawlIds()).hasSize(1);
        Head remnant = Objects.requireNonNull(story.head("j7"));
        assertThat(remnant).isEqualTo(remnant.purged());
    }

    /** A few of them, each a day younger than the one before. */
    private static Job[] listed(int day) {
        return IntStream.range(day, day + OPEN)
                .mapToObj(i -> Job.of("j" + i).titled("Clerk " + i))
                .toArray(Job[]::new);
    }
}
