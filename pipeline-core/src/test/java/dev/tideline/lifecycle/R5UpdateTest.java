package dev.tideline.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.diff.FieldChange;
import dev.tideline.fingerprint.ChangeClass;
import org.junit.jupiter.api.Test;

class R5UpdateTest {

    private final Story story = Story.begins();

    @Test
    void shouldUpdateOnceWithEveryChange() {
        story.crawl("c1", 0, Job.of("k")).crawl("c2", 60, Job.of("k").titled("Chief clerk"));
        story.crawl("c3", 120, Job.of("k").titled("Chief clerk"));

        assertThat(story.types("k")).containsExactly(EventType.OPENED, EventType.UPDATED);
        PostingEvent updated = story.last("k");
        assertThat(updated.changes())
                .containsExactly(new FieldChange("title", "Clerk", "Chief clerk", ChangeClass.MATERIAL));
        assertThat(updated.effectiveAfter()).isEqualTo(Story.time(1));
        assertThat(updated.effectiveAt()).isEqualTo(Story.time(61));
        assertThat(updated.contentHashBefore())
                .isEqualTo(story.events("k").get(0).contentHashAfter());
        assertThat(updated.cause()).isEqualTo(Cause.observation(Rule.R5, "c2"));
    }

    @Test
    void shouldCountAndNotAnnounceWhenOnlyVolatileFieldsMove() {
        story.crawl("c1", 0, Job.of("k").touched(0)).crawl("c2", 60, Job.of("k").touched(50));

        assertThat(story.types("k")).containsExactly(EventType.OPENED);
        assertThat(story.report().volatileOnly()).isEqualTo(1);
        assertThat(story.republished()).isEmpty();
    }

    @Test
    void shouldRepublishWithoutAnEventWhenAFacetIsAskedForTheFirstTime() {
        story.crawl("c1", 0, Job.of("k").body("Filing."))
                .seeWithBody("c2", 60, Job.of("k").body("Filing."));

        assertThat(story.disposition()).isEqualTo(Disposition.COMPLETED);
        assertThat(story.types("k")).containsExactly(EventType.OPENED);
        assertThat(story.republished()).hasSize(1);
        assertThat(story.republished().get(0).descriptionText()).isEqualTo("Filing.");
        assertThat(story.republished().get(0).version()).isEqualTo(1);
    }

    @Test
    void shouldKeepAFacetThatIsNoLongerAskedFor() {
        story.seeWithBody("c1", 0, Job.of("k").body("Filing."));

        story.push(60, Job.of("k")).push(120, Job.of("k").titled("Chief clerk"));

        assertThat(story.types("k")).containsExactly(EventType.OPENED, EventType.UPDATED);
        assertThat(story.last("k").after().descriptionText()).isEqualTo("Filing.");
        assertThat(story.last("k").changes()).extracting(FieldChange::path).containsExactly("title");
    }

    @Test
    void shouldUpdateAFacetThatWasAskedForBefore() {
        story.seeWithBody("c1", 0, Job.of("k").body("Filing."))
                .push(60, Job.of("k").titled("Chief clerk"));

        story.seeWithBody("c2", 120, Job.of("k").titled("Chief clerk").body("Filing and stamping."));

        assertThat(story.last("k").changes())
                .containsExactly(new FieldChange("description", "Filing.", "Filing and stamping.", ChangeClass.TEXT));
    }

    @Test
    void shouldUpdateWhenAFacetThatWasAskedForIsGone() {
        story.seeWithBody("c1", 0, Job.of("k").body("Filing.")).seeWithBody("c2", 60, Job.of("k"));

        assertThat(story.last("k").changes())
                .containsExactly(new FieldChange("description", "Filing.", null, ChangeClass.TEXT));
    }
}
