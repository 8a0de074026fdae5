package dev.tideline.enrichment.location;

import dev.tideline.enrichment.Span;
import java.text.Normalizer;
import java.util.Arrays;

/**
 * A location string made plain, with the way back to the original: NFKC, every dash {@code -}, white space a blank,
 * underscores blanks, bullets {@code |} between things, line ends {@code ;}, flags the codes of their countries. Runs of
 * blanks stay, because two blanks can separate (rules 5.2.1 and 5.2.2).
 */
final class CleanText {

    /** A location field is a line; what is longer is a description, and only its head is read. */
    static final int LONGEST = 2_000;

    /** UAX #15's bound: {@link Normalizer} takes quadratic time on endless combining marks. */
    private static final int MOST_MARKS = 30;

    private static final int FLAG_A = 0x1F1E6;
    private static final int FLAG_Z = 0x1F1FF;

    private final StringBuilder text = new StringBuilder();
    private int[] origins = new int[64];
    private final int rawLength;
    private final boolean cut;
    private boolean inFlag;
    private int flagEnd = -1;

    private CleanText(String raw) {
        rawLength = Math.min(raw.length(), LONGEST);
        cut = raw.length() > LONGEST;
        int next;
        for (int i = 0; i < rawLength; i = next) {
            next = clusterEnd(raw, i);
            append(raw, i, next);
        }
        trimBlanks();
    }

    static CleanText of(String raw) {
        return new CleanText(raw);
    }

    String text() {
        return text.toString();
    }

    /** Whether the end of the original was left out. */
    boolean isCut() {
        return cut;
    }

    /** Where the characters from {@code start} to {@code end} of this text stand in the original. */
    Span origin(int start, int end) {
        int from = start < text.length() ? origins[start] : rawLength;
        int to = end < text.length() ? origins[end] : rawLength;
        return new Span(from, Math.max(from, to));
    }

    /**
     * As {@link #origin}, with the bracket that those characters leave open.
     *
     * @param otherwise where the bracket goes on with more
     */
    Span closed(int start, int end, Span otherwise) {
        int open = 0;
        for (int i = start; i < end; i++) {
            open += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
        }
        if (open == 0) {
            return origin(start, end);
        } else if (open == 1 && end < text.length() && text.charAt(end) == ')') {
            return origin(start, end + 1);
        } else if (open == -1 && start > 0 && text.charAt(start - 1) == '(') {
            return origin(start - 1, end);
        }
        return otherwise;
    }

    private int clusterEnd(String raw, int start) {
        int end = start + Character.charCount(raw.codePointAt(start));
        while (end < rawLength && isMark(raw.codePointAt(end))) {
            end += Character.charCount(raw.codePointAt(end));
        }
        return Math.min(end, rawLength);
    }

    private void append(String raw, int start, int end) {
        int first = raw.codePointAt(start);
        if (first < 0x80) {
            put(ascii((char) first), start);
            return;
        }
        switch (Character.getType(first)) {
            case Character.FORMAT -> {}
            case Character.DASH_PUNCTUATION, Character.MATH_SYMBOL -> put(first == '±' ? '±' : '-', start);
            case Character.OTHER_SYMBOL, Character.MODIFIER_SYMBOL -> picture(first, start);
            case Character.SPACE_SEPARATOR, Character.CONTROL -> put(' ', start);
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> put(';', start);
            default -> {
                String cluster = raw.substring(start, Math.min(end, start + MOST_MARKS));
                Normalizer.normalize(cluster, Normalizer.Form.NFKC).chars().forEach(c -> put(other((char) c), start));
            }
        }
    }

    /** A flag is two signs that stand for the letters of a country's code; any other picture tells nothing. */
    private void picture(int codePoint, int start) {
        if (codePoint < FLAG_A || codePoint > FLAG_Z) {
            put(' ', start);
            return;
        }
        boolean second = inFlag;
        if (!second && !text.isEmpty()) {
            put(flagEnd == text.length() ? '/' : ' ', start);
        }
        put((char) ('A' + codePoint - FLAG_A), start);
        inFlag = !second;
        if (second) {
            put(' ', start);
            flagEnd = text.length();
        }
    }

    private static char ascii(char c) {
        return switch (c) {
            case '\n', '\r' -> ';';
            case '_', '*', '"' -> ' ';
            case '~', '@', '>' -> '-';
            default -> c < ' ' ? ' ' : c;
        };
    }

    private static char other(char c) {
        return switch (c) {
            case '•', '●', '▪', '◦', '‣', '∙', '⋅', '¦', '；' -> '|';
            case '·', '・', '›', '»', '→', '–', '—' -> '-';
            case '、', '，' -> ',';
            case '’', '‘', '`', '´', 'ʼ' -> '\'';
            case '（', '【', '［' -> '(';
            case '）', '】', '］' -> ')';
            default -> c;
        };
    }

    private void put(char c, int origin) {
        if (text.length() + 1 >= origins.length) {
            origins = Arrays.copyOf(origins, origins.length * 2);
        }
        origins[text.length()] = origin;
        text.append(c);
    }

    private void trimBlanks() {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        text.setLength(end);
    }

    private static boolean isMark(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }
}
