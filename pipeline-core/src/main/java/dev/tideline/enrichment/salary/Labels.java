package dev.tideline.enrichment.salary;

import dev.tideline.enrichment.salary.Token.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Finds the label that a range stands under: "For Springfield-based roles:", "Zone A:", "in Texas". Only its text is cut
 * out; whether it is a place or a level is for others to say.
 */
final class Labels {

    static final int MOST_WORDS = 12;
    private static final int MOST_CHARACTERS = 60;

    private Labels() {}

    /** The label of a candidate whose own part of the passage begins at {@code floor}. */
    static @Nullable String of(Passage passage, Candidate candidate, int floor) {
        int start = sentenceStart(passage, candidate.first(), floor);
        String label = introduced(passage, start, candidate.first());
        return label != null ? label : beside(passage, start, candidate.first());
    }

    /** A short line without amounts as a label: a place alone, or a place and "pay range". */
    static @Nullable String ofLine(Passage passage) {
        int end = passage.size();
        if (end == 0 || end > MOST_WORDS || passage.at(end - 1).is(Kind.STOP)) {
            return null;
        }
        String introduced = introduced(passage, 0, end);
        return introduced != null ? introduced : beside(passage, 0, end);
    }

    private static int sentenceStart(Passage passage, int before, int floor) {
        int i = before;
        while (i > floor && !passage.at(i - 1).is(Kind.STOP)) {
            i--;
        }
        return i;
    }

    /** After "for", "in" and the like: at the start, or after the words for pay. */
    private static @Nullable String introduced(Passage passage, int start, int end) {
        boolean mayFollow = true;
        String found = null;
        for (int i = start; i < end; i++) {
            Token token = passage.at(i);
            if (mayFollow && token.is(Role.PLACE)) {
                String label = name(passage, i + 1, end);
                found = label == null ? found : label;
            }
            mayFollow = true;
        }
        return found;
    }

    /** The capitalised words from here on. */
    private static @Nullable String name(Passage passage, int from, int end) {
        int start = from;
        while (start < end
                && passage.at(start).is(Role.NOISE)
                && !passage.at(start).is(Role.LEVEL)) {
            start++;
        }
        int i = start;
        int last = -1;
        while (i < end && i - start < MOST_WORDS) {
            Token token = passage.at(i);
            boolean numbered = last == i - 1 && last >= 0 && passage.at(last).is(Role.LEVEL) && isNumber(token);
            if (numbered || (namesSomething(passage, token) && !token.is(Role.BASED))) {
                last = i;
            } else if (!joinsNames(token) || token.is(Role.BASED)) {
                break;
            }
            i++;
        }
        return last < 0 ? null : cut(passage, start, last);
    }

    /** Directly before the amount, or before the words for pay: "Zone A: $1", "Springfield, XY - 1", "Texas pay range". */
    private static @Nullable String beside(Passage passage, int start, int end) {
        int from = start;
        int to = end;
        for (int i = start; i < end; i++) {
            if (passage.at(i).isMark(':') && i + 1 < end && namesSomething(passage, passage.at(i + 1))) {
                from = i + 1;
            }
        }
        for (int i = from; i < end && to == end; i++) {
            to = namesMoney(passage.at(i)) || passage.at(i).is(Role.BASED) ? i : end;
        }
        boolean setOff = to > from && (to == end ? endsLabel(passage, from, to, start) : isTitle(passage, to));
        while (from < to && trims(passage.at(from))) {
            from++;
        }
        while (to > from
                && trims(passage.at(to - 1))
                && !(to - from > 1 && passage.at(to - 2).is(Role.LEVEL))) {
            to--;
        }
        boolean certain = setOff
                || (to > from
                        && (to - from > 1 || passage.at(from).is(Role.LEVEL))
                        && !Glyphs.isUnspaced(
                                passage.text().charAt(passage.at(from).start())));
        return certain && allNames(passage, from, to) ? cut(passage, from, to - 1) : null;
    }

    /** A mark parts the label from the amount, or from what stands before the label. */
    private static boolean endsLabel(Passage passage, int from, int to, int start) {
        Token last = passage.at(to - 1);
        return from > start || last.isMark(':') || last.isMark('|') || last.is(Kind.DASH) || to == passage.size();
    }

    /** "Texas Pay Range", not "Wir zahlen"; "US based" always is. */
    private static boolean isTitle(Passage passage, int next) {
        return passage.at(next).is(Role.BASED)
                || isCapitalised(passage, passage.at(next))
                || isAcronym(passage, next - 1);
    }

    private static boolean isAcronym(Passage passage, int index) {
        Token token = passage.at(index);
        return token.end() - token.start() > 1
                && passage.text().substring(token.start(), token.end()).chars().allMatch(Character::isUpperCase);
    }

    private static boolean allNames(Passage passage, int from, int to) {
        boolean any = false;
        for (int i = from; i < to; i++) {
            Token token = passage.at(i);
            boolean names = namesSomething(passage, token);
            any |= names;
            if (!names
                    && !isCapitalised(passage, token)
                    && !joinsNames(token)
                    && !token.is(Kind.NUMBER)
                    && !token.is(Kind.AMOUNT)) {
                return false;
            }
        }
        return any && to - from <= MOST_WORDS;
    }

    private static boolean isNumber(Token token) {
        return token.is(Kind.NUMBER) || token.is(Kind.AMOUNT);
    }

    private static boolean namesMoney(Token token) {
        return token.is(Role.PAY) || token.is(Role.WEAK) || token.is(Role.NOT);
    }

    private static boolean namesSomething(Passage passage, Token token) {
        if (token.is(Role.LEVEL)) {
            return true;
        }
        boolean name = !token.is(Role.NOISE) || isStateCode(passage, token);
        return name && !namesMoney(token) && isCapitalised(passage, token);
    }

    private static boolean isCapitalised(Passage passage, Token token) {
        char first = passage.text().charAt(token.start());
        return token.isWord() && (Character.isUpperCase(first) || Glyphs.isUnspaced(first));
    }

    /** Two capitals after a comma: "Toronto, ON" is not the word "on". */
    private static boolean isStateCode(Passage passage, Token token) {
        String text = passage.text();
        int start = token.start();
        return token.end() - start == 2
                && Character.isUpperCase(text.charAt(start))
                && Character.isUpperCase(text.charAt(start + 1))
                && start >= 2
                && text.charAt(start - 2) == ',';
    }

    private static boolean joinsNames(Token token) {
        return token.is(Kind.DASH)
                || token.isMark(',')
                || token.isMark('/')
                || token.isMark('&')
                || token.isMark('.')
                || token.isMark('(')
                || token.isMark(')')
                || token.isMark('\'')
                || token.is(Role.AND)
                || token.is(Role.PLACE)
                || token.is(Kind.NUMBER)
                || token.is(Role.JOIN);
    }

    private static boolean trims(Token token) {
        return !token.isWord() || (token.phrase() != null && !token.is(Role.LEVEL) && !token.is(Role.PLACE))
                ? !isNumber(token)
                : token.is(Role.NOISE);
    }

    private static @Nullable String cut(Passage passage, int first, int last) {
        String label = passage.between(first, last).strip();
        return label.length() > MOST_CHARACTERS || label.isEmpty() ? null : label;
    }
}
