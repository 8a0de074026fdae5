package dev.tideline.streams.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tideline.capture.CrawlMode;
import dev.tideline.capture.CrawlOutcome;
import dev.tideline.capture.Payload;
import dev.tideline.lifecycle.Absences;
import dev.tideline.lifecycle.BoardState;
import dev.tideline.lifecycle.Capture;
import dev.tideline.lifecycle.CloseReason;
import dev.tideline.lifecycle.Closure;
import dev.tideline.lifecycle.CountedCrawl;
import dev.tideline.lifecycle.CrawlHistory;
import dev.tideline.lifecycle.CrawlInFlight;
import dev.tideline.lifecycle.CrawlReport;
import dev.tideline.lifecycle.CrawlVerdict;
import dev.tideline.lifecycle.CrawlsInFlight;
import dev.tideline.lifecycle.Damped;
import dev.tideline.lifecycle.DampedContent;
import dev.tideline.lifecycle.Evidence;
import dev.tideline.lifecycle.Flapping;
import dev.tideline.lifecycle.FormerContent;
import dev.tideline.lifecycle.Guard;
import dev.tideline.lifecycle.GuardedCrawl;
import dev.tideline.lifecycle.Head;
import dev.tideline.lifecycle.Kin;
import dev.tideline.lifecycle.Layer;
import dev.tideline.lifecycle.Listing;
import dev.tideline.lifecycle.Move;
import dev.tideline.lifecycle.NotFound;
import dev.tideline.lifecycle.Reachability;
import dev.tideline.lifecycle.SeenChunk;
import dev.tideline.lifecycle.Usual;
import dev.tideline.posting.Board;
import dev.tideline.posting.Status;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.roaringbitmap.RoaringBitmap;

class StateCodecTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123Z");
    private static final Instant LATER = NOON.plusSeconds(90);

    @Test
    void shouldReadBackAHead() {
        Head open = new Head(
                700,
                Status.OPEN,
                3,
                2,
                new byte[] {1, 2, 3},
                Instant.EPOCH.minusMillis(5),
                NOON,
                LATER,
                null,
                new Flapping(List.of(), false),
                new Kin(null, null, 0));
        Head closed = new Head(
                0,
                Status.CLOSED,
                Long.MAX_VALUE,
                2,
                new byte[0],
                NOON,
                NOON,
                LATER,
                new Closure(CloseReason.ABSENT, NOON, LATER, NOON),
                new Flapping(List.of(NOON, LATER), true),
                new Kin("ab12", "cd34", Long.MIN_VALUE));

        assertThat(HeadCodec.read(HeadCodec.write(open))).isEqualTo(open);
        assertThat(HeadCodec.read(HeadCodec.write(closed))).isEqualTo(closed);
    }

    @Test
    void shouldReadBackAChunkWhicheverBitsAreSet() {
        for (int bit : new int[] {0, 7, 8, 63, 64, 200, 511}) {
            long[] words = new long[SeenChunk.SIZE / Long.SIZE];
            words[bit / Long.SIZE] = 1L << bit;
            SeenChunk chunk = new SeenChunk(words, NOON, LATER);

            assertThat(SeenChunkCodec.read(SeenChunkCodec.write(chunk))).isEqualTo(chunk);
        }
    }

    @Test
    void shouldKeepAFullChunkWithinEightyBytes() {
        SeenChunk full = new SeenChunk(new long[] {-1, -1, -1, -1, -1, -1, -1, -1}, NOON, LATER);

        assertThat(SeenChunkCodec.write(full)).hasSizeLessThanOrEqualTo(80);
    }

    @Test
    void shouldReadBackEvidenceAndRows() {
        Capture list = new Capture(List.of(Payload.of("{}"), Payload.of("[é]")), Map.of("pay", "true"), "s3://x/1");
        Capture detail = new Capture(List.of(Payload.of("{\"a\":1}")), Map.of(), null);
        Evidence evidence = new Evidence("71", List.of(list, detail), List.of(new FormerContent("ab12", NOON)), null);
        Evidence damping = evidence.damping(new DampedContent(detail, LATER, NOON, "c9"));

        assertThat(EvidenceCodec.read(EvidenceCodec.write(evidence))).isEqualTo(evidence);
        assertThat(EvidenceCodec.read(EvidenceCodec.write(damping))).isEqualTo(damping);
        assertThat(EvidenceCodec.readRows(EvidenceCodec.writeRows(List.of(list, detail))))
                .containsExactly(list, detail);
    }

    /** As the lifecycle wrote it before it kept damped content. */
    @Test
    void shouldReadEvidenceOfTheFirstForm() {
        Capture capture = new Capture(List.of(Payload.of("{}")), Map.of("pay", "true"), null);
        StateWriter out = new StateWriter(1).text("71");
        out.list(List.of("ab12"), hash -> out.text(hash).time(NOON));
        out.list(
                List.of(capture),
                one -> out.list(one.rows(), row -> out.bytes(row.bytes()))
                        .texts(one.request())
                        .optional(one.payloadUri(), out::text));

        assertThat(EvidenceCodec.read(out.toBytes()))
                .isEqualTo(new Evidence("71", List.of(capture), List.of(new FormerContent("ab12", NOON)), null));
    }

    /** As the lifecycle wrote it before it kept damped content, and the list of a crawl held when the board was gone. */
    @Test
    void shouldReadABoardOfTheFirstForm() {
        StateWriter out = new StateWriter(1);
        byte[] row = out.number(900)
                .number(1)
                .flag(true)
                .optional(null, out::text)
                .optional(null, out::text)
                .optional(null, out::time)
                .flag(false)
                .list(List.of(3, 2), out::integer)
                .list(List.of("c9"), out::text)
                .bytes(new byte[0])
                .bytes(new byte[0])
                .list(List.of(), never -> {})
                .list(List.of(), never -> {})
                .list(List.of(), never -> {})
                .optional(NOON, out::time)
                .optional(null, out::time)
                .list(List.of("c11"), report -> out.text(report).time(LATER))
                .toBytes();
        byte[] crawls = new StateWriter(1)
                .number(400)
                .number(300)
                .number(12)
                .list(List.of(), never -> {})
                .toBytes();

        BoardState read = BoardStateCodec.read(row, crawls, new CrawlHistory(Map.of(), List.of()));

        assertThat(read.nextOrdinal()).isEqualTo(900);
        assertThat(read.usual())
                .isEqualTo(new Usual(List.of(3, 2), new Listing(List.of("c9"), new RoaringBitmap()), null));
        assertThat(read.reachability().notFound()).containsExactly(new NotFound("c11", LATER));
        assertThat(read.republishFrom()).isEqualTo(400);
        assertThat(read.damped().postings()).isEqualTo(new RoaringBitmap());
        assertThat(read.damped().since()).isNull();
        assertThat(read.inFlight().next()).isEqualTo(12);
    }

    @Test
    void shouldReadBackABoard() {
        BoardState state = board();

        BoardState read = BoardStateCodec.read(
                BoardStateCodec.write(state), BoardStateCodec.writeInFlight(state), state.history());

        assertThat(read).usingRecursiveComparison().isEqualTo(state);
    }

    @Test
    void shouldReadBackAFinishedCrawl() {
        FinishedCrawl crawl = new FinishedCrawl(3, Long.MIN_VALUE, 5, report());

        assertThat(BoardStateCodec.readFinished(BoardStateCodec.write(crawl))).isEqualTo(crawl);
    }

    private static BoardState board() {
        return new BoardState(
                900,
                1,
                400,
                300,
                true,
                new Move(new Board("lever", "old|er"), null, NOON, true),
                new Usual(
                        List.of(3, 2),
                        new Listing(List.of("c8", "c9"), RoaringBitmap.bitmapOf(1, 5)),
                        new Listing(List.of("c7"), RoaringBitmap.bitmapOf(5))),
                RoaringBitmap.bitmapOf(1, 5, 70_000),
                new Absences(
                        List.of(new Layer(RoaringBitmap.bitmapOf(1), NOON, LATER)),
                        List.of(new CountedCrawl("c9", NOON, LATER, Guard.DROP)),
                        List.of(new GuardedCrawl(
                                new CountedCrawl("c10", NOON, LATER, null),
                                Guard.EMPTY,
                                new Listing(List.of("c10"), RoaringBitmap.bitmapOf(7))))),
                new Reachability(NOON, LATER, List.of(new NotFound("c11", LATER))),
                new Damped(RoaringBitmap.bitmapOf(1, 70_000), NOON),
                new CrawlsInFlight(
                        12,
                        List.of(
                                new CrawlInFlight(
                                        10,
                                        "c10",
                                        CrawlMode.FULL,
                                        NOON,
                                        true,
                                        899,
                                        new CrawlInFlight.Tally(1, 2, 3, 4, 5, 6)),
                                new CrawlInFlight(
                                        11, "c11", null, null, false, 0, new CrawlInFlight.Tally(0, 0, 0, 0, 0, 0)))),
                new CrawlHistory(Map.of(-5L, Long.MAX_VALUE), List.of(report())));
    }

    private static CrawlReport report() {
        return new CrawlReport(
                "c9",
                CrawlMode.FULL,
                CrawlOutcome.PARTIAL,
                NOON,
                LATER,
                CrawlVerdict.NOT_ELIGIBLE,
                false,
                List.of("pages failed"),
                7,
                8,
                null,
                1,
                2,
                3,
                4,
                5,
                6,
                7,
                503,
                "proxy",
                "c8");
    }

    @Test
    void shouldRefuseStateOfANewerVersion() {
        byte[] bytes = HeadCodec.write(new Head(
                1,
                Status.OPEN,
                1,
                1,
                new byte[0],
                NOON,
                NOON,
                NOON,
                null,
                new Flapping(List.of(), false),
                new Kin(null, null, 0)));
        bytes[0] = 99;

        assertThatThrownBy(() -> HeadCodec.read(bytes))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("newer version of Tideline")
                .hasMessageContaining("reset");
    }

    @Test
    void shouldSortDeparturesByTimeAndReadItBack() {
        Board board = new Board("greenhouse", "quillworks");

        assertThat(StateKey.of(board, NOON, 9)).isLessThan(StateKey.of(board, LATER, 1));
        assertThat(StateKey.of(board, Instant.EPOCH.minusMillis(1), 1))
                .isLessThan(StateKey.of(board, Instant.EPOCH, 0));
        assertThat(StateKey.time(StateKey.of(board, NOON, 9))).isEqualTo(NOON);
        assertThat(StateKey.lastNumber(StateKey.of(board, NOON, 9))).isEqualTo(9);
    }

    @Test
    void shouldSortTheKeysOfACrawlBetweenThatCrawlAndTheNext() {
        Board board = new Board("greenhouse", "quillworks");

        assertThat(StateKey.of(board, 255, 3)).isBetween(StateKey.of(board, 255), StateKey.of(board, 256));
        assertThat(StateKey.of(board, 256, 0)).isGreaterThan(StateKey.of(board, 256));
        assertThat(StateKey.lastNumber(StateKey.of(board, 255, 70_000))).isEqualTo(70_000);
        assertThat(StateKey.lastText(StateKey.of(board, 255, "ключ-7"), board)).isEqualTo("ключ-7");
    }
}
