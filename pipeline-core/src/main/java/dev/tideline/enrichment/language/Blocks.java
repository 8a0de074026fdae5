package dev.tideline.enrichment.language;

import dev.tideline.vocabulary.Tokens;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A long text in blocks of some sentences, each in the language that its script or its {@link FunctionWords} tell, or
 * unclear. One pass.
 */
final class Blocks {

    private static final int LEAST = 200;
    private static final int MOST = 500;

    /** Japanese has kana in every sentence. */
    private static final int HAN_TO_KANA = 8;

    private final Tokens tokens;
    private final String text;
    private final Map<String, Integer> clear = new HashMap<>();
    private final List<String> unclear = new ArrayList<>();
    private final List<Block> tied = new ArrayList<>();
    private int clearLetters;
    private int unclearLetters;

    private final FunctionWords words = new FunctionWords();
    private final Map<Script, Integer> letters = new EnumMap<>(Script.class);
    private @Nullable Script running;
    private int runningLetters;
    private int start;

    private Blocks(Tokens tokens) {
        this.tokens = tokens;
        this.text = tokens.text();
    }

    static Blocks of(Tokens tokens) {
        Blocks blocks = new Blocks(tokens);
        blocks.cut();
        return blocks;
    }

    /** How many letters are in blocks of each language. */
    Map<String, Integer> clear() {
        return clear;
    }

    List<String> unclear() {
        return unclear;
    }

    /** At least half of the letters are in blocks of a clear language. */
    boolean isMostlyClear() {
        return clearLetters > 0 && clearLetters >= unclearLetters;
    }

    private void cut() {
        int after = 0;
        for (int word = 0; word < tokens.size(); word++) {
            between(after, tokens.start(word));
            count(word);
            after = tokens.end(word);
        }
        between(after, text.length());
        endBlock(text.length());
        settle();
    }

    /** What stands between two words, where a block may end. */
    private void between(int from, int to) {
        for (int i = Math.max(from, start + LEAST - 1); i < to; i++) {
            if (Chunks.mayCut(text, start, i, LEAST, MOST)) {
                endBlock(i + 1);
            }
        }
    }

    private void count(int word) {
        char first = text.charAt(tokens.start(word));
        if (!isLetter(first)) {
            return;
        }
        Script script = Script.of(first);
        count(script, (tokens.end(word) - tokens.start(word)) * script.weight());
        if (script.language() == null) {
            words.count(tokens, word);
        }
    }

    /** Nearly always of the script before: the map is asked where it changes. */
    private void count(@Nullable Script script, int more) {
        if (script == running) {
            runningLetters += more;
        } else {
            if (running != null) {
                letters.merge(running, runningLetters, Integer::sum);
            }
            running = script;
            runningLetters = more;
        }
    }

    private void endBlock(int end) {
        count(null, 0);
        int all = letters.values().stream().mapToInt(Integer::intValue).sum();
        Block block = new Block(start, end, all, languages());
        if (block.languages().size() > 1) {
            tied.add(block);
        } else if (all > 0) {
            add(block, block.languages());
        }
        words.clear();
        letters.clear();
        start = end;
    }

    /** A block whose words two languages share is in the one of them that other blocks are in. */
    private void settle() {
        Set<String> told = Set.copyOf(clear.keySet());
        for (Block block : tied) {
            List<String> settled =
                    block.languages().stream().filter(told::contains).toList();
            add(block, settled.size() == 1 ? settled : List.of());
        }
    }

    private void add(Block block, List<String> language) {
        if (language.isEmpty()) {
            unclear.add(text.substring(block.start(), block.end()));
            unclearLetters += block.letters();
        } else {
            clear.merge(language.get(0), block.letters(), Integer::sum);
            clearLetters += block.letters();
        }
    }

    private List<String> languages() {
        int kana = letters.getOrDefault(Script.KANA, 0);
        if (kana > 0 && kana * HAN_TO_KANA >= letters.getOrDefault(Script.HAN, 0)) {
            letters.merge(Script.KANA, letters.getOrDefault(Script.HAN, 0), Integer::sum);
            letters.remove(Script.HAN);
        }
        if (letters.isEmpty()) {
            return List.of();
        }
        String language = Collections.max(letters.entrySet(), Map.Entry.comparingByValue())
                .getKey()
                .language();
        return language == null ? words.leaders() : List.of(language);
    }

    /**
     * A part of the text.
     *
     * @param languages those that it may be in: one if it is clear
     */
    private record Block(int start, int end, int letters, List<String> languages) {}

    /** Java's own takes several times as long, and this is asked for every word. */
    private static boolean isLetter(char c) {
        return c < 128 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : Character.isLetter(c);
    }
}
