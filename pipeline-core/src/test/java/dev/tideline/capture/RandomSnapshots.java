package dev.tideline.capture;

import dev.tideline.capture.Observation.CrawlFinished;
import dev.tideline.capture.Observation.CrawlStarted;
import dev.tideline.capture.Observation.OperatorCommand;
import dev.tideline.capture.Observation.PostingObserved;
import dev.tideline.capture.Observation.PostingProbed;
import dev.tideline.capture.Observation.PostingRemoved;
import dev.tideline.posting.Board;
import java.time.Instant;
import java.util.Map;
import java.util.Random;

/** Arbitrary snapshots; the same seed gives the same ones. */
final class RandomSnapshots {

    private static final String[] PIECES = {
        "{",
        "}",
        "[",
        "]",
        "\"",
        "\\",
        "\n",
        "\r",
        "\t",
        ",",
        ":",
        "1.0",
        "1e5",
        "null",
        " ",
        "a",
        "\u00E9",
        "\uD83D\uDE00",
        "\u2028",
        "\u0001",
        "{\"a\":[1.50,{}]}",
        "[true , \"\\u00e9\"]",
        "\"text\"",
        "\uFEFF",
        "<job/>"
    };

    private final Random random;

    RandomSnapshots(Random random) {
        this.random = random;
    }

    Snapshot next() {
        Board board = new Board("provider" + random.nextInt(9), "b" + text());
        return new Snapshot(board, maybe(text()), time(), body());
    }

    private Observation body() {
        return switch (random.nextInt(8)) {
            case 0 -> new PostingProbed("k" + text(), any(ProbeVerdict.values()), maybe(404));
            case 1 -> new PostingRemoved("k" + text(), text());
            case 2 -> new CrawlStarted(any(CrawlMode.values()));
            case 3 ->
                new CrawlFinished(
                        any(CrawlMode.values()),
                        any(CrawlOutcome.values()),
                        time(),
                        maybe(random.nextInt(100)),
                        maybe(0),
                        random.nextInt(3),
                        random.nextBoolean(),
                        maybe(503),
                        maybe(text()),
                        maybe(text()));
            case 4 -> new OperatorCommand(any(Command.values()), Map.of(text(), text()));
            default ->
                new PostingObserved(
                        maybe("k" + text()),
                        Payload.of(payload()),
                        maybe(text()),
                        random.nextBoolean() ? Map.of() : Map.of("content", text(), "x" + text(), ""),
                        maybe(random.nextInt(100)));
        };
    }

    private String payload() {
        return random.nextBoolean() ? "{\"k\":" + random.nextInt() + ".0 }" : text();
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(any(PIECES));
        }
        return text.toString();
    }

    private Instant time() {
        return Instant.ofEpochMilli(random.nextLong(4_000_000_000_000L));
    }

    private <T> T maybe(T value) {
        return random.nextBoolean() ? value : null;
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
