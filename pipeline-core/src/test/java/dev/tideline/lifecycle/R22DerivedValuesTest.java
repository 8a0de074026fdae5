package dev.tideline.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.capture.Command;
import dev.tideline.diff.FieldChange;
import dev.tideline.enrichment.Enricher;
import dev.tideline.enrichment.Enrichment;
import dev.tideline.enrichment.Provenance;
import dev.tideline.enrichment.location.LocationFinding;
import dev.tideline.enrichment.location.Place;
import dev.tideline.enrichment.salary.Basis;
import dev.tideline.enrichment.salary.Period;
import dev.tideline.enrichment.salary.SalaryFinding;
import dev.tideline.enrichment.salary.SalaryRange;
import dev.tideline.publication.PostingRecord;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** R22: what is read out of a posting never makes an update, and both sides of an event are read by the same rules. */
class R22DerivedValuesTest {

    private static final Job JOB = Job.of("k");
    private static final Enricher FORMER = posting -> read("Utrecht", 40_000);
    private static final Enricher BETTER = posting -> read("Utrecht, Netherlands", 41_000);

    private final Story story = Story.begins().enrichBy(FORMER).crawl("c1", 0, JOB);

    @Test
    void shouldEmitNothingWhereOnlyDerivedValuesDiffer() {
        story.enrichBy(BETTER).crawl("c2", 60, JOB).crawl("c3", 120, JOB.touched(110));

        assertThat(story.types("k")).containsExactly(EventType.OPENED);
        assertThat(story.report().volatileOnly()).isEqualTo(1);
    }

    @Test
    void shouldEmitNothingEvenIfEveryReadingDiffers() {
        AtomicInteger readings = new AtomicInteger();
        story.enrichBy(posting -> read("place " + readings.get(), readings.incrementAndGet()));

        story.crawl("c2", 60, JOB.touched(50)).crawl("c3", 120, JOB.touched(110));

        assertThat(story.types("k")).containsExactly(EventType.OPENED);
    }

    @Test
    void shouldRepublishWithoutAnEventWhereAnOperatorAsksForTheBetterReading() {
        story.enrichBy(BETTER).order(60, Command.RE_ENRICH);

        assertThat(story.types("k")).containsExactly(EventType.OPENED);
        assertThat(story.republished())
                .extracting(R22DerivedValuesTest::derived)
                .containsExactly("Utrecht, Netherlands 41000");
        assertThat(story.republished()).extracting(PostingRecord::version).containsExactly(1L);
    }

    @Test
    void shouldReadBothSidesOfAnUpdateByTheSameRules() {
        story.enrichBy(BETTER).crawl("c2", 60, JOB.titled("Chief clerk"));

        assertThat(story.last("k").changes()).extracting(FieldChange::path).containsExactly("title");
        assertBothSidesSay("Utrecht, Netherlands 41000");
    }

    @Test
    void shouldReadBothSidesOfACloseAndOfAReturnByTheSameRules() {
        story.enrichBy(BETTER).crawl("c2", 60).crawl("c3", 120);

        assertThat(story.last("k").type()).isEqualTo(EventType.CLOSED);
        assertBothSidesSay("Utrecht, Netherlands 41000");

        story.enrichBy(FORMER).crawl("c4", 180, JOB);

        assertThat(story.last("k").reopenKind()).isEqualTo(ReopenKind.CORRECTION);
        assertThat(story.last("k").changes()).isEmpty();
        assertBothSidesSay("Utrecht 40000");
    }

    private void assertBothSidesSay(String derived) {
        PostingEvent event = story.last("k");
        assertThat(event.before()).isNotNull();
        assertThat(List.of(event.before(), event.after()))
                .extracting(R22DerivedValuesTest::derived)
                .containsOnly(derived);
    }

    private static String derived(PostingRecord posting) {
        return posting.locations().get(0).city() + " "
                + posting.salaries().get(0).min();
    }

    private static Enrichment read(String city, int pay) {
        Provenance source = new Provenance("description_text", null, "test", 1);
        Place place = new Place("Utrecht", city, null, null, null, null, null, null, null, null, false, source);
        SalaryRange range = new SalaryRange(
                BigDecimal.valueOf(pay), null, "EUR", Period.YEAR, Basis.BASE, null, null, null, "as told", source);
        Enrichment none = Enrichment.NONE;
        return new Enrichment(
                none.language(),
                new LocationFinding(List.of(place), List.of(), null, false),
                none.title(),
                none.workplace(),
                none.employment(),
                new SalaryFinding(List.of(range)),
                Map.of(),
                none.requirements(),
                none.sections(),
                none.launchScope());
    }
}
