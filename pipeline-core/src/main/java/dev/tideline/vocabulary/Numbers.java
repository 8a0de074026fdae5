package dev.tideline.vocabulary;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads small numbers, ranges of them and lists of weekdays, in digits or in words. */
final class Numbers {

    static final Numbers KNOWN = new Numbers();
    private static final int WORKING_WEEK = 7;

    private final Map<Long, Integer> values = new HashMap<>();
    private final Map<Long, Integer> days = new HashMap<>();
    private final WordMap<Integer> words;
    private final WordMap<Integer> weekdays;
    private final WordMap<Boolean> to;
    private final WordMap<Boolean> and;
    private final WordMap<Boolean> negations;

    private Numbers() {
        Map<Long, Boolean> not = new HashMap<>();
        Map<Long, Boolean> joining = new HashMap<>();
        Map<Long, Boolean> adding = new HashMap<>();
        for (var row : Table.rows(Numbers.class, "numbers.tsv", 3)) {
            Tokens names = Tokens.of(row.get(2));
            for (int i = 0; i < names.size(); i++) {
                switch (row.get(0)) {
                    case "number" -> values.put(names.hash(i), Integer.valueOf(row.get(1)));
                    case "weekday" -> days.put(names.hash(i), Integer.valueOf(row.get(1)));
                    case "to" -> joining.put(names.hash(i), true);
                    case "not" -> not.put(names.hash(i), true);
                    case "and" -> adding.put(names.hash(i), true);
                    default -> throw new IllegalStateException("numbers.tsv has a row " + row);
                }
            }
        }
        words = new WordMap<>(values);
        to = new WordMap<>(joining);
        and = new WordMap<>(adding);
        negations = new WordMap<>(not);
        weekdays = new WordMap<>(days);
    }

    /** A gap never reaches across such a word: it turns what is said around. */
    boolean isNegation(long hash) {
        return negations.contains(hash);
    }

    Set<Long> numberWords() {
        return values.keySet();
    }

    Set<Long> weekdayWords() {
        return days.keySet();
    }

    /** A number or a range, for example {@code 3+}, {@code 3-5}, {@code five (5)}; null where the word starts none. */
    @Nullable
    Amount amount(Tokens tokens, int word) {
        int min = value(tokens, word);
        if (min < 0 || (tokens.gap(word) & Tokens.SIGN) != 0 || continuesNumber(tokens, word)) {
            return null;
        }
        int end = afterRepetition(tokens, afterFraction(tokens, word + 1), min);
        boolean joined = (tokens.gap(end) & Tokens.HYPHEN) != 0 && end < tokens.size();
        int upper = joined ? end : end < tokens.size() && to.contains(tokens.hash(end)) ? end + 1 : -1;
        int max = upper < 0 || upper >= tokens.size() ? -1 : value(tokens, upper);
        return max > min
                ? new Amount(min, max, afterRepetition(tokens, afterFraction(tokens, upper + 1), max))
                : new Amount(min, min, end);
    }

    /** How many weekdays are named, for example {@code Tuesday and Thursday}, {@code Mon-Thu}. */
    @Nullable
    Amount days(Tokens tokens, int word) {
        int named = 0;
        int i = word;
        while (i < tokens.size() && named <= WORKING_WEEK) {
            Integer day = weekdays.get(tokens.hash(i));
            if (day == null) {
                break;
            }
            int last = lastOfRange(tokens, i, day);
            int to = last == i ? day : days.getOrDefault(tokens.hash(last), day);
            named += Math.max(1, to - day + 1);
            i = last + 1;
            if (i + 1 < tokens.size() && and.contains(tokens.hash(i)) && weekdays.contains(tokens.hash(i + 1))) {
                i++;
            }
        }
        return named == 0 ? null : new Amount(named, named, i);
    }

    private int lastOfRange(Tokens tokens, int word, int day) {
        int next = word + 1;
        if (next < tokens.size() && to.contains(tokens.hash(next))) {
            next++;
        } else if ((tokens.gap(next) & Tokens.HYPHEN) == 0) {
            return word;
        }
        Integer last = next < tokens.size() ? weekdays.get(tokens.hash(next)) : null;
        return last != null && last > day ? next : word;
    }

    private int value(Tokens tokens, int word) {
        int digits = tokens.number(word);
        Integer named = digits >= 0 ? null : words.get(tokens.hash(word));
        return named == null ? digits : named;
    }

    private static boolean continuesNumber(Tokens tokens, int word) {
        return word > 0
                && tokens.number(word) >= 0
                && (((tokens.gap(word) & Tokens.POINT) != 0 && tokens.number(word - 1) >= 0)
                        || (tokens.gap(word) & Tokens.GLUED) != 0);
    }

    private static int afterFraction(Tokens tokens, int word) {
        boolean fraction = word < tokens.size() && (tokens.gap(word) & Tokens.POINT) != 0 && tokens.number(word) >= 0;
        return fraction ? word + 1 : word;
    }

    private int afterRepetition(Tokens tokens, int word, int value) {
        boolean repeated = word < tokens.size()
                && (tokens.gap(word) & Tokens.BRACKET) != 0
                && value(tokens, word) == value
                && tokens.gap(word) == Tokens.BRACKET;
        return repeated ? word + 1 : word;
    }

    /**
     * What was read.
     *
     * @param end the word after it
     */
    record Amount(int min, int max, int end) {

        /** It ends with a bracket, as in {@code five (5)}: the words after it go on all the same. */
        boolean endsInBracket(Tokens tokens, int start) {
            return end > start + 1 && (tokens.gap(end - 1) & Tokens.BRACKET) != 0;
        }
    }
}
