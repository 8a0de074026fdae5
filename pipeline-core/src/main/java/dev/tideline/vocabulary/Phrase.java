package dev.tideline.vocabulary;

import java.util.List;

/**
 * A way of saying something.
 *
 * @param rule its name
 * @param value what it says; {@code -} for a trap, words that only look as if they said something
 * @param confidence the share of its readings that are right
 */
public record Phrase(String rule, String value, double confidence, List<Element> elements) {

    private static final String TRAP = "-";

    boolean isTrap() {
        return value.equals(TRAP);
    }
}
