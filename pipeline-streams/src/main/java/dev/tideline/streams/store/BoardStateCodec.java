package dev.tideline.streams.store;

import dev.tideline.capture.CrawlMode;
import dev.tideline.capture.CrawlOutcome;
import dev.tideline.lifecycle.Absences;
import dev.tideline.lifecycle.BoardState;
import dev.tideline.lifecycle.CountedCrawl;
import dev.tideline.lifecycle.CrawlHistory;
import dev.tideline.lifecycle.CrawlInFlight;
import dev.tideline.lifecycle.CrawlReport;
import dev.tideline.lifecycle.CrawlVerdict;
import dev.tideline.lifecycle.CrawlsInFlight;
import dev.tideline.lifecycle.Damped;
import dev.tideline.lifecycle.Guard;
import dev.tideline.lifecycle.GuardedCrawl;
import dev.tideline.lifecycle.Layer;
import dev.tideline.lifecycle.Listing;
import dev.tideline.lifecycle.Move;
import dev.tideline.lifecycle.NotFound;
import dev.tideline.lifecycle.Reachability;
import dev.tideline.lifecycle.Usual;
import dev.tideline.posting.Board;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import org.roaringbitmap.RoaringBitmap;

/** A {@link BoardState} without its finished crawls, and those: bitmaps in RoaringBitmap's portable form, run-length encoded. */
final class BoardStateCodec {

    private static final int VERSION = 2;

    private BoardStateCodec() {}

    static byte[] write(BoardState state) {
        StateWriter out = new StateWriter(VERSION);
        Reachability reachability = state.reachability();
        out.number(state.nextOrdinal()).number(state.held()).flag(state.baselineComplete());
        move(out, state.move()).list(state.usual().sizes(), out::integer);
        return listing(out, state.usual().last())
                .optional(state.usual().lastHeld(), held -> listing(out, held))
                .bytes(bitmap(state.open()))
                .list(
                        state.absences().layers(),
                        layer -> out.bytes(bitmap(layer.postings()))
                                .time(layer.earliest())
                                .time(layer.latest()))
                .list(state.absences().crawls(), crawl -> counted(out, crawl))
                .list(
                        state.absences().guarded(),
                        held -> listing(counted(out, held.crawl()).symbol(held.guard()), held.listing()))
                .optional(reachability.lastAnsweredAt(), out::time)
                .optional(reachability.lastProbedAt(), out::time)
                .list(
                        reachability.notFound(),
                        report -> out.text(report.crawlId()).time(report.at()))
                .toBytes();
    }

    /** What moves while a crawl is read: the crawls in flight, the number of the next, how far the walks over the postings are, and what is damped. */
    static byte[] writeInFlight(BoardState state) {
        StateWriter out = new StateWriter(VERSION);
        return out.number(state.republishFrom())
                .number(state.expiryFrom())
                .optional(
                        state.damped().since(),
                        since -> out.time(since).bytes(bitmap(state.damped().postings())))
                .number(state.inFlight().next())
                .list(state.inFlight().all(), crawl -> inFlight(out, crawl))
                .toBytes();
    }

    static byte[] write(FinishedCrawl crawl) {
        StateWriter out = new StateWriter(VERSION);
        out.number(crawl.order()).number(crawl.end()).number(crawl.rank());
        report(out, crawl.report());
        return out.toBytes();
    }

    /**
     * The state of a board.
     *
     * @param row what {@link #write(BoardState)} made
     * @param crawls what {@link #writeInFlight} made
     */
    static BoardState read(byte[] row, byte[] crawls, CrawlHistory history) {
        StateReader in = new StateReader(row, VERSION);
        StateReader moving = new StateReader(crawls, VERSION);
        int republishFrom = moving.integer();
        int expiryFrom = moving.integer();
        Damped damped = moving.version() < 2 ? null : moving.optional(() -> damped(moving));
        return new BoardState(
                in.integer(),
                in.integer(),
                republishFrom,
                expiryFrom,
                in.flag(),
                move(in),
                new Usual(in.list(in::integer), listing(in), in.version() < 2 ? null : in.optional(() -> listing(in))),
                bitmap(in.bytes()),
                new Absences(
                        in.list(() -> new Layer(bitmap(in.bytes()), in.time(), in.time())),
                        in.list(() -> counted(in)),
                        in.list(() -> new GuardedCrawl(counted(in), in.symbol(Guard.class), listing(in)))),
                new Reachability(
                        in.optional(in::time),
                        in.optional(in::time),
                        in.list(() -> new NotFound(in.text(), in.time()))),
                damped == null ? new Damped(new RoaringBitmap(), null) : damped,
                new CrawlsInFlight(moving.integer(), moving.list(() -> inFlight(moving))),
                history);
    }

