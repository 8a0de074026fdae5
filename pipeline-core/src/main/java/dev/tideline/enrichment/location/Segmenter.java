package dev.tideline.enrichment.location;

import dev.tideline.vocabulary.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns words into items: names, and words that are none; what tells nothing is left out (rules 5.2.3 to 5.2.6). */
final class Segmenter {

    private static final Set<String> OR = Table.words(Segmenter.class, "word-sets.tsv", "or");
    private static final Set<String> AND = Table.words(Segmenter.class, "word-sets.tsv", "and");
    private static final int LONGEST_JOINED = 7;
    private static final int LONGEST_ACROSS = 4;

    private final List<Token> tokens;
    private final String text;
    private final PlaceNames names;
    private final Vocabulary vocabulary;
    private final List<Item> items = new ArrayList<>();
    private Gap pending = Gap.SPACE;

    private Segmenter(List<Token> tokens, String text, PlaceNames names, Vocabulary vocabulary) {
        this.tokens = tokens;
        this.text = text;
        this.names = names;
        this.vocabulary = vocabulary;
    }

    static List<Item> items(String text, Gazetteer gazetteer, Vocabulary vocabulary) {
        return new Segmenter(Lexer.tokens(text), text, new PlaceNames(gazetteer, text), vocabulary).run();
    }

    private List<Item> run() {
        int i = 0;
        while (i < tokens.size()) {
            i += step(i);
        }
        return items;
    }

    /** Reads on from a word and says how many it used. */
    private int step(int at) {
        Token token = tokens.get(at);
        int joined = joined(at);
        if (joined > 0) {
            emit(at, at + joined, names.of(tokens, at, at + joined, true), null);
            return joined;
        }
        Gap connector = connector(at);
        if (connector != null) {
            pending = pending.or(token.before()).or(connector);
            return 1;
        }
        int offset = ZoneOffsets.length(text, token);
        if (offset > 0) {
            return zone(at, offset);
        }
        Vocabulary.Match word = wordAt(at);
        if (word != null) {
            emit(at, at + word.length(), List.of(), word.word());
            return word.length();
        }
        if (token.hasDigit()) {
            int street = Addresses.street(tokens, at);
            return leaveOut(
                    at, street > 0 ? street : token.isNumber() ? Addresses.number(tokens, at, names, vocabulary) : 1);
        }
        return names(at);
    }

    /** A name that holds separators, such as "Korea, Republic of"; its length in words, or 0. */
    private int joined(int at) {
        int end = Math.min(tokens.size(), at + LONGEST_JOINED);
        int longest = 0;
        boolean separated = false;
        for (int i = at + 1; i < end && tokens.get(i).before() != Gap.HARD; i++) {
            Gap gap = tokens.get(i).before();
            separated |= gap != Gap.SPACE || AND.contains(tokens.get(i).key());
            if (separated && names.isJoined(PlaceNames.key(tokens, at, i + 1))) {
                longest = i + 1 - at;
            }
        }
        return longest;
    }

    /** A word between two names; capitals between separators are Oregon. */
    private @Nullable Gap connector(int at) {
        Token token = tokens.get(at);
        boolean last = at + 1 >= tokens.size();
        if (AND.contains(token.key())) {
            return Gap.AND;
        }
        if (!OR.contains(token.key()) || (token.isCapitals() && token.word().length() != 2)) {
            return null;
        }
        boolean code = token.isCapitals()
                && at > 0
                && (last
                        || tokens.get(at + 1).before() != Gap.SPACE
                        || tokens.get(at + 1).isNumber()
                        || (token.before() == Gap.COMMA
                                && tokens.get(at + 1).key().startsWith("us")));
        return code ? null : Gap.OR;
    }

    private int zone(int at, int length) {
        int end = at + 1;
        while (end < tokens.size() && tokens.get(end).start() < tokens.get(at).start() + length) {
            end++;
        }
        String offset = ZoneOffsets.normal(
                text.substring(tokens.get(at).start(), tokens.get(at).start() + length));
        emit(at, end, List.of(), new Word(Word.Kind.ZONE, offset));
        return end - at;
    }

