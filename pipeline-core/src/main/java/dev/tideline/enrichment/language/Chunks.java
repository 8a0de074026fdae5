package dev.tideline.enrichment.language;

import java.util.ArrayList;
import java.util.List;

/** Pieces of a short text, cut at line and sentence ends, each likely to be in one language. */
final class Chunks {

    private static final int LEAST = 30;
    private static final int MOST = 250;

    private Chunks() {}

    /** The pieces of at most about 250 characters. */
    static List<String> of(String text) {
        List<String> chunks = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (mayCut(text, start, i, LEAST, MOST)) {
                chunks.add(text.substring(start, i + 1));
                start = i + 1;
            }
        }
        if (text.length() - start >= LEAST || chunks.isEmpty()) {
            chunks.add(text.substring(start));
        } else {
            chunks.set(chunks.size() - 1, chunks.get(chunks.size() - 1) + text.substring(start));
        }
        return chunks;
    }

    /** A piece ends with a sentence once it has its least length, with a word once it has its most, or anywhere at twice that. */
    static boolean mayCut(String text, int start, int at, int least, int most) {
        int length = at + 1 - start;
        return (length >= least && endsSentence(text, at))
                || (length >= most && !Character.isLetterOrDigit(text.charAt(at)))
                || length >= 2 * most;
    }

    private static boolean endsSentence(String text, int i) {
        char c = text.charAt(i);
        boolean atGap = i + 1 == text.length() || Character.isWhitespace(text.charAt(i + 1));
        return c == '\n' || "。！？".indexOf(c) >= 0 || (atGap && ".!?".indexOf(c) >= 0);
    }
}
