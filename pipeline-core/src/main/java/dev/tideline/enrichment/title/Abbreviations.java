package dev.tideline.enrichment.title;

import dev.tideline.vocabulary.Table;
import java.util.ArrayList;
import java.util.List;

/** Short forms written out: Sr, Mgr, VP, SWE, RN. */
final class Abbreviations {

    private record Expansion(String words, String where) {}

    private static final Phrases<Expansion> SHORT_FORMS = new Phrases<>();

    static {
        Table.rows(Abbreviations.class, "abbreviations.tsv", 3)
                .forEach(row -> SHORT_FORMS.put(row.get(0), new Expansion(row.get(1), row.get(2))));
    }

    private Abbreviations() {}

    static List<String> expanded(List<String> words) {
        List<String> keys =
                words.stream().map(word -> Words.key(word).replace(".", "")).toList();
        boolean alone = keys.stream()
                        .filter(key -> !Grades.isGrade(key) || SHORT_FORMS.get(key) != null)
                        .count()
                <= 1;
        List<String> out = new ArrayList<>();
        for (int i = 0; i < words.size(); ) {
            Phrases.Match<Expansion> match = SHORT_FORMS.at(keys, i);
            if (match != null && applies(match.value().where(), alone, keys, i + match.length())) {
                out.addAll(Words.of(match.value().words()));
                i += match.length();
            } else {
                out.add(words.get(i));
                i++;
            }
        }
        return out;
    }

    private static boolean applies(String where, boolean alone, List<String> keys, int next) {
        return switch (where) {
            case "alone" -> alone;
            case "head" ->
                next == keys.size()
                        || Levels.of(keys.get(next)) != null
                        || keys.get(next).equals("/");
            default -> true;
        };
    }
}
