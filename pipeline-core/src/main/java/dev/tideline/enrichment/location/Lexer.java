package dev.tideline.enrichment.location;

import dev.tideline.vocabulary.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts a clean text into words, and says what separates them. */
final class Lexer {

    /** More words than any location field has. */
    static final int MOST_TOKENS = 250;

    private static final Set<String> ABBREVIATIONS = Table.words(Lexer.class, "word-sets.tsv", "abbreviation");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private Gap gap = Gap.SPACE;
    private int blanks;
    private boolean dash;
    private int depth;

    private Lexer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) {
        return new Lexer(text).run();
    }

    private List<Token> run() {
        int i = 0;
        while (i < text.length() && tokens.size() < MOST_TOKENS) {
            char c = text.charAt(i);
            if (isWordChar(c)) {
                i = word(i);
            } else {
                separator(i, c);
                i++;
            }
        }
        return tokens;
    }

    private int word(int start) {
        int end = start + 1;
        while (end < text.length() && (isWordChar(text.charAt(end)) || joins(start, end))) {
            end++;
        }
        String word = text.substring(start, end);
        int dot = end;
        if (dot < text.length() && text.charAt(dot) == '.' && isAbbreviation(word)) {
            end++;
        }
        add(word, start, end);
        return end;
    }

    private void add(String word, int start, int end) {
        String key = word.equals("&") || word.equals("+") ? "and" : NameFold.word(word);
        Gap before = dash ? gap.or(blanks > 0 ? Gap.DASH : Gap.TIGHT) : gap.or(blanks > 1 ? Gap.WIDE : Gap.SPACE);
        tokens.add(new Token(word, start, end, key, before, depth));
        gap = Gap.SPACE;
        blanks = 0;
        dash = false;
    }

    private void separator(int at, char c) {
        switch (c) {
            case ' ' -> blanks++;
            case '-' -> dash = true;
            case ',' -> gap = gap.or(Gap.COMMA);
            case ':' -> gap = gap.or(Gap.COLON);
            case '/', '\\' -> gap = gap.or(Gap.SLASH);
            case ';', '|' -> gap = gap.or(Gap.HARD);
            case '(', '[', '{' -> {
                depth++;
                gap = gap.or(Gap.OPEN);
            }
            case ')', ']', '}' -> {
                depth = Math.max(0, depth - 1);
                gap = gap.or(Gap.CLOSE);
            }
            case '&', '+' -> add(String.valueOf(c), at, at + 1);
            case '.', '!', '?' -> stop(at);
            default -> {}
        }
    }

    /** A full stop before a blank ends a sentence; one between letters separates as a dash does. */
    private void stop(int at) {
        boolean inside = at + 1 < text.length() && isWordChar(text.charAt(at + 1));
        if (inside) {
            dash = true;
        } else if (at + 1 < text.length()) {
            gap = gap.or(Gap.HARD);
        }
    }

    /** An apostrophe between letters, and the dots of U.S. */
    private boolean joins(int start, int at) {
        char c = text.charAt(at);
        boolean between = at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
        if (c == '\'') {
            return between;
        }
        return c == '.' && between && isSingleLetter(start, at) && isSingleLetterAfter(at);
    }

    private boolean isSingleLetter(int start, int at) {
        return at - start == 1 || (at - start >= 2 && text.charAt(at - 2) == '.');
    }

    private boolean isSingleLetterAfter(int dot) {
        return dot + 2 >= text.length() || !isWordChar(text.charAt(dot + 2));
    }

    private static boolean isAbbreviation(String word) {
        return word.length() == 1 || word.indexOf('.') > 0 || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
    }

    private static boolean isWordChar(char c) {
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }
}
