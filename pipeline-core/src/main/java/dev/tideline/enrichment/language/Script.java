package dev.tideline.enrichment.language;

import org.jspecify.annotations.Nullable;

/** A script of the languages in question, and the language that it tells by itself. */
enum Script {
    LATIN(null, 1),
    CYRILLIC(null, 1),
    GREEK("el", 1),
    HEBREW("he", 1),
    ARABIC("ar", 1),
    THAI("th", 1),
    HANGUL("ko", 3),
    KANA("ja", 3),
    HAN("zh", 3),
    OTHER(null, 1);

    private final @Nullable String language;
    private final int weight;

    Script(@Nullable String language, int weight) {
        this.language = language;
        this.weight = weight;
    }

    /** Null where several languages are written in it: their words decide. */
    @Nullable
    String language() {
        return language;
    }

    /** How many letters of an alphabet one of its letters stands for. */
    int weight() {
        return weight;
    }

    static Script of(char letter) {
        if (letter < 0x250 || (letter >= 0x1E00 && letter < 0x1F00)) {
            return LATIN;
        } else if (letter < 0x1000) {
            return ofAlphabet(letter);
        } else if (letter >= 0x3040 && letter < 0x3100) {
            return KANA;
        } else if (letter >= 0x3400 && letter < 0xA000) {
            return HAN;
        }
        return letter >= 0xAC00 && letter < 0xD7B0 ? HANGUL : OTHER;
    }

    private static Script ofAlphabet(char letter) {
        if (letter >= 0x370 && letter < 0x400) {
            return GREEK;
        } else if (letter >= 0x400 && letter < 0x530) {
            return CYRILLIC;
        } else if (letter >= 0x590 && letter < 0x600) {
            return HEBREW;
        } else if (letter >= 0x600 && letter < 0x780) {
            return ARABIC;
        }
        return letter >= 0xE00 && letter < 0xE80 ? THAI : OTHER;
    }
}
