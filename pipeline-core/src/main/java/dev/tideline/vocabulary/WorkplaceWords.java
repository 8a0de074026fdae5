package dev.tideline.vocabulary;

import dev.tideline.posting.WorkplaceType;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a field for the place of work says. */
public final class WorkplaceWords {

    private static final Map<String, WorkplaceType> BY_LETTERS = read();

    private WorkplaceWords() {}

    /** The workplace that a field names as a whole, whatever its case and separators; null where it names none. */
    public static @Nullable WorkplaceType of(@Nullable String field) {
        return BY_LETTERS.get(letters(field));
    }

    /** The letters of a word in lower case: {@code On-Site}, {@code on_site} and {@code OnSite} are one. */
    public static String letters(@Nullable String word) {
        StringBuilder out = new StringBuilder();
        if (word != null) {
            word.codePoints().filter(Character::isLetter).forEach(out::appendCodePoint);
        }
        return out.toString().toLowerCase(Locale.ROOT);
    }

    private static Map<String, WorkplaceType> read() {
        Map<String, WorkplaceType> byLetters = new HashMap<>();
        for (var row : Table.rows(WorkplaceWords.class, "workplace.tsv", 2)) {
            WorkplaceType type = WorkplaceType.valueOf(row.get(0).toUpperCase(Locale.ROOT));
            for (String word : row.get(1).split(" ", -1)) {
                byLetters.put(word, type);
            }
        }
        return Map.copyOf(byLetters);
    }
}
