package dev.tideline.streams.record;

import dev.tideline.capture.Command;
import dev.tideline.capture.CrawlMode;
import dev.tideline.capture.CrawlOutcome;
import dev.tideline.capture.Observation;
import dev.tideline.capture.Payload;
import dev.tideline.capture.ProbeVerdict;
import dev.tideline.capture.Snapshot;
import dev.tideline.posting.Board;
import dev.tideline.schema.CrawlFinished;
import dev.tideline.schema.CrawlStarted;
import dev.tideline.schema.OperatorCommand;
import dev.tideline.schema.PostingObserved;
import dev.tideline.schema.PostingProbed;
import dev.tideline.schema.PostingRemoved;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the value of {@code postings.snapshots} into the core's snapshot: the hot path of the whole pipeline. */
public final class SnapshotReader {

    private static final Map<String, Command> COMMANDS = Arrays.stream(Command.values())
            .collect(Collectors.toUnmodifiableMap(
                    command -> command.name().toLowerCase(Locale.ROOT), Function.identity()));

    private SnapshotReader() {}

    /**
     * The core's form of a snapshot. The payload's array is taken over, not copied, where it is exactly the payload: do
     * not write to the Avro record afterwards.
     *
     * @throws InvalidSnapshotException if a field makes no sense
     */
    public static Snapshot read(dev.tideline.schema.Snapshot avro) throws InvalidSnapshotException {
        return new Snapshot(board(avro), crawlId(avro), avro.getObservedAt(), body(avro.getBody()));
    }

    private static Board board(dev.tideline.schema.Snapshot avro) throws InvalidSnapshotException {
        String token = required("board", avro.getBoard(), "give the token as the provider spells it");
        try {
            return new Board(avro.getProvider(), token);
        } catch (IllegalArgumentException e) {
            throw new InvalidSnapshotException(
                    "provider",
                    "is \"" + avro.getProvider()
                            + "\": it must be a lower-case name without \"|\", for example \"greenhouse\"");
        }
    }

    private static @Nullable String crawlId(dev.tideline.schema.Snapshot avro) throws InvalidSnapshotException {
        String crawlId = avro.getCrawlId();
        if (crawlId == null) {
            if (avro.getBody() instanceof CrawlStarted || avro.getBody() instanceof CrawlFinished) {
                throw new InvalidSnapshotException(
                        "crawl_id", "is missing: the start and the end of a crawl must name the crawl");
            }
            return null;
        }
        return required("crawl_id", crawlId, "name the crawl, or leave it null outside any crawl");
    }

    private static Observation body(@Nullable Object body) throws InvalidSnapshotException {
        if (body instanceof PostingObserved observed) {
            return observed(observed);
        } else if (body instanceof PostingProbed probed) {
            return new Observation.PostingProbed(
                    key(probed.getKey()), verdict(probed.getVerdict()), probed.getHttpStatus());
        } else if (body instanceof PostingRemoved removed) {
            return new Observation.PostingRemoved(key(removed.getKey()), removed.getOrigin());
        } else if (body instanceof CrawlStarted started) {
            return new Observation.CrawlStarted(mode(started.getMode()));
        } else if (body instanceof CrawlFinished finished) {
            return finished(finished);
        } else if (body instanceof OperatorCommand command) {
            return new Observation.OperatorCommand(command(command.getCommand()), command.getArguments());
        }
        throw new InvalidSnapshotException(
                "body", "is of no kind that this version knows: upgrade the pipeline before its crawlers");
    }

    private static Observation observed(PostingObserved observed) throws InvalidSnapshotException {
        String key = observed.getKey();
        if (key != null) {
            required("key", key, "give the provider's key, or null where it must be found in the payload");
        }
        return new Observation.PostingObserved(
                key,
                new Payload(bytes(observed.getPayload())),
                observed.getPayloadUri(),
                observed.getRequest(),
                count("list_position", observed.getListPosition()));
    }

