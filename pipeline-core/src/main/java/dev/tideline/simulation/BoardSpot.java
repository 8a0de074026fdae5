package dev.tideline.simulation;

import dev.tideline.posting.Board;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Where and how a board begins: what is decided before it lives. */
record BoardSpot(
        int number,
        Board board,
        boolean paged,
        boolean advertises,
        int size,
        Instant from,
        Duration interval,
        int crawls) {

    private static final Instant BEGINNING = Instant.parse("2026-01-05T00:00:00Z");

    private static final List<String> PROVIDERS = List.of("greenhouse", "lever", "ashby");

    private static final List<Duration> INTERVALS = List.of(
            Duration.ofMinutes(20),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(6),
            Duration.ofHours(12));

    private static final List<String> FIRST =
            List.of("amber", "brisk", "cobalt", "drift", "ember", "fathom", "gull", "heron", "ivory", "juniper");

    private static final List<String> SECOND =
            List.of("anvil", "basin", "cask", "dyke", "eyrie", "forge", "glade", "hull", "inlet", "jetty", "kiln");

    static BoardSpot of(int number, WorldSettings settings, Dice dice) {
        String token = FIRST.get(number % FIRST.size()) + SECOND.get(number / 10 % SECOND.size()) + number;
        boolean paged = dice.chance(0.3);
        return new BoardSpot(
                number,
                new Board(dice.any(PROVIDERS), token),
                paged,
                dice.chance(paged ? 0.7 : 0.3),
                size(settings.largest(), dice),
                BEGINNING.plus(dice.below(Duration.ofHours(6))),
                dice.any(INTERVALS),
                settings.crawls());
    }

    Instant until() {
        return from.plus(interval.multipliedBy(crawls));
    }

    /** Many boards are small, a few are large. */
    private static int size(int largest, Dice dice) {
        return switch (dice.below(10)) {
            case 0 -> dice.between(1, Math.min(3, largest));
            case 1, 2, 3, 4 -> dice.between(1, Math.max(1, largest / 12));
            case 5, 6, 7, 8 -> dice.between(1, Math.max(1, largest / 4));
            default -> dice.between(Math.max(1, largest / 2), largest);
        };
    }
}
