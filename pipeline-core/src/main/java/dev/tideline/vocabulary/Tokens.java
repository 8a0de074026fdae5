package dev.tideline.vocabulary;

import java.util.Arrays;

/**
 * A text cut into words, in one pass. A word is a run of letters or a run of digits; a letter of a script without
 * spaces is a word of its own. Each word is known by a hash of its folded letters, so that looking it up costs no
 * string.
 */
public final class Tokens {

    /** What stands before a word. Nothing of it: only white space, a hyphen, a slash or the like. */
    static final int COMMA = 1;

    static final int COLON = 2;
    static final int BRACKET = 4;
    static final int DASH = 8;
    static final int SENTENCE = 16;
    static final int LINE = 32;

    /** A plus sign stands there. */
    static final int PLUS = 64;

    /** A hyphen, dash or tilde stands there, as between the two numbers of a range. */
    static final int HYPHEN = 128;

    /** Nothing at all stands there: letters after digits, or digits after letters. */
    static final int GLUED = 256;

    /** A point or comma with nothing around it: a decimal, a thousand, {@code Node.js}. */
    static final int POINT = 512;

    /** A sign of money or of a hash stands directly before the word. */
    static final int SIGN = 1024;

    static final int ENDS_CLAUSE = COMMA | COLON | BRACKET | DASH | SENTENCE | LINE;
    static final int ENDS_SENTENCE = SENTENCE | LINE;

    private static final int LONGEST_SENTENCE = 60;
    private static final long SEED = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    private static final int LONGEST_NUMBER = 4;

    private final String text;
    private final char[] chars;
    private int size;
    private int[] starts;
    private int[] ends;
    private long[] hashes;
    private short[] gaps;
    private short[] numbers;
    private boolean[] plain;

    private Tokens(String text) {
        this.text = text;
        this.chars = text.toCharArray();
        int guess = text.length() / 5 + 8;
        starts = new int[guess];
        ends = new int[guess];
        hashes = new long[guess];
        gaps = new short[guess];
        numbers = new short[guess];
        plain = new boolean[guess];
    }

    public static Tokens of(String text) {
        Tokens tokens = new Tokens(text);
        tokens.cut();
        return tokens;
    }

    public String text() {
        return text;
    }

    public int size() {
        return size;
    }

    /** Index in the text of the word's first letter. */
    public int start(int word) {
        return starts[word];
    }

    /** Index in the text after the word's last letter. */
    public int end(int word) {
        return ends[word];
    }

    /** True where a colon or a line's end stands before the word, or nothing follows: a label ends there. */
    public boolean followsLabel(int word) {
        return (gap(word) & (COLON | LINE)) != 0;
    }

    /** The first word of the next clause, or the one {@code LONGEST_SENTENCE} after the word. */
    public int clauseEnd(int word) {
        int next = word;
        while (next < size && next - word < LONGEST_SENTENCE && (gaps[next] & ENDS_CLAUSE) == 0) {
            next++;
        }
        return next;
    }

    /** The first word of the next line. */
    public int lineEnd(int word) {
        int next = word + 1;
        while (next < size && (gaps[next] & LINE) == 0) {
            next++;
        }
        return Math.min(next, size);
    }

    /** The first word of the sentence that a word stands in, or the one {@code LONGEST_SENTENCE} before it. */
    public int sentenceStart(int word) {
        int first = word;
        while (first > 0 && word - first < LONGEST_SENTENCE && (gaps[first] & ENDS_SENTENCE) == 0) {
            first--;
        }
        return first;
    }

    /** The word after the sentence that a word stands in, or the one {@code LONGEST_SENTENCE} after it. */
    public int sentenceEnd(int word) {
        int next = word + 1;
        while (next < size && next - word < LONGEST_SENTENCE && (gaps[next] & ENDS_SENTENCE) == 0) {
            next++;
        }
        return Math.min(next, size);
    }

    /** Index in the text of the first letter of the sentence around some words, at most as much of it as one quotes. */
    public int quoteStart(int from) {
        return starts[sentenceStart(from)];
    }

    /** Index in the text after that sentence; a semicolon after the words ends it too. */
    public int quoteEnd(int to) {
        int end = ends[sentenceEnd(to - 1) - 1];
        for (int i = ends[to - 1]; i < end; i++) {
            if (text.charAt(i) == ';') {
                return i;
            }
        }
        return end;
    }

    long hash(int word) {
        return hashes[word];
    }

    /** What stands before the word; before the first and after the last it is the end of a line. */
    int gap(int word) {
        return word >= size ? LINE : word == 0 ? LINE | gaps[0] : gaps[word];
    }

    /** The value of a word of at most four digits; -1 for any other. */
    int number(int word) {
        return numbers[word];
    }

    /** The word has letters of ASCII only: its hash is that of its spelling. */
    boolean isPlain(int word) {
        return plain[word];
    }

