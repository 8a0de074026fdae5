package dev.tideline.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.tideline.capture.CrawlMode;
import dev.tideline.capture.CrawlOutcome;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** One miss closes here, so every doubt is the only thing between "gone" and its close. */
class R6EligibleCrawlTest {

    private final Story story = Story.hasty().crawl("c1", 0, Job.of("gone"), Job.of("stays"));

    @Test
    void shouldCountACrawlThatNothingIsToBeSaidAgainst() {
        story.crawl("c2", 60, end -> end.havingRead(1).advertising(1), Job.of("stays"));

        assertThat(story.report().counted()).isTrue();
        assertThat(story.types("gone")).containsExactly(EventType.OPENED, EventType.CLOSED);
    }

    static Stream<Arguments> doubts() {
        Stream<Arguments> outcomes = Arrays.stream(CrawlOutcome.values())
                .filter(outcome -> outcome != CrawlOutcome.COMPLETE)
                .map(outcome -> doubt(end -> end.outcome(outcome), "outcome is not complete"));
        return Stream.concat(
                outcomes,
                Stream.of(
                        doubt(Story.End::cut, "cut at a cap"),
                        doubt(end -> end.failingPages(1), "pages failed"),
                        doubt(end -> end.advertising(2), "fewer keys than the board advertises"),
                        doubt(end -> end.havingRead(2), "fewer keys arrived than the crawler read")));
    }

    private static Arguments doubt(UnaryOperator<Story.End> but, String reason) {
        return arguments(but, reason);
    }

    @ParameterizedTest
    @MethodSource("doubts")
    void shouldNotCountForAnySingleDoubt(UnaryOperator<Story.End> but, String reason) {
        story.crawl("c2", 60, but, Job.of("stays"));

        assertThat(story.types("gone")).containsExactly(EventType.OPENED);
        assertThat(story.report().counted()).isFalse();
        assertThat(story.report().notCounted()).isEqualTo(List.of(reason));
    }

    @ParameterizedTest
    @EnumSource(value = CrawlMode.class, names = "FULL", mode = EnumSource.Mode.EXCLUDE)
    void shouldNotCountACrawlThatIsNotFull(CrawlMode mode) {
        story.start("c2", 60, mode).see("c2", 61, Job.of("stays")).finish("c2", 60, 62, end -> end.mode(mode));

        assertThat(story.types("gone")).containsExactly(EventType.OPENED);
        assertThat(story.report().notCounted()).containsExactly("mode is not full");
    }

    @Test
    void shouldNotCountWhereStartAndEndNameDifferentModes() {
        story.start("c2", 60, CrawlMode.SAMPLED).see("c2", 61, Job.of("stays")).finish("c2", 60, 62);

        assertThat(story.types("gone")).containsExactly(EventType.OPENED);
    }

    @Test
    void shouldCountWithinTheTolerationOfTheAdvertisedTotal() {
        Job[] jobs = Stream.iterate(0, i -> i < 98, i -> i + 1)
                .map(i -> Job.of("j" + i))
                .toArray(Job[]::new);

        story.crawl("c2", 60, end -> end.advertising(100), jobs);

        assertThat(story.report().counted()).isTrue();
    }

    @Test
    void shouldNotCountWithoutAStartRecord() {
        story.see("c2", 61, Job.of("stays")).finish("c2", 60, 62);

        assertThat(story.types("gone")).containsExactly(EventType.OPENED);
        assertThat(story.report().notCounted()).containsExactly("no start record");
    }

    @Test
    void shouldNotCountWithoutAnEnd() {
        story.start("c2", 60).see("c2", 61, Job.of("stays")).start("c3", 120);

        assertThat(story.types("gone")).containsExactly(EventType.OPENED);
    }

    @Test
    void shouldNotCountAfterARecordOfTheBoardWasLost() {
        story.start("c2", 60).see("c2", 61, Job.of("stays")).lose().finish("c2", 60, 62);

        assertThat(story.types("gone")).containsExactly(EventType.OPENED);
        assertThat(story.report().counted()).isFalse();
    }

    @Test
    void shouldTakeTheVoteAwayWhenTheEndArrivesTwiceWithOtherContent() {
        Story two = Story.under("lifecycle.gap", "PT0S").crawl("c1", 0, Job.of("gone"));
        two.crawl("c2", 60).finish("c2", 60, 62, end -> end.outcome(CrawlOutcome.PARTIAL));

        two.crawl("c3", 120);

        assertThat(two.types("gone")).containsExactly(EventType.OPENED);
    }

    @Test
    void shouldNotCountACrawlThatBeganNoLaterThanOneThatCounts() {
        story.start("slow", 60).see("slow", 61, Job.of("stays"));
        story.crawl("fast", 70, Job.of("gone"), Job.of("stays"), Job.of("new"));

        story.finish("slow", 60, 80);

        assertThat(story.report().counted()).isFalse();
        assertThat(story.events()).extracting(PostingEvent::type).doesNotContain(EventType.CLOSED);
    }

    @Test
    void shouldNotCountACrawlWhoseRecordsAllArriveLate() {
        story.crawl("c3", 120, Job.of("gone"), Job.of("stays")).crawl("c2", 60, Job.of("stays"));

        assertThat(story.report().counted()).isFalse();
        assertThat(story.types("gone")).containsExactly(EventType.OPENED);
    }
}
