package dev.tideline.enrichment.title;

import dev.tideline.vocabulary.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A rank that names its field behind it: "Director, X", "VP X" and "Head of X" are all "Rank of X".
 *
 * @param length how many words at the beginning name the rank; 0 if none do
 * @param alone true where nothing stands behind it
 */
record Ranks(List<String> words, int length, boolean alone) {

    static final Ranks NONE = new Ranks(List.of(), 0, false);

    private static final Set<String> BEFORE = Table.words(Ranks.class, "word-sets.tsv", "before-rank");
    private static final Set<String> DESCRIBES = Table.words(Ranks.class, "word-sets.tsv", "describes-rank");

    private static final Set<String> JOINS = Table.words(Ranks.class, "word-sets.tsv", "joins-rank");
    private static final Set<String> HEADS = Table.words(Ranks.class, "word-sets.tsv", "rank");

    static Ranks of(List<String> words) {
        List<String> keys = words.stream().map(Words::key).toList();
        int i = 0;
        while (i < keys.size() && BEFORE.contains(keys.get(i))) {
            i++;
        }
        boolean vice = keys.contains("vice");
        boolean rank = i < keys.size()
                && HEADS.contains(keys.get(i))
                && (vice || !keys.get(i).equals("president"));
        return rank ? new Ranks(words, i + 1, i + 1 == keys.size()) : NONE;
    }

    /** True where the field is still to come. */
    boolean wantsField() {
        return alone;
    }

    /** The rank with its field behind it; a field that is itself a rank with a field stands for both. */
    List<String> with(List<String> field) {
        Ranks other = of(field);
        if (other.length > 0 && !other.alone) {
            return other.inserted(field);
        }
        List<String> name = new ArrayList<>(words);
        name.add("of");
        name.addAll(field);
        return name;
    }

    /** The words with "of" between a rank and its field where it is missing: Vice President Engineering. */
    List<String> inserted(List<String> name) {
        if (length == 0 || alone || name.size() <= length) {
            return name;
        }
        String next = Words.key(name.get(length));
        boolean joined = !Words.hasLetter(next) || JOINS.contains(next);
        boolean anotherRole = RoleNouns.isRole(Words.key(name.get(name.size() - 1)));
        if (joined
                || DESCRIBES.contains(next)
                || anotherRole
                || words.get(length - 1).equals("Head")) {
            return name;
        }
        List<String> out = new ArrayList<>(name.subList(0, length));
        out.add("of");
        out.addAll(name.subList(length, name.size()));
        return out;
    }
}
