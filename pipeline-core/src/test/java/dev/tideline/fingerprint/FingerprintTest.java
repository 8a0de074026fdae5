package dev.tideline.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.tideline.posting.Description;
import dev.tideline.posting.Employment;
import dev.tideline.posting.Facet;
import dev.tideline.posting.Location;
import dev.tideline.posting.PayRange;
import dev.tideline.posting.Posting;
import dev.tideline.posting.WorkplaceType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTest {

    private static final Posting POSTING = posting("Lighthouse Keeper - Night");

    static Stream<Arguments> spellings() {
        return Stream.of(
                same("dash and space", p -> posting(" Lighthouse\u00A0\u2002Keeper \u2013 Ni\u200Bght\uFEFF ")),
                same("compatibility forms", p -> posting("\uFF2Cighthouse Keeper \u2014 Night")),
                same(
                        "order of a set",
                        p -> p.toBuilder()
                                .departments(List.of("Safety", "Harbour", "Safety"))
                                .locations(List.of(Location.of("Remote, UK"), Location.of("Oban, Scotland")))
                                .build()),
                same(
                        "order of pay and spelling of amounts",
                        p -> p.toBuilder()
                                .pay(List.of(pay("35000.00", "EUR"), pay("3.0E+4", "GBP")))
                                .build()),
                same(
                        "another summary of the same pay",
                        p -> p.toBuilder()
                                .pay(List.of(
                                        new PayRange("about 30K", new BigDecimal(30000), null, "GBP", "year", null),
                                        pay("35000", "EUR")))
                                .build()),
                same(
                        "line breaks",
                        p -> p.toBuilder()
                                .description(new Description("<div/>", "Keep the\tlamp. \n\n Paint."))
                                .build()),
                same(
                        "query and fragment",
                        p -> p.toBuilder()
                                .sourceUrl("http://jobs.example.org/lamps/7/?session=9#top")
                                .build()),
                same(
                        "derived parts",
                        p -> p.toBuilder()
                                .employment(new Employment("Regular", "full_time", null))
                                .locations(List.of(
                                        new Location("Oban, Scotland", "Oban", "Scotland", "GB", false),
                                        Location.of("Remote, UK")))
                                .build()),
                same(
                        "what is not on the allow-list",
                        p -> p.toBuilder()
                                .companyName("Lamps Ltd")
                                .language("en")
                                .requisitionId("R-1")
                                .posted(Instant.EPOCH, "published")
                                .sourceUpdatedAt(Instant.EPOCH)
                                .applicationDeadline("2026-01-01")
                                .applyUrl("https://example.org/apply")
                                .nativeFields("{\"a\":1}", "hash")
                                .build()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spellings")
    void shouldNotSeeADifferenceThatNoReaderSees(String what, UnaryOperator<Posting> respelt) {
        assertThat(Fingerprint.of(respelt.apply(POSTING)).contentHash())
                .as(what)
                .isEqualTo(Fingerprint.of(POSTING).contentHash());
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                same("title", p -> posting("Lighthouse keeper - Night")),
                same(
                        "departments",
                        p -> p.toBuilder().departments(List.of("Harbour")).build()),
                same("team", p -> p.toBuilder().team(null).build()),
                same("offices", p -> p.toBuilder().offices(List.of()).build()),
                same(
                        "locations",
                        p -> p.toBuilder()
                                .locations(List.of(Location.of("Oban")))
                                .build()),
                same(
                        "workplace_type",
                        p -> p.toBuilder().workplaceType(WorkplaceType.ONSITE).build()),
                same(
                        "employment",
                        p -> p.toBuilder()
                                .employment(new Employment("Contract", null, "contract"))
                                .build()),
                same(
                        "pay",
                        p -> p.toBuilder()
                                .pay(List.of(pay("30001", "GBP"), pay("35000", "EUR")))
                                .build()),
                same(
                        "description",
                        p -> p.toBuilder()
                                .description(new Description("", "Keep the lamp."))
                                .build()),
                same(
                        "url",
                        p -> p.toBuilder()
                                .sourceUrl("https://jobs.example.org/lamps/8")
                                .build()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void shouldSeeAChangeOfEachVisibleField(String path, UnaryOperator<Posting> changed) {
        Fingerprint before = Fingerprint.of(POSTING);

        Fingerprint after = Fingerprint.of(changed.apply(POSTING));

        assertThat(after.contentHash()).isNotEqualTo(before.contentHash());
        assertThat(field(after, path)).isNotEqualTo(field(before, path));
    }

    @Test
    void shouldTreatEmptyAsAbsent() {
        Posting bare = Posting.builder("Keeper").build();
        Posting empty = Posting.builder("Keeper")
                .team(" \u200B")
                .sourceUrl("")
                .departments(List.of("", " "))
                .description(new Description("<p></p>", ""))
                .facets(EnumSet.allOf(Facet.class))
                .build();

        assertThat(Fingerprint.of(empty)).isEqualTo(Fingerprint.of(bare));
        assertThat(Fingerprint.of(empty).fields(EnumSet.allOf(Facet.class))).containsOnlyKeys("title");
    }

    @Test
    void shouldLookOnlyAtTheGivenFacets() {
        Fingerprint fingerprint = Fingerprint.of(POSTING);

        assertThat(fingerprint.fields(Set.of())).containsOnlyKeys("team", "title");
        assertThat(fingerprint.fields(EnumSet.of(Facet.LOCATIONS, Facet.WORKPLACE, Facet.EMPLOYMENT, Facet.PAGE)))
                .containsOnlyKeys("employment", "locations", "team", "title", "url", "workplace_type");
    }

    @Test
    void shouldKeepTheRecipeOfItsVersion() {
        assertThat(Fingerprint.NORMALIZER_VERSION).isEqualTo(1);
        assertThat(Fingerprint.of(POSTING).contentHash())
                .as("if this differs, raise NORMALIZER_VERSION and record the new hash")
                .isEqualTo("2ee4c8010f47e81145b4d0ae76d95e6ff3ebd88d304636f09c548c6dbb2c229d");
    }

    @ParameterizedTest
    @CsvSource({
        "'a\u2012b\u2015c\u2212d\uFE58e', a-b-c-d-e",
        "'\u3000a\u2028b\u0085c\u00ADd ', a b cd",
        "'e\u0301', \u00E9",
        "'\u200D\u2060', ''",
    })
    void shouldFoldText(String text, String canonical) {
        assertThat(CanonicalText.of(text)).isEqualTo(canonical);
    }

    @Test
    void shouldComposeAcrossInvisibleCharacters() {
        assertThat(CanonicalText.of("e\u200B\u0301")).isEqualTo("\u00E9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0301\u0323", "\uFF9E\u0323", "\u0301\u200B\u0323", "\u0344\u0323"})
    void shouldTakeLinearTimeOnAMegabyteOfCombiningMarks(String piece) {
        String marks = "a" + piece.repeat(1_000_000 / piece.length());

        String canonical = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> CanonicalText.of(marks));

        assertThat(canonical).startsWith("\u1EA1").hasSizeLessThan(100);
    }

    private static Arguments same(String name, UnaryOperator<Posting> change) {
        return Arguments.of(name, change);
    }

    private static Posting posting(String title) {
        return Posting.builder(title)
                .departments(List.of("Harbour", "Safety"))
                .team("Lamps")
                .offices(List.of("North Pier"))
                .locations(List.of(Location.of("Oban, Scotland"), Location.of("Remote, UK")))
                .workplaceType(WorkplaceType.HYBRID)
                .employment(new Employment("Regular", null, "permanent"))
                .pay(List.of(pay("30000", "GBP"), pay("35000", "EUR")))
                .description(new Description("<p>Keep the lamp.</p><p>Paint.</p>", "Keep the lamp.\nPaint."))
                .sourceUrl("https://Jobs.Example.org/lamps/7?utm_source=x")
                .facets(EnumSet.allOf(Facet.class))
                .build();
    }

    private static PayRange pay(String amount, String currency) {
        return new PayRange(amount + " " + currency, new BigDecimal(amount), null, currency, "year", null);
    }

    private static @Nullable VisibleField field(Fingerprint fingerprint, String path) {
        return fingerprint.fields(EnumSet.allOf(Facet.class)).get(path);
    }
}
