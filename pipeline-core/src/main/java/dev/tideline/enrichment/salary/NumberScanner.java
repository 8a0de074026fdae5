package dev.tideline.enrichment.salary;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Reads one number in any of the spellings of money.
 *
 * <p>The last separator and the length of its group decide. Of two kinds the last is the decimal separator; a lone one
 * before exactly three digits groups thousands; groups of two are Indian. Spaces and apostrophes only group.
 */
final class NumberScanner {

    private static final int MOST_DIGITS = 15;
    private static final int MOST_GROUPS = 6;

    private final String text;
    private final int limit;
    private final StringBuilder digits = new StringBuilder();
    private final char[] separators = new char[MOST_GROUPS];
    private final int[] lengths = new int[MOST_GROUPS];
    private int groups;
    private int firstLength;
    private int end;

    NumberScanner(String text, int limit) {
        this.text = text;
        this.limit = limit;
    }

    /** Where the number that was scanned last ends, whether it was an amount or not. */
    int end() {
        return end;
    }

    /** The number that starts at this digit; null if it is none of money: a date, a version, a telephone number. */
    @Nullable
    Amount scan(int start) {
        digits.setLength(0);
        groups = 0;
        end = run(start);
        firstLength = end - start;
        digits.append(text, start, end);
        boolean more = true;
        while (more && groups < MOST_GROUPS) {
            more = group();
        }
        if (groups == 0 && mends(start)) {
            return new Amount(new BigDecimal(digits.toString()), null, true, true);
        }
        return digits.length() > MOST_DIGITS ? null : amount();
    }

    private boolean group() {
        if (end + 1 >= limit || !Glyphs.isDigit(text.charAt(end + 1))) {
            return false;
        }
        char separator = kind(text.charAt(end));
        int next = run(end + 1);
        int length = next - end - 1;
        boolean groupsOnly = separator == ' ' || separator == '\'';
        if (separator == 0 || (groupsOnly && !(length == 3 && mayGroup(separator)))) {
            return false;
        }
        separators[groups] = separator;
        lengths[groups++] = length;
        digits.append(text, end + 1, next);
        end = next;
        return true;
    }

    /** A space is weak: it groups only after a short first group, and after nothing but spaces. */
    private boolean mayGroup(char separator) {
        return firstLength <= 3 && (groups == 0 || separators[groups - 1] == separator);
    }

    private static char kind(char c) {
        if (c == '.' || c == ',') {
            return c;
        }
        return Glyphs.isApostrophe(c) ? '\'' : Glyphs.isSpace(c) ? ' ' : 0;
    }

    private @Nullable Amount amount() {
        if (groups == 0) {
            return of(0, skipsEmptyDecimals());
        }
        char last = separators[groups - 1];
        int length = lengths[groups - 1];
        boolean mixed = separators[0] != last;
        boolean decimal = mixed
                ? once(last) && (last == '.' || last == ',')
                : groups == 1
                        && (length < 3 || firstLength > 3 || digits.charAt(0) == '0')
                        && last != ' '
                        && last != '\'';
        int grouping = decimal ? groups - 1 : groups;
        if (!groupsWell(grouping) || (decimal && length > 3)) {
            return null;
        }
        boolean empty = !decimal && skipsEmptyDecimals();
        return of(decimal ? length : 0, grouping > 0 || empty);
    }

    private Amount of(int scale, boolean grouped) {
        return new Amount(new BigDecimal(digits.toString()).movePointLeft(scale), null, grouped, false);
    }

    /** Thousands, or the Indian way: twos, and three at the end. */
    private boolean groupsWell(int count) {
        if (count == 0) {
            return true;
        }
        boolean thousands = lengths[count - 1] == 3 && firstLength <= 3;
        boolean indian = separators[0] == ',' && firstLength <= 2;
        for (int i = 0; i < count - 1; i++) {
            thousands &= lengths[i] == 3;
            indian &= lengths[i] == 2;
        }
        for (int i = 1; i < count; i++) {
            thousands &= separators[i] == separators[0];
        }
        return thousands || (indian && lengths[count - 1] == 3);
    }

    private boolean once(char separator) {
        for (int i = 0; i < groups - 1; i++) {
            if (separators[i] == separator) {
                return false;
            }
        }
        return true;
    }

    /** The Swiss and Dutch way to write no cents: {@code 16.–} and {@code 16,-}. */
    private boolean skipsEmptyDecimals() {
        boolean empty = end + 1 < limit
                && (text.charAt(end) == '.' || text.charAt(end) == ',')
                && Glyphs.isDash(text.charAt(end + 1))
                && !(end + 2 < limit && Glyphs.isDigit(text.charAt(end + 2)));
        if (empty) {
            end += 2;
        }
        return empty;
    }

    /** {@code $1 48 ,000}: after a dollar sign, stray spaces before the thousands. */
    private boolean mends(int start) {
        int tail = run(end + 1);
        int comma = tail < limit && text.charAt(tail) == ' ' ? tail + 1 : tail;
        boolean stray = start > 0
                && text.charAt(start - 1) == '$'
                && end < limit
                && text.charAt(end) == ' '
                && tail > end + 1
                && firstLength + tail - end - 1 <= 3
                && comma < limit
                && text.charAt(comma) == ','
                && run(comma + 1) == comma + 4;
        if (stray) {
            digits.append(text, end + 1, tail).append(text, comma + 1, comma + 4);
            end = comma + 4;
        }
        return stray;
    }

    private int run(int start) {
        int i = start;
        while (i < limit && Glyphs.isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
