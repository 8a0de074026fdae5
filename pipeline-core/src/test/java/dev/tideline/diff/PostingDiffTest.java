package dev.tideline.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.fingerprint.ChangeClass;
import dev.tideline.fingerprint.Fingerprint;
import dev.tideline.posting.Description;
import dev.tideline.posting.Facet;
import dev.tideline.posting.Location;
import dev.tideline.posting.PayRange;
import dev.tideline.posting.Posting;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostingDiffTest {

    private static final Posting BEFORE = Posting.builder("Baker")
            .locations(List.of(Location.of("Porto"), Location.of("Braga")))
            .pay(List.of(new PayRange("20 EUR", new BigDecimal(20), null, "EUR", "hour", "Night")))
            .description(new Description("<p>Bread</p>", "Bread"))
            .sourceUrl("https://example.org/1?x=1")
            .facets(EnumSet.allOf(Facet.class))
            .build();

    @Test
    void shouldNameEachChangedFieldInPathOrder() {
        Posting after = BEFORE.toBuilder()
                .team("Ovens")
                .locations(List.of(Location.of("Porto")))
                .pay(List.of())
                .description(new Description("<p>Cake</p>", "Cake"))
                .sourceUrl("https://example.org/2")
                .build();

        List<FieldChange> changes = PostingDiff.between(Fingerprint.of(BEFORE), Fingerprint.of(after));

        assertThat(changes)
                .containsExactly(
                        new FieldChange("description", "Bread", "Cake", ChangeClass.TEXT),
                        new FieldChange("locations", "[\"Porto\",\"Braga\"]", "[\"Porto\"]", ChangeClass.MATERIAL),
                        new FieldChange(
                                "pay",
                                "[{\"currency\":\"EUR\",\"min\":20,\"period\":\"hour\",\"raw\":\"20 EUR\",\"title\":\"Night\"}]",
                                null,
                                ChangeClass.MATERIAL),
                        new FieldChange("team", null, "Ovens", ChangeClass.MATERIAL),
                        new FieldChange(
                                "url", "https://example.org/1?x=1", "https://example.org/2", ChangeClass.COSMETIC));
    }

    @Test
    void shouldNotTakeAFacetThatOneSideDoesNotKnowForARemoval() {
        Posting after = Posting.builder("Baker")
                .locations(BEFORE.locations())
                .sourceUrl(BEFORE.sourceUrl())
                .facets(EnumSet.of(Facet.PAY, Facet.LOCATIONS, Facet.PAGE))
                .pay(BEFORE.pay())
                .build();

        assertThat(PostingDiff.between(Fingerprint.of(BEFORE), Fingerprint.of(after)))
                .isEmpty();
        assertThat(PostingDiff.between(Fingerprint.of(after), Fingerprint.of(BEFORE)))
                .isEmpty();
    }

    @Test
    void shouldCompareAShortFormWithItsLikeOnly() {
        Posting row = Posting.builder("Baker")
                .locations(List.of(Location.of("PT, Porto")))
                .abridged(EnumSet.of(Facet.LOCATIONS))
                .build();
        Posting moved =
                row.toBuilder().locations(List.of(Location.of("PT, Faro"))).build();

        assertThat(PostingDiff.between(Fingerprint.of(row), Fingerprint.of(BEFORE)))
                .isEmpty();
        assertThat(PostingDiff.between(Fingerprint.of(BEFORE), Fingerprint.of(moved.completedFrom(BEFORE))))
                .isEmpty();
        assertThat(PostingDiff.between(Fingerprint.of(row), Fingerprint.of(moved)))
                .extracting(FieldChange::path)
                .containsExactly("locations");
    }

    @Test
    void shouldBeEmptyWhereOnlyTheSpellingDiffers() {
        Posting after = BEFORE.toBuilder()
                .locations(List.of(Location.of("Braga"), Location.of("Porto ")))
                .build();

        assertThat(PostingDiff.between(Fingerprint.of(BEFORE), Fingerprint.of(after)))
                .isEmpty();
    }
}
