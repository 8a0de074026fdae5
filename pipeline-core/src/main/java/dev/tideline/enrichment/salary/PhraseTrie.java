package dev.tideline.enrichment.salary;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Phrases by their characters. Case does not matter, a space also stands for a hyphen, and a phrase that begins or ends
 * with a letter begins or ends with a word.
 */
final class PhraseTrie {

    /** A phrase found in a text, and where it ends. */
    record Hit(Phrase phrase, int end) {}

    private static final int LATIN = 0x180;

    private final Node root = new Node();
    private int longest;

    void add(String phrase, UnaryOperator<Phrase> change) {
        Node node = root;
        for (int i = 0; i < phrase.length(); i++) {
            node = node.open(fold(phrase, i, phrase.length()));
        }
        node.phrase = change.apply(node.phrase == null ? Phrase.EMPTY : node.phrase);
        longest = Math.max(longest, phrase.length());
    }

    /** The longest phrase that starts here; the caller has seen to it that a word may start here. */
    @Nullable
    Hit longestAt(String text, int start, int limit) {
        Node node = root;
        Hit hit = null;
        int end = Math.min(limit, start + longest);
        for (int i = start; i < end; i++) {
            node = node.get(fold(text, i, limit));
            if (node == null) {
                break;
            }
            Phrase phrase = node.phrase;
            if (phrase != null && endsAWord(text, i + 1, limit) && spelt(phrase, text, start)) {
                hit = new Hit(phrase, i + 1);
            }
        }
        return hit;
    }

    private static boolean spelt(Phrase phrase, String text, int start) {
        String exact = phrase.exact();
        return exact == null || text.startsWith(exact, start);
    }

    private static boolean endsAWord(String text, int end, int limit) {
        if (end >= limit) {
            return true;
        }
        char last = text.charAt(end - 1);
        char next = text.charAt(end);
        return !Character.isLetter(next)
                || !Character.isLetter(last)
                || Glyphs.isUnspaced(last)
                || Glyphs.isUnspaced(next)
                || (Character.isLowerCase(last) && Character.isUpperCase(next));
    }

    /** A hyphen within a compound is a space; one before anything but a letter is a dash. */
    private static char fold(String text, int i, int limit) {
        char c = text.charAt(i);
        if (Glyphs.isSpace(c) || (Glyphs.isHyphen(c) && i + 1 < limit && Character.isLetter(text.charAt(i + 1)))) {
            return ' ';
        }
        return c == '’' ? '\'' : Character.toLowerCase(c);
    }

    private static final class Node {
        private final @Nullable Node[] latin = new @Nullable Node[LATIN];
        private final Map<Character, Node> others = new HashMap<>();
        private @Nullable Phrase phrase;

        @Nullable
        Node get(char c) {
            return c < LATIN ? latin[c] : others.get(c);
        }

        Node open(char c) {
            Node next = get(c);
            if (next == null) {
                next = new Node();
                if (c < LATIN) {
                    latin[c] = next;
                } else {
                    others.put(c, next);
                }
            }
            return next;
        }
    }
}
