package dev.tideline.enrichment.language;

import java.util.ArrayList;
import java.util.List;

/** Pieces of a text, cut at line and sentence ends, each likely to be in one language. */
final class Chunks {

    private static final int SHORT_TEXT = 600;
    private static final int LEAST_OF_SHORT = 30;
    private static final int LEAST_OF_LONG = 120;
    private static final int MOST = 250;
    private static final int SAMPLES = 8;

    private Chunks() {}

    /** At most eight pieces of about 250 characters; of a longer text evenly spread samples. */
    static List<String> of(String text) {
        List<String> all = cut(text, text.length() < SHORT_TEXT ? LEAST_OF_SHORT : LEAST_OF_LONG);
        if (all.size() <= SAMPLES) {
            return all;
        }
        List<String> samples = new ArrayList<>();
        for (int i = 0; i < SAMPLES; i++) {
            samples.add(all.get(i * (all.size() - 1) / (SAMPLES - 1)));
        }
        return samples;
    }

    private static List<String> cut(String text, int least) {
        List<String> chunks = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            int length = i + 1 - start;
            boolean enough = length >= least && endsSentence(text, i);
            boolean tooMuch = length >= MOST && !Character.isLetterOrDigit(text.charAt(i));
            if (enough || tooMuch || length >= 2 * MOST) {
                chunks.add(text.substring(start, i + 1));
                start = i + 1;
            }
        }
        if (text.length() - start >= least || chunks.isEmpty()) {
            chunks.add(text.substring(start));
        } else {
            chunks.set(chunks.size() - 1, chunks.get(chunks.size() - 1) + text.substring(start));
        }
        return chunks;
    }

    private static boolean endsSentence(String text, int i) {
        char c = text.charAt(i);
        boolean atGap = i + 1 == text.length() || Character.isWhitespace(text.charAt(i + 1));
        return c == '\n' || "。！？".indexOf(c) >= 0 || (atGap && ".!?".indexOf(c) >= 0);
    }
}
