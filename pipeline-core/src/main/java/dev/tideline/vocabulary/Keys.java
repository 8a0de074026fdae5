package dev.tideline.vocabulary;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words without which a phrase cannot be: of its steps that must be there, the one whose words are rarest. Most
 * stretches of a text hold none of a table's keys and need not be looked at again.
 */
final class Keys {

    /** A key lies at most so many words after its phrase's start. */
    static final int REACH = 24;

    static final long ANY = -1L;

    /** A word of the table of common ones is at least so many times as common as one that is not there. */
    private static final int RARE = 10;

    private static final Map<Long, Integer> COMMON = common();

    private final Map<Long, Long> bits = new HashMap<>();

    /** Notes the keys of a phrase; answers the bits of which at least one is set near each place where it can be. */
    long add(Phrase phrase) {
        Set<Long> best = Set.of();
        int least = Integer.MAX_VALUE;
        int offset = 0;
        for (Element element : phrase.elements()) {
            if (element.kind() == Element.Kind.WORDS && !element.optional() && offset + element.longest() <= REACH) {
                Set<Long> keys = new HashSet<>();
                int often = 0;
                for (long[] sequence : element.alternatives()) {
                    long rarest = rarest(sequence);
                    keys.add(rarest);
                    often += COMMON.getOrDefault(rarest, 1);
                }
                if (often < least) {
                    least = often;
                    best = keys;
                }
            }
            offset += element.longest();
        }
        long mask = 0;
        for (Long key : best) {
            long bit = 1L << ((key * 0x9E3779B97F4A7C15L) >>> 58);
            bits.put(key, bit);
            mask |= bit;
        }
        return mask == 0 ? ANY : mask;
    }

    WordMap<Long> bits() {
        return new WordMap<>(bits);
    }

    private static long rarest(long[] sequence) {
        long rarest = sequence[0];
        for (long word : sequence) {
            rarest = COMMON.getOrDefault(word, 1) < COMMON.getOrDefault(rarest, 1) ? word : rarest;
        }
        return rarest;
    }

    private static Map<Long, Integer> common() {
        Map<Long, Integer> common = new HashMap<>();
        for (List<String> row : Table.rows(Keys.class, "common.tsv", 2)) {
            Tokens words = Tokens.of(row.get(1));
            for (int i = 0; i < words.size(); i++) {
                common.put(words.hash(i), RARE * Integer.parseInt(row.get(0)));
            }
        }
        return Map.copyOf(common);
    }
}
