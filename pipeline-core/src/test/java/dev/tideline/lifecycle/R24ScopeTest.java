package dev.tideline.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tideline.capture.Command;
import dev.tideline.enrichment.Enricher;
import dev.tideline.publication.SearchDocument;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class R24ScopeTest {

    private static final Enricher NOT_ABROAD =
            new ScopeJudge(posting -> !posting.title().contains("abroad"));

    private static final Job CLERK = Job.of("k");
    private static final Job ABROAD = Job.of("k").titled("Clerk abroad");

    private final Story story = Story.begins().enrichBy(NOT_ABROAD);

    @Test
    void shouldShowWhatIsOpenAndInScope() {
        story.push(0, CLERK).push(10, CLERK.titled("Chief clerk"));

        assertThat(titles()).containsExactly("Clerk", "Chief clerk");
        assertThat(versions())
                .containsExactly(
                        SearchUpdate.version(1, 0, Enricher.VERSION), SearchUpdate.version(2, 0, Enricher.VERSION));
    }

    @Test
    void shouldShowWhatWasNotJudged() {
        Story unjudged = Story.begins().push(0, ABROAD);

        assertThat(unjudged.search("k")).extracting(SearchUpdate::document).doesNotContainNull();
    }

    @Test
    void shouldForgetWhatLeavesTheScopeButNotCloseIt() {
        story.push(0, CLERK).push(10, ABROAD);

        assertThat(titles()).containsExactly("Clerk", "-");
        assertThat(story.types("k")).containsExactly(EventType.OPENED, EventType.UPDATED);
        assertThat(Objects.requireNonNull(story.head("k")).isOpen()).isTrue();
    }

    @Test
    void shouldShowWhatEntersTheScope() {
        story.push(0, ABROAD).push(10, CLERK);

        assertThat(titles()).containsExactly("Clerk");
    }

    @Test
    void shouldSayNothingOfWhatIsNeverInScope() {
        story.push(0, ABROAD).push(10, ABROAD.titled("Chief clerk abroad")).remove(20, "k");

        assertThat(story.events("k")).hasSize(3);
        assertThat(titles()).isEmpty();
    }

    @Test
    void shouldForgetWhatClosesAndShowWhatReopens() {
        story.push(0, CLERK).remove(10, "k").push(20, CLERK);

        assertThat(titles()).containsExactly("Clerk", "-", "Clerk");
        assertThat(versions()).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void shouldForgetWhatIsPurgedUntilItReturns() {
        story.push(0, CLERK)
                .remove(10, "k")
                .order(20, Command.PURGE, "closed", "all")
                .push(30, CLERK);

        assertThat(story.purged()).hasSize(1);
        assertThat(titles()).containsExactly("Clerk", "-", "-", "Clerk");
        assertThat(versions()).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void shouldFollowAnotherPolicyWhenEnrichedAgain() {
        Job other = Job.of("other").titled("Porter abroad");
        story.push(0, CLERK, other)
                .enrichBy(new ScopeJudge(posting -> posting.title().contains("abroad")));

        story.order(10, Command.RE_ENRICH).push(20, CLERK);

        assertThat(titles()).containsExactly("Clerk", "-");
        assertThat(story.search("other"))
                .singleElement()
                .extracting(SearchUpdate::document)
                .isNotNull();
    }

    /** Its close found it out of scope before and after, so that it said nothing. */
    @Test
    void shouldForgetWhatClosedUnderAnotherPolicyWhenEnrichedAgain() {
        story.push(0, CLERK).enrichBy(new ScopeJudge(posting -> false)).remove(10, "k");

        story.order(20, Command.RE_ENRICH).push(30, Job.of("another"));

        assertThat(titles()).containsExactly("Clerk", "-");
    }

    /** The version of the posting stays, as nothing happened to it; but an index must take the fuller document. */
    @Test
    void shouldRaiseTheVersionWhenAPostingIsCompleted() {
        story.push(0, CLERK.body("Files."));

        story.seeWithBody(null, 10, CLERK.body("Files."));

        assertThat(story.disposition()).isEqualTo(Disposition.COMPLETED);
        assertThat(story.search("k"))
                .extracting(update -> Objects.requireNonNull(update.document()).descriptionText())
                .containsExactly(null, "Files.");
        assertThat(versions()).isSorted().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"1,0,1,10001", "12,3,4,123004", "12,9,999,129999", "13,0,0,130000"})
    void shouldCountTheLifecycleFirstThenRepublicationsThenTheEnricher(
            long lifecycle, int republication, int enricher, long version) {
        assertThat(SearchUpdate.version(lifecycle, republication, enricher)).isEqualTo(version);
    }

    @ParameterizedTest
    @CsvSource({"1,10,1", "1,0,1000", "1,-1,1", "1,0,-1"})
    void shouldRefuseAVersionThatRunsIntoTheNext(long lifecycle, int republication, int enricher) {
        assertThatThrownBy(() -> SearchUpdate.version(lifecycle, republication, enricher))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private List<String> titles() {
        return story.search("k").stream().map(R24ScopeTest::title).toList();
    }

    private List<Long> versions() {
        return story.search("k").stream().map(SearchUpdate::version).toList();
    }

    private static String title(SearchUpdate update) {
        SearchDocument document = update.document();
        return document == null ? "-" : document.title();
    }
}