    private void cut() {
        int length = chars.length;
        int gap = LINE;
        int i = 0;
        while (i < length) {
            char c = chars[i];
            char folded = Letters.fold(c);
            if (folded == 0) {
                gap |= c == ' ' ? 0 : gapAt(i, c);
                i++;
            } else {
                int end = folded >= '0' && folded <= '9' ? digits(i, gap) : letters(i, gap);
                gap = end < length && Letters.fold(chars[end]) != 0 ? GLUED : 0;
                i = end;
            }
        }
    }

    private int digits(int start, int gap) {
        long hash = SEED;
        int value = 0;
        int i = start;
        for (; i < chars.length && chars[i] >= '0' && chars[i] <= '9'; i++) {
            hash = (hash ^ chars[i]) * PRIME;
            value = i - start < LONGEST_NUMBER ? value * 10 + (chars[i] - '0') : -1;
        }
        int end = Math.max(i, start + 1);
        add(start, end, hash, gap, i == start ? -1 : value);
        return end;
    }

    private int letters(int start, int gap) {
        long hash = SEED;
        boolean alone = Letters.standsAlone(chars[start]);
        int all = 0;
        int i = start;
        do {
            hash = (hash ^ Letters.fold(chars[i])) * PRIME;
            i = afterMarks(i + 1);
            all |= chars[i - 1];
        } while (!alone && i < chars.length && continuesWord(chars[i]));
        add(start, i, hash, gap, -1);
        plain[size - 1] = all < 128;
        return i;
    }

    private int afterMarks(int start) {
        int i = start;
        while (i < chars.length && Letters.isMark(chars[i])) {
            i++;
        }
        return i;
    }

    private static boolean continuesWord(char c) {
        return Letters.fold(c) > '9' && !Letters.standsAlone(c);
    }

    private int gapAt(int at, char c) {
        return switch (c) {
            case ' ', '\u00A0', '\t', '\'', '\u2019', '"', '\u201C', '\u201D', '_', '*', '&', '/' -> 0;
            case '\n', '\r' -> LINE;
            case '.' -> point(at);
            case ',' -> besides(at) ? COMMA : POINT;
            case '!', '?', '\u3002' -> SENTENCE;
            case ':', '=', '@', '\uFF1A' -> COLON;
            case '(', ')', '[', ']', '{', '}', '\uFF08', '\uFF09', '<', '>' -> BRACKET;
            case ';', '|', '\u2022', '\u00B7', '\u25CF', '\u3001', '\u2192' -> COMMA;
            case '-' -> besides(at) && !isSuspended(at) ? HYPHEN | DASH : HYPHEN;
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2212', '~', '\uFF5E' ->
                besides(at) ? HYPHEN | DASH : HYPHEN;
            case '\u2014', '\u2015' -> HYPHEN | DASH;
            case '+' -> PLUS;
            case '$', '\u20AC', '\u00A3', '#' -> SIGN;
            default -> 0;
        };
    }

    /** A full stop ends a sentence unless a small letter or a digit follows, or a single letter stands before it. */
    private int point(int at) {
        if (!besides(at)) {
            return POINT;
        }
        int next = at + 1;
        while (next < chars.length && chars[next] == ' ') {
            next++;
        }
        if (next < chars.length && (Character.isLowerCase(chars[next]) || chars[next] == ',')) {
            return 0;
        }
        boolean initial = size > 0 && ends[size - 1] == at && ends[size - 1] - starts[size - 1] == 1;
        boolean letter = initial && Character.isLetter(chars[at - 1]);
        return letter && next < chars.length && chars[next] != '\n' ? 0 : SENTENCE;
    }

    /** A space, or the text's end, stands on one side. */
    private boolean besides(int at) {
        return at == 0
                || at + 1 >= chars.length
                || Character.isWhitespace(chars[at + 1])
                || (chars[at] != '.' && chars[at] != ',' && Character.isWhitespace(chars[at - 1]))
                || Letters.fold(chars[at + 1]) == 0;
    }

    /** As in "full- or part-time". */
    private boolean isSuspended(int at) {
        return at > 0 && Character.isLetter(chars[at - 1]);
    }

    private void add(int start, int end, long hash, int gap, int number) {
        if (size == starts.length) {
            int larger = size * 2;
            starts = Arrays.copyOf(starts, larger);
            ends = Arrays.copyOf(ends, larger);
            hashes = Arrays.copyOf(hashes, larger);
            gaps = Arrays.copyOf(gaps, larger);
            numbers = Arrays.copyOf(numbers, larger);
            plain = Arrays.copyOf(plain, larger);
        }
        starts[size] = start;
        ends[size] = end;
        hashes[size] = hash;
        gaps[size] = (short) gap;
        numbers[size] = (short) number;
        size++;
    }
}
