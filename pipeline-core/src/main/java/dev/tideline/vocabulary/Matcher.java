package dev.tideline.vocabulary;

import org.jspecify.annotations.Nullable;

/** Tries one phrase at one word. Its steps are few and its gaps short, so each try costs a bounded amount of work. */
final class Matcher {

    private final Tokens tokens;
    private int min;
    private int max;
    private int capturedFrom;
    private int capturedTo;

    /** The word that a number was last looked for at, and what was found: phrase after phrase asks for the same. */
    private int numberAt = -1;

    private Numbers.@Nullable Amount number;

    Matcher(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Whether one of these words follows a word; null for any. */
    boolean maySecond(@Nullable WordMap<long[][]> second, int word) {
        return second == null || (word + 1 < tokens.size() && second.contains(tokens.hash(word + 1)));
    }

    @Nullable
    Hit match(Phrase phrase, Element[] elements, int word) {
        min = -1;
        max = -1;
        capturedFrom = -1;
        capturedTo = -1;
        int end = match(elements, 0, word, true);
        return end < 0 ? null : new Hit(phrase, word, end, min, max, capturedFrom, capturedTo);
    }

    private int match(Element[] elements, int step, int word, boolean first) {
        if (step == elements.length) {
            return word;
        }
        Element element = elements[step];
        if (element.kind() == Element.Kind.END) {
            return (tokens.gap(word) & element.must()) != 0 ? word : -1;
        } else if (element.kind() == Element.Kind.ANY) {
            return skip(elements, step, word);
        }
        int end = -1;
        if (word < tokens.size() && mayStand(element, word, first)) {
            end = element.kind() == Element.Kind.WORDS ? words(elements, step, word) : amount(elements, step, word);
        }
        return end < 0 && element.optional() ? match(elements, step + 1, word, first) : end;
    }

    private boolean mayStand(Element element, int word, boolean first) {
        int gap = tokens.gap(word);
        return (element.must() == 0 || (gap & element.must()) != 0)
                && (first || (gap & Tokens.ENDS_CLAUSE & ~element.may()) == 0 || (gap & element.must()) != 0);
    }

    private int words(Element[] elements, int step, int word) {
        Element element = elements[step];
        long[][] sequences = element.byFirst().get(tokens.hash(word));
        if (sequences == null) {
            return -1;
        }
        for (long[] sequence : sequences) {
            if (stands(sequence, word)) {
                int after = word + sequence.length;
                int end = rest(elements, step + 1, after, false);
                if (end >= 0) {
                    capture(element, word, after);
                    return end;
                }
            }
        }
        return -1;
    }

    private boolean stands(long[] sequence, int word) {
        if (word + sequence.length > tokens.size()) {
            return false;
        }
        for (int i = 0; i < sequence.length; i++) {
            boolean apart = i > 0 && (tokens.gap(word + i) & Tokens.ENDS_CLAUSE) != 0;
            if (apart || tokens.hash(word + i) != sequence[i]) {
                return false;
            }
        }
        return true;
    }

    private int amount(Element[] elements, int step, int word) {
        Element element = elements[step];
        Numbers.Amount amount =
                element.kind() == Element.Kind.WEEKDAYS ? Numbers.KNOWN.days(tokens, word) : numberAt(word);
        if (amount == null
                || (element.kind() == Element.Kind.MINIMUM
                        && amount.max() == amount.min()
                        && (tokens.gap(amount.end()) & Tokens.PLUS) == 0)) {
            return -1;
        }
        int end = rest(elements, step + 1, amount.end(), amount.endsInBracket(tokens, word));
        if (end >= 0) {
            min = amount.min();
            max = amount.max();
            capture(element, word, amount.end());
        }
        return end;
    }

    private int skip(Element[] elements, int step, int word) {
        Element element = elements[step];
        for (int skipped = 0; skipped <= element.most() && word + skipped <= tokens.size(); skipped++) {
            if (skipped > 0 && !maySkip(element, word + skipped - 1)) {
                return -1;
            }
            int end = rest(elements, step + 1, word + skipped, false);
            if (end >= 0) {
                return end;
            }
        }
        return -1;
    }

    private int rest(Element[] elements, int step, int word, boolean first) {
        return cannotFollow(elements, step, word) ? -1 : match(elements, step, word, first);
    }

    /** The quick way out for most tries: the next step wants other words than the one that stands there. */
    private boolean cannotFollow(Element[] elements, int step, int word) {
        if (step == elements.length) {
            return false;
        }
        Element next = elements[step];
        return next.isWords() && (word >= tokens.size() || !next.byFirst().contains(tokens.hash(word)));
    }

    private Numbers.@Nullable Amount numberAt(int word) {
        if (numberAt != word) {
            numberAt = word;
            number = Numbers.KNOWN.amount(tokens, word);
        }
        return number;
    }

    private boolean maySkip(Element element, int word) {
        return (tokens.gap(word) & Tokens.ENDS_CLAUSE & ~element.may()) == 0
                && !Numbers.KNOWN.isNegation(tokens.hash(word));
    }

    private void capture(Element element, int from, int to) {
        if (element.captured()) {
            capturedFrom = from;
            capturedTo = to;
        }
    }
}
