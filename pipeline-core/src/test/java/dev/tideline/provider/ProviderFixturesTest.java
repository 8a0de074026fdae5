package dev.tideline.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.Written;
import dev.tideline.fingerprint.Fingerprint;
import dev.tideline.posting.Description;
import dev.tideline.posting.Facet;
import dev.tideline.posting.Posting;
import dev.tideline.provider.Capabilities.Field;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What holds for every provider, on its folder of fixtures: {@code posting.*} is the richest document of a posting and
 * {@code row.*} the list's row of the same one, {@code repeat.*} a second row of it; each has an {@code .expected.txt}.
 * {@code noise.txt} says which text may change without a change of the posting, {@code unlisted.txt} which takes it off
 * the board.
 */
class ProviderFixturesTest {

    static final Map<Field, Predicate<Posting>> FILLED = new EnumMap<>(Field.class);

    static {
        FILLED.put(Field.COMPANY, posting -> posting.companyName() != null);
        FILLED.put(Field.DEPARTMENTS, posting -> !posting.departments().isEmpty());
        FILLED.put(Field.TEAM, posting -> posting.team() != null);
        FILLED.put(Field.OFFICES, posting -> !posting.offices().isEmpty());
        FILLED.put(Field.LOCATIONS, posting -> !posting.locations().isEmpty());
        FILLED.put(Field.WORKPLACE, posting -> posting.workplaceType() != null);
        FILLED.put(Field.EMPLOYMENT, posting -> posting.employment() != null);
        FILLED.put(Field.PAY, posting -> !posting.pay().isEmpty());
        FILLED.put(Field.DESCRIPTION, posting -> posting.description() != null);
        FILLED.put(Field.LANGUAGE, posting -> posting.language() != null);
        FILLED.put(Field.REQUISITION, posting -> posting.requisitionId() != null);
        FILLED.put(Field.POSTED, posting -> posting.postedAt() != null);
        FILLED.put(Field.UPDATED, posting -> posting.sourceUpdatedAt() != null);
        FILLED.put(Field.DEADLINE, posting -> posting.applicationDeadline() != null);
        FILLED.put(Field.PAGE, posting -> posting.sourceUrl() != null);
        FILLED.put(Field.APPLY, posting -> posting.applyUrl() != null);
        FILLED.put(Field.UNLISTED, posting -> !posting.listed());
    }

