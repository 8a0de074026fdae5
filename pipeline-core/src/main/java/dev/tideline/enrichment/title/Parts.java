package dev.tideline.enrichment.title;

import java.util.ArrayList;
import java.util.List;

/** Cuts a title at its separators and brackets, and takes the gender forms out; one pass over its characters. */
final class Parts {

    private static final String OPENING = "([{「『【〔〈《";
    private static final String CLOSING = ")]}」』】〕〉》";
    private static final String ALWAYS_SEPARATES = "|;•@~→»›\n\t";

    private final String text;
    private final List<Part> parts = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();
    private final List<Part> brackets = new ArrayList<>();

    private Parts(String text) {
        this.text = text;
    }

    static List<Part> of(String text) {
        return new Parts(text).cut();
    }

    private List<Part> cut() {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (OPENING.indexOf(c) >= 0) {
                int close = closing(i);
                bracket(text.substring(i + 1, close));
                i = close;
            } else if (separates(i)) {
                finish();
            } else {
                current.append(c);
            }
        }
        finish();
        return parts;
    }

    /** The index of the bracket that closes the one here; the end of the text if none does. */
    private int closing(int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            depth += OPENING.indexOf(text.charAt(i)) >= 0 ? 1 : CLOSING.indexOf(text.charAt(i)) >= 0 ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return text.length();
    }

    private void bracket(String content) {
        boolean glued = !current.isEmpty() && Character.isLetter(current.charAt(current.length() - 1));
        if ((glued || content.startsWith("-")) && GenderForms.isSuffix(content)) {
            return;
        }
        boolean leading = parts.isEmpty() && current.toString().isBlank();
        if (!GenderForms.isMark(content)) {
            add(content, true, leading, brackets);
        }
        current.append(' ');
    }

    private void finish() {
        add(current.toString(), false, false, parts);
        current.setLength(0);
        parts.addAll(brackets);
        brackets.clear();
    }

    private static void add(String text, boolean bracketed, boolean leading, List<Part> to) {
        List<String> words = new ArrayList<>();
        for (String word : Words.of(text)) {
            if (!GenderForms.isLetters(word)) {
                slashed(GenderForms.neutral(withoutPlus(word)), words);
            }
        }
        if (words.stream().anyMatch(word -> Words.hasLetter(word) || Words.hasDigit(word))) {
            to.add(new Part(words, bracketed, leading));
        }
    }

    /** Senior+ is Senior; C++ stays. */
    private static String withoutPlus(String word) {
        String bare = word.endsWith("+") ? word.substring(0, word.length() - 1) : word;
        return Grades.isGrade(Words.key(bare)) ? bare : word;
    }

    /** A slash between roles or grades stands on its own: Manager/Senior Manager; others belong to their word: AI/ML. */
    private static void slashed(String word, List<String> to) {
        int slash = word.indexOf('/');
        if (slash <= 0 || slash == word.length() - 1) {
            to.add(word);
            return;
        }
        String left = word.substring(0, slash);
        String right = word.substring(slash + 1);
        if (RoleNouns.isRole(Words.key(left))
                || RoleNouns.isRole(Words.key(right))
                || Grades.isGrade(Words.key(left))) {
            to.add(left);
            to.add("/");
            slashed(right, to);
        } else {
            to.add(word);
        }
    }

    /** Engineer-Networking; Engineer-II and Engineer-in-Training go on. */
    private boolean endsRole(int hyphen) {
        if (hyphen + 2 >= text.length() || !Character.isUpperCase(text.charAt(hyphen + 1))) {
            return false;
        }
        int end = hyphen + 1;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        String next = Words.key(text.substring(hyphen + 1, end));
        String before = Words.key(current.substring(current.lastIndexOf(" ") + 1));
        return RoleNouns.isRole(before) && Levels.of(next) == null && !RoleNouns.isRole(next);
    }

    private boolean separates(int i) {
        char c = text.charAt(i);
        if (ALWAYS_SEPARATES.indexOf(c) >= 0) {
            return true;
        }
        boolean gapBefore = i == 0 || Character.isWhitespace(text.charAt(i - 1));
        boolean gapAfter = i + 1 >= text.length() || Character.isWhitespace(text.charAt(i + 1));
        boolean betweenDigits = i > 0
                && i + 1 < text.length()
                && Character.isDigit(text.charAt(i - 1))
                && Character.isDigit(text.charAt(i + 1));
        return switch (c) {
            case ',', '、' -> !betweenDigits;
            case '-' -> gapBefore || gapAfter || endsRole(i);
            case '·', '・' -> gapBefore || gapAfter;
            case '–', '—', '―' -> !betweenDigits;
            case ':' -> gapAfter;
            default -> false;
        };
    }
}
