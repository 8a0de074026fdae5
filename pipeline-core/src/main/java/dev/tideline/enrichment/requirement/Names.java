package dev.tideline.enrichment.requirement;

import dev.tideline.vocabulary.Table;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The codes of places or languages, by the names that texts have for them. */
final class Names {

    static final Names PLACES = new Names("places.tsv");
    static final Names LANGUAGES = new Names("language-names.tsv");

    private final Map<String, String> codes = new HashMap<>();

    private Names(String table) {
        for (var row : Table.rows(Names.class, table, 2)) {
            for (String name : row.get(1).split("\\|", -1)) {
                codes.put(plain(name), row.get(0));
            }
        }
    }

    @Nullable
    String code(String name) {
        return codes.get(plain(name));
    }

    /** Letters only, lower case, no accents: {@code U.S.} is {@code us}. */
    private static String plain(String name) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFD)
                .codePoints()
                .filter(Character::isLetter)
                .forEach(plain::appendCodePoint);
        return plain.toString().toLowerCase(Locale.ROOT);
    }
}
