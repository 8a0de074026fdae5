package dev.tideline.enrichment.salary;

import java.util.Arrays;
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

    /** The characters of ASCII, folded: what nearly every text is made of. */
    private static final char[] ASCII = new char[128];

    static {
        for (char c = 0; c < ASCII.length; c++) {
            ASCII[c] = Glyphs.isSpace(c) ? ' ' : Character.toLowerCase(c);
        }
    }

    private final @Nullable Node[] starts = new @Nullable Node[LATIN];
    private final Node others = new Node();
    private int longest;

    void add(String phrase, UnaryOperator<Phrase> change) {
        Node node = open(fold(phrase, 0, phrase.length()));
        for (int i = 1; i < phrase.length(); i++) {
            node = node.open(fold(phrase, i, phrase.length()));
        }
        node.phrase = change.apply(node.phrase == null ? Phrase.EMPTY : node.phrase);
        longest = Math.max(longest, phrase.length());
    }

    /** The longest phrase that starts here; the caller has seen to it that a word may start here. */
    @Nullable
    Hit longestAt(String text, int start, int limit) {
        Node node = get(fold(text, start, limit));
        Hit hit = null;
        int end = Math.min(limit, start + longest);
        for (int i = start; i < end && node != null; i++) {
            Phrase phrase = node.phrase;
            if (phrase != null && endsAWord(text, i + 1, limit) && spelt(phrase, text, start)) {
                hit = new Hit(phrase, i + 1);
            }
            node = i + 1 < end ? node.get(fold(text, i + 1, limit)) : null;
        }
        return hit;
    }

    private @Nullable Node get(char c) {
        return c < LATIN ? starts[c] : others.get(c);
    }

    private Node open(char c) {
        Node known = get(c);
        Node node = known == null && c < LATIN ? new Node() : known;
        if (c < LATIN) {
            starts[c] = node;
        }
        return node == null ? others.open(c) : node;
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
        if (next == ' ') {
            return true;
        }
        return !Character.isLetter(next)
                || !Character.isLetter(last)
                || Glyphs.isUnspaced(last)
                || Glyphs.isUnspaced(next)
                || (Character.isLowerCase(last) && Character.isUpperCase(next));
    }

    /** A hyphen within a compound is a space; one before anything but a letter is a dash. */
    private static char fold(String text, int i, int limit) {
        char c = text.charAt(i);
        if (c < ASCII.length && c != '-') {
            return ASCII[c];
        } else if (Glyphs.isSpace(c)
                || (Glyphs.isHyphen(c) && i + 1 < limit && Character.isLetter(text.charAt(i + 1)))) {
            return ' ';
        }
        return c == '’' ? '\'' : Character.toLowerCase(c);
    }

    /** Most nodes have one child, so the few are searched one by one; where there are many, small letters are a table. */
    private static final class Node {
        private static final int MANY = 4;
        private static final int LETTERS = 'z' + 1;

        private char[] keys = new char[0];
        private Node[] children = new Node[0];
        private @Nullable Node @Nullable [] letters;
        private @Nullable Phrase phrase;

        @Nullable
        Node get(char c) {
            if (letters != null && c < LETTERS) {
                return letters[c];
            }
            for (int i = 0; i < keys.length; i++) {
                if (keys[i] == c) {
                    return children[i];
                }
            }
            return null;
        }

        Node open(char c) {
            Node known = get(c);
            if (known != null) {
                return known;
            }
            Node added = new Node();
            keys = Arrays.copyOf(keys, keys.length + 1);
            children = Arrays.copyOf(children, children.length + 1);
            keys[keys.length - 1] = c;
            children[children.length - 1] = added;
            if (children.length >= MANY) {
                letters = new @Nullable Node[LETTERS];
                for (int i = 0; i < keys.length; i++) {
                    if (keys[i] < LETTERS) {
                        letters[keys[i]] = children[i];
                    }
                }
            }
            return added;
        }
    }
}
