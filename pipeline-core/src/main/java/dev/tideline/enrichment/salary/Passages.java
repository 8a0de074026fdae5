package dev.tideline.enrichment.salary;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A text cut into its lines, and long lines cut into parts at the ends of sentences, so that nothing is ever looked for
 * farther than a part's length away.
 */
final class Passages {

    /** Beyond this, a line is cut at the next end of a sentence. */
    private static final int LONG = 500;

    /** Beyond this, it is cut wherever a word ends, or anywhere. */
    private static final int LONGEST = 2_000;

    private static final int FEWEST_DIGITS = 2;

    private final char[] text;
    private int[] ends = new int[64];
    private final BitSet numbers = new BitSet();
    private int count;

    private Passages(String text) {
        this.text = text.toCharArray();
    }

    static Passages of(String text) {
        Passages passages = new Passages(text);
        int start = 0;
        while (start < passages.text.length) {
            start = passages.cut(start);
        }
        return passages;
    }

    int count() {
        return count;
    }

    int start(int index) {
        return index == 0 ? 0 : ends[index - 1];
    }

    int end(int index) {
        return ends[index];
    }

    /** The first passage from this one on that may hold an amount; -1 for none. */
    int nextWithNumber(int index) {
        return numbers.nextSetBit(index);
    }

    private int cut(int start) {
        int end = start;
        int digits = 0;
        while (end < text.length && text[end] != '\n' && !mayCut(start, end)) {
            digits += Glyphs.isDigit(text[end]) ? 1 : 0;
            end++;
        }
        end = Math.min(text.length, end + 1);
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
        }
        numbers.set(count, digits >= FEWEST_DIGITS);
        ends[count++] = end;
        return end;
    }

    private boolean mayCut(int start, int end) {
        int length = end - start;
        if (length < LONG) {
            return false;
        }
        if (!Glyphs.isSpace(text[end])) {
            return length >= 2 * LONGEST;
        }
        return length >= LONGEST || ".!?".indexOf(text[end - 1]) >= 0;
    }
}
