package dev.tideline.enrichment.salary;

import java.util.List;

/** A line, or a part of a long one, in pieces. */
record Passage(String text, int start, int end, List<Token> tokens) {

    int size() {
        return tokens.size();
    }

    Token at(int index) {
        return tokens.get(index);
    }

    /** The text from one piece to another, both included. */
    String between(int first, int last) {
        return text.substring(at(first).start(), at(last).end());
    }
}
