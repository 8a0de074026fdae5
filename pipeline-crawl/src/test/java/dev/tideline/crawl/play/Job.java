package dev.tideline.crawl.play;

import java.util.List;

/** A posting of an invented employer. Its key fits every provider that is played. */
public record Job(String key, String title, List<String> places, String text) {

    public static Job of(int number, String title) {
        return new Job(Integer.toString(4_000 + number), title, List.of("Leeds"), "You look after " + title + ".");
    }

    public Job titled(String other) {
        return new Job(key, other, places, text);
    }

    public Job in(String... others) {
        return new Job(key, title, List.of(others), text);
    }
}