    static FinishedCrawl readFinished(byte[] bytes) {
        StateReader in = new StateReader(bytes, VERSION);
        return new FinishedCrawl(in.number(), in.number(), in.number(), report(in));
    }

    private static StateWriter move(StateWriter out, Move move) {
        return out.optional(move.to(), board -> out.text(board.id()))
                .optional(move.from(), board -> out.text(board.id()))
                .optional(move.since(), out::time)
                .flag(move.arriving());
    }

    private static Move move(StateReader in) {
        return new Move(
                in.optional(() -> Board.parse(in.text())),
                in.optional(() -> Board.parse(in.text())),
                in.optional(in::time),
                in.flag());
    }

    private static Damped damped(StateReader in) {
        Instant since = in.time();
        return new Damped(bitmap(in.bytes()), since);
    }

    private static StateWriter listing(StateWriter out, Listing listing) {
        return out.list(listing.crawlIds(), out::text).bytes(bitmap(listing.keys()));
    }

    private static Listing listing(StateReader in) {
        return new Listing(in.list(in::text), bitmap(in.bytes()));
    }

    private static StateWriter counted(StateWriter out, CountedCrawl crawl) {
        return out.text(crawl.crawlId())
                .time(crawl.startedAt())
                .time(crawl.endedAt())
                .optional(crawl.confirmed(), out::symbol);
    }

    private static CountedCrawl counted(StateReader in) {
        return new CountedCrawl(in.text(), in.time(), in.time(), in.optional(() -> in.symbol(Guard.class)));
    }

    private static void inFlight(StateWriter out, CrawlInFlight crawl) {
        CrawlInFlight.Tally tally = crawl.tally();
        out.number(crawl.number())
                .text(crawl.crawlId())
                .optional(crawl.mode(), out::symbol)
                .optional(crawl.startedAt(), out::time)
                .flag(crawl.incomplete())
                .number(crawl.firstNew())
                .number(tally.opened())
                .number(tally.updated())
                .number(tally.closed())
                .number(tally.reopened())
                .number(tally.volatileOnly())
                .number(tally.unreadable());
    }

    private static CrawlInFlight inFlight(StateReader in) {
        return new CrawlInFlight(
                in.integer(),
                in.text(),
                in.optional(() -> in.symbol(CrawlMode.class)),
                in.optional(in::time),
                in.flag(),
                in.integer(),
                new CrawlInFlight.Tally(
                        in.integer(), in.integer(), in.integer(), in.integer(), in.integer(), in.integer()));
    }

    private static void report(StateWriter out, CrawlReport report) {
        out.text(report.crawlId())
                .symbol(report.mode())
                .symbol(report.outcome())
                .time(report.startedAt())
                .time(report.endedAt())
                .symbol(report.verdict())
                .flag(report.counted())
                .list(report.notCounted(), out::text)
                .number(report.keysSeen())
                .optional(report.distinctKeys(), out::integer)
                .optional(report.advertisedTotal(), out::integer)
                .number(report.pagesFailed())
                .number(report.opened())
                .number(report.updated())
                .number(report.closed())
                .number(report.reopened())
                .number(report.volatileOnly())
                .number(report.unreadable())
                .optional(report.httpStatus(), out::integer)
                .optional(report.detail(), out::text)
                .optional(report.unchangedSince(), out::text);
    }

    private static CrawlReport report(StateReader in) {
        return new CrawlReport(
                in.text(),
                in.symbol(CrawlMode.class),
                in.symbol(CrawlOutcome.class),
                in.time(),
                in.time(),
                in.symbol(CrawlVerdict.class),
                in.flag(),
                in.list(in::text),
                in.integer(),
                in.optional(in::integer),
                in.optional(in::integer),
                in.integer(),
                in.integer(),
                in.integer(),
                in.integer(),
                in.integer(),
                in.integer(),
                in.integer(),
                in.optional(in::integer),
                in.optional(in::text),
                in.optional(in::text));
    }

    /** None for the empty one, which is the most frequent and would take eight. */
    private static byte[] bitmap(RoaringBitmap bitmap) {
        if (bitmap.isEmpty()) {
            return new byte[0];
        }
        RoaringBitmap compact = bitmap.clone();
        compact.runOptimize();
        ByteBuffer bytes = ByteBuffer.allocate(compact.serializedSizeInBytes());
        compact.serialize(bytes);
        return bytes.array();
    }

    private static RoaringBitmap bitmap(byte[] bytes) {
        RoaringBitmap bitmap = new RoaringBitmap();
        if (bytes.length == 0) {
            return bitmap;
        }
        try {
            bitmap.deserialize(ByteBuffer.wrap(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException("a bitmap in the board state is damaged", e);
        }
        return bitmap;
    }
}