    /** The longest word or phrase here, unless a longer name starts here, or it is a code in capitals. */
    private Vocabulary.@Nullable Match wordAt(int at) {
        Vocabulary.Match word = vocabulary.at(tokens, at);
        if (word == null || isCode(at, word)) {
            return null;
        }
        int end = Math.min(tokens.size(), at + LONGEST_JOINED);
        for (int to = at + word.length() + 1; to <= end && isRun(to - 1, at); to++) {
            if (!names.of(tokens, at, to, false).isEmpty()) {
                return null;
            }
        }
        return word;
    }

    /** IN and similar: a code unless it is all there is, as NA, or a mode stands before it and a name follows. */
    private boolean isCode(int at, Vocabulary.Match word) {
        Token token = tokens.get(at);
        if (word.length() > 1
                || (tokens.size() == 1 && word.word().kind() == Word.Kind.NONE)
                || token.word().length() != 2
                || !token.isCapitals()
                || word.word().kind() == Word.Kind.ZONE) {
            return false;
        }
        Item before = items.isEmpty() ? null : items.get(items.size() - 1);
        boolean afterMode = before != null && before.isMode() && token.before() == Gap.SPACE;
        return !afterMode && !names.of(tokens, at, at + 1, false).isEmpty();
    }

    private int names(int at) {
        int end = at + 1;
        while (end < tokens.size()
                && isRun(end, at)
                && connector(end) == null
                && !tokens.get(end).hasDigit()) {
            int named = wordAt(end) == null || isInsideName(end) ? end + 1 : nameAcross(at, end);
            if (named == end) {
                break;
            }
            end = named;
        }
        List<Token> run = tokens.subList(at, end);
        List<NameTiling.Piece> pieces = NameTiling.of(run, names);
        if (pieces.stream().allMatch(piece -> piece.senses().isEmpty()) && Addresses.isStreet(run)) {
            return leaveOut(at, end - at);
        }
        for (NameTiling.Piece piece : pieces) {
            emit(at + piece.from(), at + piece.to(), piece.senses(), null);
        }
        return end - at;
    }

    /** The words of Manchester-by-the-Sea. */
    private boolean isInsideName(int at) {
        Token token = tokens.get(at);
        Vocabulary.Match word = vocabulary.at(tokens, at);
        return word != null
                && word.word().kind() == Word.Kind.SCOPE
                && token.before() == Gap.TIGHT
                && at + 1 < tokens.size()
                && tokens.get(at + 1).before() == Gap.TIGHT
                && Character.isLowerCase(token.word().codePointAt(0));
    }

    /** Where a name ends that starts in this run and goes on over the word, as New South Wales over South. */
    private int nameAcross(int at, int word) {
        int last = Math.min(tokens.size(), word + LONGEST_ACROSS);
        for (int to = last; to > word; to--) {
            for (int from = Math.max(at, word - LONGEST_ACROSS); from < word && isRun(to - 1, at); from++) {
                if (!names.of(tokens, from, to, false).isEmpty()) {
                    return to;
                }
            }
        }
        return word;
    }

    private boolean isRun(int next, int at) {
        Gap gap = tokens.get(next).before();
        return (gap == Gap.SPACE || gap == Gap.TIGHT)
                && tokens.get(next).depth() == tokens.get(at).depth();
    }

    private int leaveOut(int at, int length) {
        for (int i = at; i < at + length; i++) {
            pending = pending.or(tokens.get(i).before());
        }
        return length;
    }

    private void emit(int from, int to, List<Sense> senses, @Nullable Word word) {
        Token first = tokens.get(from);
        Token last = tokens.get(to - 1);
        Gap before = pending.or(first.before());
        pending = Gap.SPACE;
        items.add(new Item(
                text.substring(first.start(), last.end()),
                first.start(),
                last.end(),
                before,
                first.depth(),
                senses,
                word));
    }
}
