package dev.tideline.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.capture.CrawlMode;
import dev.tideline.capture.CrawlOutcome;
import dev.tideline.capture.Observation;
import dev.tideline.capture.Observation.CrawlFinished;
import dev.tideline.capture.Observation.CrawlStarted;
import dev.tideline.capture.Observation.PostingObserved;
import dev.tideline.capture.Position;
import dev.tideline.capture.Snapshot;
import dev.tideline.diff.FieldChange;
import dev.tideline.enrichment.Enricher;
import dev.tideline.lifecycle.EventType;
import dev.tideline.lifecycle.InMemoryStore;
import dev.tideline.lifecycle.Input;
import dev.tideline.lifecycle.Lifecycle;
import dev.tideline.lifecycle.Outcome.Output.Happened;
import dev.tideline.lifecycle.Policies;
import dev.tideline.lifecycle.PostingEvent;
import dev.tideline.posting.Board;
import dev.tideline.publication.PostingRecord;
import dev.tideline.publication.PublishedPlace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** However a board's crawls mix the documents of a posting, rows and details, an unchanged posting has no update. */
class MixedDocumentsTest {

    private static final Instant BEGINNING = Instant.parse("2026-03-02T06:00:00Z");
    private static final String KEY = "4711";

    /** Two documents of one posting: its own page or detail, and a lesser one. */
    static Stream<Arguments> pairs() {
        return Stream.of(
                Arguments.of("bamboohr", "row.json", "posting.json"),
                Arguments.of("gem", "graphql-row.json", "graphql.json"),
                Arguments.of("icims", "card.html", "classic.html"),
                Arguments.of("jazzhr", "bare.html", "posting.html"),
                Arguments.of("jobvite", "row.html", "posting.html"),
                Arguments.of("jobvite", "row-one-place.html", "posting.html"),
                Arguments.of("jobvite", "bare.html", "posting.html"),
                Arguments.of("jobvite", "row.html", "bare.html"),
                Arguments.of("oracle", "row.json", "posting.json"),
                Arguments.of("paylocity", "row.json", "posting.html"),
                Arguments.of("rippling", "row.json", "posting.json"),
                Arguments.of("rippling", "listed-v2.json", "posting.json"),
                Arguments.of("rippling", "row.json", "listed-v2.json"),
                Arguments.of("smartrecruiters", "row.json", "posting.json"),
                Arguments.of("ukg", "row.json", "posting.html"),
                Arguments.of("workable", "posting.json", "detail.json"),
                Arguments.of("workday", "row.json", "posting.json"),
                Arguments.of("workday", "row-one-place.json", "posting.json"));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void shouldOpenOnceAndNeverUpdate(String provider, String lesser, String richer) {
        Fixture row = Fixture.file(provider, lesser);
        Fixture detail = Fixture.file(provider, richer);

        assertThat(events(provider, row, detail, row, detail))
                .extracting(PostingEvent::type)
                .containsExactly(EventType.OPENED);
        assertThat(events(provider, detail, row, row, detail))
                .extracting(PostingEvent::type)
                .containsExactly(EventType.OPENED);
        assertThat(events(provider, bare(row), bare(detail), bare(row), bare(detail)))
                .hasSize(1);
        assertThat(events(provider, row, bare(detail), detail, bare(row))).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void shouldStillTellANewTitleOnceAndKeepWhatOnlyTheDetailSays(String provider, String lesser, String richer)
            throws Exception {
        Fixture row = Fixture.file(provider, lesser);
        Fixture detail = Fixture.file(provider, richer);
        String title = reader(provider).read(row.payload(), row.request()).title();

        List<PostingEvent> events = events(provider, detail, row, renamed(row, title), renamed(detail, title));

        assertThat(events.subList(0, 2))
                .extracting(PostingEvent::type)
                .containsExactly(EventType.OPENED, EventType.UPDATED);
        assertThat(paths(events.get(1))).contains("title").isSubsetOf("title", "url");
        assertThat(kept(events.get(1).after())).isEqualTo(kept(events.get(1).before()));
        // The detail's address may hold the new title too.
        assertThat(events.subList(2, events.size()))
                .allSatisfy(event -> assertThat(paths(event)).containsExactly("url"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bamboohr", "rippling", "smartrecruiters", "workday"})
    void shouldNotReopenByARowWhatItsOwnDocumentCallsNotOffered(String provider) {
        Fixture row = Fixture.file(provider, "row.json");
        Fixture detail = Fixture.file(provider, "posting.json");

        for (Fixture unlisted : detail.mutations(provider, "unlisted.txt")) {
            assertThat(events(provider, detail, unlisted, row, unlisted, row, detail))
                    .extracting(PostingEvent::type)
                    .containsExactly(EventType.OPENED, EventType.CLOSED, EventType.REOPENED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bamboohr", "rippling", "smartrecruiters", "workday"})
    void shouldReopenByARowThatSaysSomethingNew(String provider) throws Exception {
        Fixture row = Fixture.file(provider, "row.json");
        Fixture detail = Fixture.file(provider, "posting.json");
        Fixture unlisted = detail.mutations(provider, "unlisted.txt").get(0);
        String title = reader(provider).read(row.payload(), row.request()).title();

        assertThat(events(provider, detail, unlisted, renamed(row, title)))
                .extracting(PostingEvent::type)
                .containsExactly(EventType.OPENED, EventType.CLOSED, EventType.REOPENED);
    }

    private static Fixture renamed(Fixture fixture, String title) {
        String text = fixture.text().replaceAll(title.replace(" ", " +"), "Beekeeper");
        return new Fixture(fixture.name(), text, fixture.request());
    }

    private static List<String> paths(PostingEvent event) {
        return event.changes().stream().map(FieldChange::path).toList();
    }

    private static List<?> kept(PostingRecord posting) {
        return List.of(
                String.valueOf(posting.descriptionText()),
                posting.locations().stream().map(PublishedPlace::raw).toList(),
                posting.departments(),
                String.valueOf(posting.postedAt()));
    }

    private static Fixture bare(Fixture fixture) {
        return new Fixture(fixture.name(), fixture.text(), Map.of());
    }

    private static PostingReader reader(String provider) {
        return Readers.standard().forProvider(provider).orElseThrow();
    }

    /** What came of complete crawls, two hours apart, that each saw one document. */
    private static List<PostingEvent> events(String provider, Fixture... documents) {
        Board board = new Board(provider, "acme");
        Lifecycle lifecycle = new Lifecycle(Readers.standard(), Policies.standard(), Enricher.NONE);
        InMemoryStore store = new InMemoryStore();
        List<PostingEvent> events = new ArrayList<>();
        for (int i = 0; i < documents.length; i++) {
            Instant at = BEGINNING.plus(Duration.ofHours(2L * i));
            List<Observation> crawl = List.of(
                    new CrawlStarted(CrawlMode.FULL),
                    new PostingObserved(KEY, documents[i].payload(), null, documents[i].request(), null),
                    new CrawlFinished(CrawlMode.FULL, CrawlOutcome.COMPLETE, at, 1, 1, 0, false, 200, null, null));
            for (int j = 0; j < crawl.size(); j++) {
                Instant now = at.plusSeconds(j);
                Snapshot snapshot = new Snapshot(board, "crawl-" + i, now, crawl.get(j));
                lifecycle
                        .apply(new Input(snapshot, new Position("snapshots", 0, 3L * i + j), now), store)
                        .outputs()
                        .stream()
                        .filter(Happened.class::isInstance)
                        .forEach(output -> events.add(((Happened) output).event()));
            }
        }
        return events;
    }
}
