package dev.tideline.enrichment.language;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The spellings in which providers state a language: {@code de}, {@code de-CH}, {@code pt_BR}, {@code German}, {@code Deutsch}. */
final class LanguageCodes {

    private static final Map<String, String> BY_SPELLING = new HashMap<>();

    static {
        for (String code : Locale.getISOLanguages()) {
            Locale language = Locale.forLanguageTag(code);
            BY_SPELLING.putIfAbsent(lower(code), merged(code));
            BY_SPELLING.putIfAbsent(lower(language.getDisplayLanguage(Locale.ENGLISH)), merged(code));
            BY_SPELLING.putIfAbsent(lower(language.getDisplayLanguage(language)), merged(code));
        }
    }

    private LanguageCodes() {}

    /** The ISO 639-1 code of a stated language; null where it names none. */
    static @Nullable String of(@Nullable String stated) {
        if (stated == null) {
            return null;
        }
        String lower = lower(stated.strip());
        String whole = BY_SPELLING.get(lower);
        return whole != null ? whole : BY_SPELLING.get(lower.split("[^\\p{L}]", 2)[0]);
    }

    /** Norwegian is one language to its readers; the old Hebrew, Indonesian and Yiddish codes are withdrawn. */
    static String merged(String code) {
        return switch (code) {
            case "nb", "nn" -> "no";
            case "iw" -> "he";
            case "in" -> "id";
            case "ji" -> "yi";
            default -> code;
        };
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
