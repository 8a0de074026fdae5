package dev.tideline.enrichment.location;

import dev.tideline.vocabulary.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of location fields that are no places, from {@code words.tsv} and {@code zones.tsv}. */
final class Vocabulary {

    /** No phrase of the tables has more words. */
    static final int LONGEST_PHRASE = 6;

    private final Map<String, Word> phrases;
    private final Map<String, Word> capitals;

    private Vocabulary(Map<String, Word> phrases, Map<String, Word> capitals) {
        this.phrases = Map.copyOf(phrases);
        this.capitals = Map.copyOf(capitals);
    }

    static Vocabulary read() {
        Map<String, Word> phrases = new HashMap<>();
        Map<String, Word> capitals = new HashMap<>();
        Table.each(Vocabulary.class, "words.tsv", 2, row -> {
            Word word = new Word(Word.Kind.valueOf(row.get(0).toUpperCase(Locale.ROOT)), null);
            Table.names(row, 1).forEach(name -> phrases.putIfAbsent(NameFold.of(name), word));
        });
        Table.each(Vocabulary.class, "zones.tsv", 2, row -> {
            Word word = new Word(Word.Kind.ZONE, row.get(0));
            for (String name : Table.names(row, 1)) {
                boolean code = name.chars().allMatch(Character::isUpperCase);
                (code ? capitals : phrases).putIfAbsent(code ? name : NameFold.of(name), word);
            }
        });
        return new Vocabulary(phrases, capitals);
    }

    /** The longest phrase that starts at a token, or null. */
    @Nullable
    Match at(List<Token> tokens, int from) {
        StringBuilder key = new StringBuilder();
        Match longest = null;
        int end = Math.min(tokens.size(), from + LONGEST_PHRASE);
        for (int i = from; i < end && (i == from || isJoined(tokens.get(i).before())); i++) {
            key.append(i == from ? "" : " ").append(tokens.get(i).key());
            Word word = phrases.get(key.toString());
            if (word == null && i == from) {
                word = capitals.get(tokens.get(i).word());
            }
            if (word != null) {
                longest = new Match(word, i + 1 - from);
            }
        }
        return longest;
    }

    /** @param length in tokens */
    record Match(Word word, int length) {}

    private static boolean isJoined(Gap gap) {
        return gap == Gap.SPACE || gap == Gap.TIGHT;
    }
}
