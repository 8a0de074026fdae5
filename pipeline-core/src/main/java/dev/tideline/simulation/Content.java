package dev.tideline.simulation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a posting truly says. Every edit says something that this posting never said before.
 *
 * @param number what the texts are made of
 * @param grade revision of the title
 * @param place revision of the location
 * @param pay yearly pay in euros; null = not told
 * @param text revision of the description
 */
record Content(int number, int grade, int place, @Nullable Integer pay, int text, Instant publishedAt) {

    static Content of(Dice dice, Instant publishedAt) {
        Integer pay = dice.chance(0.5) ? dice.between(40, 150) * 1_000 : null;
        return new Content(dice.below(1 << 20), 0, 0, pay, 0, publishedAt);
    }

    Content edited(Dice dice) {
        return switch (dice.below(4)) {
            case 0 -> new Content(number, grade + 1, place, pay, text, publishedAt);
            case 1 -> new Content(number, grade, place + 1, pay, text, publishedAt);
            case 2 -> new Content(number, grade, place, pay == null ? 50_000 : pay + 1_000, text, publishedAt);
            default -> new Content(number, grade, place, pay, text + 1, publishedAt);
        };
    }

    Content publishedAt(Instant at) {
        return new Content(number, grade, place, pay, text, at);
    }
}
