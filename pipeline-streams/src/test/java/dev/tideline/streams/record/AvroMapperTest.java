package dev.tideline.streams.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.tideline.lifecycle.BoardStatus;
import dev.tideline.lifecycle.PostingChange;
import dev.tideline.lifecycle.PostingEvent;
import dev.tideline.publication.SearchDocument;
import dev.tideline.schema.ChangeClass;
import dev.tideline.schema.Confidence;
import dev.tideline.schema.CrawlMode;
import dev.tideline.schema.CrawlOutcome;
import dev.tideline.schema.CrawlVerdict;
import dev.tideline.schema.EventType;
import dev.tideline.schema.Position;
import dev.tideline.schema.Status;
import dev.tideline.schema.WorkplaceType;
import java.time.Instant;
import java.util.List;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AvroMapperTest {

    private final AvroMapper mapper = new AvroMapper();

    @Test
    void shouldCopyAnEventWithBothItsSides() {
        PostingEvent event = Samples.event();

        dev.tideline.schema.PostingEvent avro = mapper.toAvro(event);

        assertThat(avro.getType()).isEqualTo(EventType.closed);
        assertThat(avro.getVersion()).isEqualTo(2);
        assertThat(avro.getRecordedAt()).isEqualTo(event.recordedAt());
        assertThat(avro.getReopenKind()).isNull();
        assertThat(avro.getInput()).isEqualTo(new Position("postings.snapshots", 3, 42L));
        assertThat(avro.getBefore()).isEqualTo(avro.getAfter()).isEqualTo(mapper.toAvro(event.after()));
        assertThat(avro.getChanges()).singleElement().satisfies(change -> {
            assertThat(change.getOldValue()).isNull();
            assertThat(change.getNewValue()).isEqualTo("Keeper");
            assertThat(change.getChangeClass()).isEqualTo(ChangeClass.material);
        });
    }

    @Test
    void shouldWriteOpenVocabulariesAsLowerCaseWords() {
        dev.tideline.schema.Cause cause = mapper.toAvro(Samples.event()).getCause();

        assertThat(cause.getKind()).isEqualTo("absence");
        assertThat(cause.getRule()).isEqualTo("r8");
        assertThat(cause.getReason()).isEqualTo("absent");
        assertThat(cause.getConfidence()).isEqualTo(Confidence.medium);
        assertThat(cause.getCrawlIds()).containsExactly("c1", "c2");
    }

    @Test
    void shouldCopyThePartsOfAPosting() {
        dev.tideline.schema.PostingRecord avro = mapper.toAvro(Samples.posting());

        assertThat(avro.getStatus()).isEqualTo(Status.closed);
        assertThat(avro.getWorkplaceType()).isEqualTo(WorkplaceType.hybrid);
        assertThat(avro.getLocations())
                .extracting("raw", "remote")
                .containsExactly(tuple("Skagen", false), tuple("Remote, DK", true));
        assertThat(avro.getSalaries().get(0).getMin()).isEqualTo(30000.5);
        assertThat(avro.getEmployment().getHours()).isEqualTo("full_time");
        assertThat(avro.getExtensions()).isEqualTo(Samples.posting().extensions());
    }

    @Test
    void shouldCopyADocumentThatHoldsOnlyPrimitives() {
        dev.tideline.schema.SearchDocument avro = mapper.toAvro(SearchDocument.of(Samples.posting()));

        assertThat(avro.getLocationsText()).isEqualTo("Skagen | Remote, DK");
        assertThat(avro.getCountries()).isEqualTo("DK");
        assertThat(avro.getRemote()).isTrue();
        assertThat(avro.getWorkplaceType()).isEqualTo("hybrid");
        assertThat(avro.getSalaryMin()).isEqualTo(30000.5);
        assertThat(avro.getSchema().getFields())
                .flatExtracting(
                        field -> field.schema().isUnion() ? field.schema().getTypes() : List.of(field.schema()))
                .extracting(Schema::getType)
                .containsOnly(
                        Schema.Type.NULL,
                        Schema.Type.STRING,
                        Schema.Type.DOUBLE,
                        Schema.Type.INT,
                        Schema.Type.LONG,
                        Schema.Type.BOOLEAN);
    }

    @Test
    void shouldCopyAChangeAndABoard() {
        assertThat(mapper.toAvro(PostingChange.of(Samples.event()).get(0)).getEventType())
                .isEqualTo(EventType.closed);
        assertThat(mapper.toAvro(Samples.boardStatus()).getGuard().getGuard())
                .isEqualTo(dev.tideline.schema.Guard.key_churn);
        assertThat(mapper.toAvro(Samples.boardStatus()).getRecentCrawls())
                .singleElement()
                .satisfies(crawl -> {
                    assertThat(crawl.getMode()).isEqualTo(CrawlMode.recency_window);
                    assertThat(crawl.getOutcome()).isEqualTo(CrawlOutcome.board_not_found);
                    assertThat(crawl.getVerdict()).isEqualTo(CrawlVerdict.not_eligible);
                    assertThat(crawl.getHttpStatus()).isEqualTo(404);
                });
    }

    @Test
    void shouldCutTimesToMilliseconds() {
        BoardStatus status = Samples.boardStatus();
        Instant fine = Instant.parse("2026-06-06T12:00:00.123456789Z");

        var avro = mapper.toAvro(new BoardStatus(
                status.boardId(),
                status.provider(),
                status.board(),
                fine,
                0,
                0,
                0,
                0,
                true,
                fine,
                status.freshness(),
                0,
                null,
                null,
                null,
                null,
                List.of()));

        assertThat(avro.getAsOf()).isEqualTo("2026-06-06T12:00:00.123Z");
        assertThat(avro.getLastCountedAt()).isEqualTo(avro.getAsOf());
    }

    @Test
    void shouldNameEveryComponentAndFieldThatTheOtherSideLacks() {
        assertThatThrownBy(() -> AvroMapping.of(ShortPosition.class, Position.class))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("Avro field offset has no component")
                .hasMessageContaining("component line_end has no Avro field");
    }

    @Test
    void shouldNameAFieldOfAnotherType() {
        assertThatThrownBy(() -> AvroMapping.of(NarrowPosition.class, Position.class))
                .hasMessageContaining("offset is int in the core, the schema wants long");
    }

    @Test
    void shouldNameAFieldThatOnlyOneSideLetsBeNull() {
        assertThatThrownBy(() -> AvroMapping.of(VaguePosition.class, Position.class))
                .hasMessageContaining("topic may be null only in the core");
    }

    @Test
    void shouldNameARequiredFieldThatIsNull() {
        var mapping = AvroMapping.of(dev.tideline.capture.Position.class, Position.class);

        assertThatThrownBy(() -> mapping.toAvro(new dev.tideline.capture.Position(null, 0, 0)))
                .hasMessageContaining("topic of a Position is null");
    }

    @Test
    void shouldNameAnEnumWhoseWordsDiffer() {
        assertThatThrownBy(() -> AvroMapping.of(OtherStart.class, dev.tideline.schema.CrawlStarted.class))
                .hasMessageContaining("mode is one of [half, whole] in the core but of [full, incremental,");
    }

    public record ShortPosition(String topic, int partition, long lineEnd) {}

    public record NarrowPosition(String topic, int partition, int offset) {}

    public record VaguePosition(@Nullable String topic, int partition, long offset) {}

    public record OtherStart(Extent mode) {}

    public enum Extent {
        WHOLE,
        HALF
    }
}
