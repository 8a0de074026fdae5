package dev.tideline.enrichment.title;

import java.util.List;

/**
 * A stretch of a title between separators, or the content of its brackets.
 *
 * @param words as written, at least one
 * @param bracketed true for the content of brackets
 * @param leading true for brackets with which the title begins
 */
record Part(List<String> words, boolean bracketed, boolean leading) {

    Part {
        words = List.copyOf(words);
    }

    List<String> keys() {
        return words.stream().map(Words::key).toList();
    }

    String text() {
        return Words.join(words);
    }
}
