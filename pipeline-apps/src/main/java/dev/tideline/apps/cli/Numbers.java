package dev.tideline.apps.cli;

import java.util.Locale;

/** Numbers as people read them, the same in every country. */
final class Numbers {

    private Numbers() {}

    /** 1,234,567. */
    static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** "1 board", "2 boards". */
    static String of(long number, String singular, String plural) {
        return grouped(number) + " " + (number == 1 ? singular : plural);
    }

    /** 3.5 s, 2 min 05 s. */
    static String seconds(long nanos) {
        double seconds = nanos / 1e9;
        return seconds < 60
                ? String.format(Locale.ROOT, "%.1f s", seconds)
                : String.format(Locale.ROOT, "%d min %02d s", (long) seconds / 60, (long) seconds % 60);
    }
}
