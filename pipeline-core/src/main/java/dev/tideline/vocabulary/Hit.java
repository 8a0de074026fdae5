package dev.tideline.vocabulary;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A phrase that was found.
 *
 * @param from its first word
 * @param to the word after its last
 * @param min its number, the lower one of a range; -1 where it has none
 * @param max the upper one of a range
 * @param capturedFrom first word of the captured part; -1 where it has none
 */
public record Hit(Phrase phrase, int from, int to, int min, int max, int capturedFrom, int capturedTo) {

    /** The hits that stand where no other, longer one does; a trap wins, and is then left out. */
    static List<Hit> longest(List<Hit> hits) {
        if (hits.size() == 1) {
            return hits.get(0).phrase().isTrap() ? List.of() : hits;
        }
        boolean[] dropped = new boolean[hits.size()];
        for (int i = 0; i < hits.size(); i++) {
            for (int j = i + 1; !dropped[i] && j < hits.size() && hits.get(j).from < hits.get(i).to; j++) {
                dropped[hits.get(j).outranks(hits.get(i)) ? i : j] = true;
            }
        }
        return IntStream.range(0, hits.size())
                .filter(i -> !dropped[i] && !hits.get(i).phrase().isTrap())
                .mapToObj(hits::get)
                .toList();
    }

    boolean outranks(Hit other) {
        return phrase.isTrap() == other.phrase.isTrap() ? to - from > other.to - other.from : phrase.isTrap();
    }
}
