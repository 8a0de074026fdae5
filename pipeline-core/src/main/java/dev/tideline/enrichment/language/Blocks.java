package dev.tideline.enrichment.language;

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

    private static final char FIRST_MARK = '\u0300';

    private final String text;
    private final char[] chars;
    private final Map<String, Integer> clear = new HashMap<>();
    private final List<String> unclear = new ArrayList<>();
    private final List<Block> tied = new ArrayList<>();
    private int clearLetters;
    private int unclearLetters;

    private final FunctionWords words = new FunctionWords();
    private final Map<Script, Integer> letters = new EnumMap<>(Script.class);
    private @Nullable Script running;
    private int runningLetters;

    private Blocks(String text) {
        this.text = text;
        this.chars = text.toCharArray();
    }

    static Blocks of(String text) {
        Blocks blocks = new Blocks(text);
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
        int block = 0;
        int run = 0;
        @Nullable Script script = null;
        for (int i = 0; i < chars.length; i++) {
            char c = chars[i];
            Script here = isLetter(c) ? Script.of(c) : isMark(c) ? script : null;
            if (here != script) {
                endRun(script, run, i);
                script = here;
                run = i;
            }
            if (here == Script.LATIN) {
                i = lastOfAscii(i, Math.min(chars.length, block + MOST));
            }
            if (i + 1 - block >= LEAST && Chunks.mayCut(text, block, i, LEAST, MOST)) {
                endRun(script, run, i + 1);
                run = i + 1;
                endBlock(block, i + 1);
                block = i + 1;
            }
        }
        endRun(script, run, chars.length);
        endBlock(block, chars.length);
        settle();
    }

    /** A word, or part of one: letters of one script. */
    private void endRun(@Nullable Script script, int start, int end) {
        if (script != null && end > start) {
            count(script, (end - start) * script.weight());
            if (script.language() == null) {
                words.count(chars, start, end);
            }
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

    private void endBlock(int start, int end) {
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

    /** The last of the plain letters from here on: most of a text, and a block can end at none of them. */
    private int lastOfAscii(int from, int end) {
        int i = from;
        while (i + 1 < end && isAsciiLetter(chars[i + 1])) {
            i++;
        }
        return i;
    }

    private static boolean isAsciiLetter(char c) {
        return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    }

    /** Java's own takes several times as long, and this is asked for nearly every character. */
    private static boolean isLetter(char c) {
        return c < 128 ? isAsciiLetter(c) : !isPunctuation(c) && Character.isLetter(c);
    }

    private static boolean isMark(char c) {
        return c >= FIRST_MARK && !isPunctuation(c) && Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** The block of curly quotes, dashes and bullets. */
    private static boolean isPunctuation(char c) {
        return c >= '\u2000' && c < '\u2070';
    }
}