    static Stream<DescribedReader> readers() {
        Readers all = Readers.standard();
        return all.providers().stream()
                .map(provider -> (DescribedReader) all.forProvider(provider).orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("readers")
    void shouldReadEachPayloadAsExpected(DescribedReader reader) throws Exception {
        for (Fixture fixture : Fixture.all(reader.provider())) {
            String actual = lines(reader.read(fixture.payload(), fixture.request()));

            String file = fixture.name().replace('.', '-') + ".expected.txt";
            Path expected = Written.inModule("src/test/resources/provider/" + reader.provider() + "/" + file);
            assertThat(actual).as(file).isEqualTo(Written.expected(expected, actual));
        }
    }

    @ParameterizedTest
    @MethodSource("readers")
    void shouldFillTheFieldsThatItSaysItCanAndNoOthers(DescribedReader reader) throws Exception {
        Set<Field> filled = EnumSet.noneOf(Field.class);
        List<Fixture> fixtures = new ArrayList<>(Fixture.all(reader.provider()));
        fixtures.forEach(fixture -> assertThat(fixture.text()).isNotBlank());
        fixtures.addAll(Fixture.of(reader.provider()).mutations(reader.provider(), "unlisted.txt"));
        for (Fixture fixture : fixtures) {
            Posting posting = reader.read(fixture.payload(), fixture.request());
            FILLED.forEach((field, isFilled) -> {
                if (isFilled.test(posting)) {
                    filled.add(field);
                }
            });
        }

        assertThat(filled).isEqualTo(reader.capabilities().fields());
    }

    @ParameterizedTest
    @MethodSource("readers")
    void shouldTakePostingsOffTheBoardThatTheProviderDoesNotOffer(DescribedReader reader) throws Exception {
        Fixture offered = Fixture.of(reader.provider());

        assertThat(reader.read(offered.payload(), offered.request()).listed()).isTrue();
        for (Fixture unlisted : offered.mutations(reader.provider(), "unlisted.txt")) {
            assertThat(reader.read(unlisted.payload(), unlisted.request()).listed())
                    .as(unlisted.text())
                    .isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("readers")
    void shouldNotTakeNoiseForAChange(DescribedReader reader) throws Exception {
        Fixture before = Fixture.of(reader.provider());
        Fixture after = before.mutated(reader.provider(), "noise.txt");

        assertThat(after.text()).isNotEqualTo(before.text());
        assertThat(contentHash(reader, after)).isEqualTo(contentHash(reader, before));
    }

    @ParameterizedTest
    @MethodSource("readers")
    void shouldReadTheSameOutOfARowAsOutOfTheDetailWhereBothKnowIt(DescribedReader reader) throws Exception {
        List<Fixture> all = Fixture.all(reader.provider());
        for (Fixture row : all.stream()
                .filter(fixture -> fixture.name().startsWith("row."))
                .toList()) {
            Fixture detail = Fixture.of(reader.provider());
            Posting fromRow = reader.read(row.payload(), row.request());
            Posting fromDetail = reader.read(detail.payload(), detail.request());

            if (!reader.provider().equals("workday")) { // whose rows name no key
                assertThat(reader.key(row.payload())).isEqualTo(reader.key(detail.payload()));
            }
            assertThat(fromRow.facets()).doesNotContain(Facet.DESCRIPTION);
            assertThat(fromDetail.facets()).contains(Facet.DESCRIPTION);
            Set<Facet> both = EnumSet.allOf(Facet.class);
            both.retainAll(fromRow.facets());
            both.retainAll(fromDetail.facets());
            assertThat(Fingerprint.of(fromRow).fields(both))
                    .isEqualTo(Fingerprint.of(fromDetail).fields(both));
        }
    }

    @ParameterizedTest
    @MethodSource("readers")
    void shouldClaimEachVisibleFieldThatItFills(DescribedReader reader) throws Exception {
        for (Fixture fixture : Fixture.all(reader.provider())) {
            Posting posting = reader.read(fixture.payload(), fixture.request());

            assertThat(Collections.disjoint(posting.facets(), posting.abridged()))
                    .as(fixture.name())
                    .isTrue();
            assertThat(filledFacets(posting)).as(fixture.name()).isSubsetOf(posting.carried());
        }
    }

    private static Set<Facet> filledFacets(Posting posting) {
        Set<Facet> filled = EnumSet.noneOf(Facet.class);
        for (Facet facet : Facet.values()) {
            Field field = Field.valueOf(facet.name());
            if (FILLED.get(field).test(posting)) {
                filled.add(facet);
            }
        }
        return filled;
    }

    @ParameterizedTest
    @MethodSource("readers")
    void shouldGiveRowsOfOnePostingOneKeyExactlyWhereItSaysThatRowsRepeat(DescribedReader reader) throws Exception {
        boolean repeats = Fixture.all(reader.provider()).stream()
                .anyMatch(fixture -> fixture.name().startsWith("repeat."));

        assertThat(repeats).isEqualTo(reader.repeatsRows());
        if (repeats) {
            Fixture row = Fixture.of(reader.provider());
            Fixture other = Fixture.of(reader.provider(), "repeat");
            assertThat(reader.key(other.payload())).isEqualTo(reader.key(row.payload()));
            assertThat(reader.read(other.payload(), other.request()).locations())
                    .isNotEqualTo(reader.read(row.payload(), row.request()).locations());
        }
    }

    @ParameterizedTest
    @MethodSource("readers")
    void shouldHaveAFolderForEachProvider(DescribedReader reader) {
        assertThat(Files.isDirectory(Fixture.folder(reader.provider()))).isTrue();
        assertThat(reader.provider()).matches("[a-z]+");
    }

    private static String contentHash(DescribedReader reader, Fixture fixture) throws UnreadablePayloadException {
        return Fingerprint.of(reader.read(fixture.payload(), fixture.request())).contentHash();
    }

    /** A posting, one line a field that is not empty. */
    private static String lines(Posting posting) throws ReflectiveOperationException {
        StringBuilder out = new StringBuilder();
        for (RecordComponent component : Posting.class.getRecordComponents()) {
            Object value = component.getAccessor().invoke(posting);
            if (value instanceof Description description) {
                value = description.text().replace("\n", "\n    ");
            } else if (value instanceof Set<?> facets) {
                value = new TreeSet<>(facets);
            }
            boolean empty = value == null || (value instanceof Collection<?> items && items.isEmpty());
            out.append(empty ? "" : component.getName() + ": " + value + "\n");
        }
        return out.toString();
    }
}
