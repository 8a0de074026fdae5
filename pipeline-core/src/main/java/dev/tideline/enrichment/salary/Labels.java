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

    private final LabelWords words;
    private final int start;
    private final int end;

    private Labels(Passage passage, int start, int end) {
        this.words = new LabelWords(passage);
        this.start = start;
        this.end = end;
    }

    /** The label of a candidate whose own part of the passage begins at {@code floor}; it is of the same sentence. */
    static @Nullable String of(Passage passage, Candidate candidate, int floor) {
        int start = candidate.first();
        while (start > floor && !passage.at(start - 1).is(Kind.STOP)) {
            start--;
        }
        return new Labels(passage, start, candidate.first()).find();
    }

    /** A short line without amounts as a label: a place alone, or a place and "pay range". */
    static @Nullable String ofLine(Passage passage) {
        int size = passage.size();
        boolean isLabel =
                size > 0 && size <= MOST_WORDS && !passage.at(size - 1).is(Kind.STOP);
        return isLabel ? new Labels(passage, 0, size).find() : null;
    }

    private @Nullable String find() {
        String introduced = introduced();
        return introduced != null ? introduced : beside();
    }

    /** After the last "for", "in" and the like that a name follows. */
    private @Nullable String introduced() {
        String found = null;
        for (int i = start; i < end; i++) {
            String name = words.at(i).is(Role.PLACE) ? name(i + 1) : null;
            found = name == null ? found : name;
        }
        return found;
    }

    /** The name that begins here, behind articles. */
    private @Nullable String name(int from) {
        int first = from;
        while (first < end && words.at(first).is(Role.NOISE) && !words.at(first).is(Role.LEVEL)) {
            first++;
        }
        int last = -1;
        for (int i = first; i < end && i - first < MOST_WORDS && !words.at(i).is(Role.BASED); i++) {
            boolean numbered = last == i - 1 && words.isNumber(i) && words.numbersALevel(i, first);
            if (numbered || words.isName(i)) {
                last = i;
            } else if (!words.joins(i)) {
                break;
            }
        }
        return last < 0 ? null : cut(first, last);
    }

    /** Directly before the amount, or before the words for pay: "Zone A: $1", "Springfield, XY - 1", "Texas pay range". */
    private @Nullable String beside() {
        int from = afterLastColon();
        int to = from;
        while (to < end && !words.isMoney(to) && !words.at(to).is(Role.BASED)) {
            to++;
        }
        if (to == from) {
            return null;
        }
        boolean setOff = to == end ? endsWithMark(from, to) : headsATitle(to);
        while (from < to && words.trims(from)) {
            from++;
        }
        while (to > from && words.trims(to - 1) && !words.numbersALevel(to - 1, from)) {
            to--;
        }
        return to > from && (setOff || isTelling(from, to)) && isAllNames(from, to) ? cut(from, to - 1) : null;
    }

    private int afterLastColon() {
        int from = start;
        for (int i = start; i + 1 < end; i++) {
            from = words.at(i).isMark(':') && words.isName(i + 1) ? i + 1 : from;
        }
        return from;
    }

    /** A mark parts the label from the amount, or from what stands before the label. */
    private boolean endsWithMark(int from, int to) {
        Token last = words.at(to - 1);
        return from > start || last.isMark(':') || last.isMark('|') || last.is(Kind.DASH) || to == words.size();
    }

    /** "Texas Pay Range" and "US based", but not "Wir zahlen". */
    private boolean headsATitle(int next) {
        return words.at(next).is(Role.BASED) || words.isCapitalised(next) || words.isAcronym(next - 1);
    }

    /** One capital letter makes no label, many do. */
    private boolean isTelling(int from, int to) {
        char first = words.passage().text().charAt(words.at(from).start());
        return (to - from > 1 || words.at(from).is(Role.LEVEL)) && !Glyphs.isUnspaced(first);
    }

    private boolean isAllNames(int from, int to) {
        boolean any = false;
        for (int i = from; i < to; i++) {
            any |= words.isName(i);
            if (!words.isName(i) && !words.isCapitalised(i) && !words.joins(i) && !words.isNumber(i)) {
                return false;
            }
        }
        return any && to - from <= MOST_WORDS;
    }

    private @Nullable String cut(int first, int last) {
        String label =
                words.abbreviated(words.passage().between(first, last), last).strip();
        return label.isEmpty() || label.length() > MOST_CHARACTERS ? null : label;
    }
}