    private static Observation finished(CrawlFinished finished) throws InvalidSnapshotException {
        return new Observation.CrawlFinished(
                mode(finished.getMode()),
                outcome(finished.getOutcome()),
                finished.getStartedAt(),
                count("advertised_total", finished.getAdvertisedTotal()),
                count("distinct_keys", finished.getDistinctKeys()),
                atLeastZero("pages_failed", finished.getPagesFailed()),
                finished.getCapped(),
                finished.getHttpStatus(),
                finished.getDetail(),
                unchangedSince(finished.getUnchangedSince()));
    }

    private static @Nullable String unchangedSince(@Nullable String crawlId) throws InvalidSnapshotException {
        return crawlId == null
                ? null
                : required(
                        "unchanged_since",
                        crawlId,
                        "give the id of the earlier crawl, or null where the list was read");
    }

    /** Avro decodes into an array of exactly the payload's length; anything else is cut out. */
    private static byte[] bytes(ByteBuffer payload) {
        if (payload.hasArray()
                && payload.arrayOffset() == 0
                && payload.position() == 0
                && payload.remaining() == payload.array().length) {
            return payload.array();
        }
        byte[] copy = new byte[payload.remaining()];
        payload.duplicate().get(copy);
        return copy;
    }

    private static ProbeVerdict verdict(dev.tideline.schema.ProbeVerdict verdict) throws InvalidSnapshotException {
        return switch (verdict) {
            case live -> ProbeVerdict.LIVE;
            case gone -> ProbeVerdict.GONE;
            case closed_marker -> ProbeVerdict.CLOSED_MARKER;
            case uncertain -> ProbeVerdict.UNCERTAIN;
            case unknown -> throw unknownWord("verdict");
        };
    }

    private static CrawlMode mode(dev.tideline.schema.CrawlMode mode) throws InvalidSnapshotException {
        return switch (mode) {
            case full -> CrawlMode.FULL;
            case incremental -> CrawlMode.INCREMENTAL;
            case recency_window -> CrawlMode.RECENCY_WINDOW;
            case sampled -> CrawlMode.SAMPLED;
            case unknown -> throw unknownWord("mode");
        };
    }

    private static CrawlOutcome outcome(dev.tideline.schema.CrawlOutcome outcome) throws InvalidSnapshotException {
        return switch (outcome) {
            case complete -> CrawlOutcome.COMPLETE;
            case truncated -> CrawlOutcome.TRUNCATED;
            case partial -> CrawlOutcome.PARTIAL;
            case failed -> CrawlOutcome.FAILED;
            case blocked -> CrawlOutcome.BLOCKED;
            case invalid -> CrawlOutcome.INVALID;
            case board_not_found -> CrawlOutcome.BOARD_NOT_FOUND;
            case unknown -> throw unknownWord("outcome");
        };
    }

    private static Command command(String name) throws InvalidSnapshotException {
        Command command = COMMANDS.get(name);
        if (command == null) {
            throw new InvalidSnapshotException(
                    "command",
                    "is \"" + name + "\": it must be one of "
                            + COMMANDS.keySet().stream().sorted().collect(Collectors.joining(", ")));
        }
        return command;
    }

    private static String key(String key) throws InvalidSnapshotException {
        return required("key", key, "name the posting by the provider's key");
    }

    private static String required(String field, String value, String wayOut) throws InvalidSnapshotException {
        if (value.isBlank()) {
            throw new InvalidSnapshotException(field, "is blank: " + wayOut);
        }
        return value;
    }

    private static @Nullable Integer count(String field, @Nullable Integer value) throws InvalidSnapshotException {
        return value == null ? null : (Integer) atLeastZero(field, value);
    }

    private static int atLeastZero(String field, int value) throws InvalidSnapshotException {
        if (value < 0) {
            throw new InvalidSnapshotException(field, "is " + value + ": it must be 0 or more, or null where unknown");
        }
        return value;
    }

    private static InvalidSnapshotException unknownWord(String field) {
        return new InvalidSnapshotException(
                field, "is a word that this version does not know: upgrade the pipeline before its crawlers");
    }
}
