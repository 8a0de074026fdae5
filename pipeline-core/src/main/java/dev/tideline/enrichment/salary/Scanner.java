package dev.tideline.enrichment.salary;

import dev.tideline.enrichment.salary.Token.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts a passage into tokens, from left to right, each character once but for the length of a phrase. */
final class Scanner {

    private static final String STOPS = ";•·●▪‣◦。；！？!?";

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

    private final Vocabulary vocabulary;
    private final String text;
    private final int end;
    private final NumberScanner numbers;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Scanner(Vocabulary vocabulary, String text, int start, int end) {
        this.vocabulary = vocabulary;
        this.text = text;
        this.end = end;
        this.at = start;
        this.numbers = new NumberScanner(text, end);
    }

    static Passage scan(Vocabulary vocabulary, String text, int start, int end) {
        Scanner scanner = new Scanner(vocabulary, text, start, end);
        while (scanner.at < end) {
            scanner.step();
        }
        return new Passage(text, start, end, scanner.tokens);
    }

    private void step() {
        char c = text.charAt(at);
        if (Glyphs.isSpace(c) || Character.isWhitespace(c)) {
            at++;
        } else if (!phrase()) {
            if (Glyphs.isDigit(c)) {
                number();
            } else if (Character.isLetter(c)) {
                word();
            } else {
                sign(c);
            }
        }
    }

    private boolean phrase() {
        PhraseTrie.Hit hit = vocabulary.phraseAt(text, at, end);
        if (hit == null) {
            return false;
        }
        add(Kind.PHRASE, hit.end(), hit.phrase(), null);
        return true;
    }

    private void number() {
        boolean money = mayStartAmount();
        Amount amount = numbers.scan(at);
        int after = numbers.end();
        PhraseTrie.Hit times = money && amount != null ? multiplier(after) : null;
        if (amount != null && times != null) {
            amount = amount.times(times.phrase());
            after = times.end();
        }
        boolean fits = money && amount != null && mayEndAmount(after);
        add(fits ? Kind.AMOUNT : Kind.NUMBER, after, null, fits ? amount : null);
    }

    /** After a letter only where that letter ends a currency: {@code CAD141,429}, but not {@code B2B}. */
    private boolean mayStartAmount() {
        if (at == 0) {
            return true;
        }
        char before = text.charAt(at - 1);
        boolean currency = !tokens.isEmpty() && last().end() == at && last().is(Role.CURRENCY);
        return currency
                || Glyphs.isUnspaced(before)
                || (before == '/'
                        && tokens.size() > 1
                        && tokens.get(tokens.size() - 2).is(Kind.AMOUNT))
                || !(Character.isLetter(before) || before == '#' || before == '_' || before == '/' || before == '\\');
    }

    private boolean mayEndAmount(int after) {
        if (after >= end) {
            return true;
        }
        char next = text.charAt(after);
        if (Character.isLetter(next)) {
            return vocabulary.phraseAt(text, after, end) != null;
        }
        boolean timeOrPart = (next == ':' || next == '/')
                && after + 1 < end
                && Glyphs.isDigit(text.charAt(after + 1))
                && !(next == '/' && isThousandsAt(after + 1));
        return !timeOrPart && next != '%' && !(next == ' ' && after + 1 < end && text.charAt(after + 1) == '%');
    }

    /** "42k" in "38/42k": of thousands a slash makes a range. */
    private boolean isThousandsAt(int start) {
        int i = start;
        while (i < end && Glyphs.isDigit(text.charAt(i))) {
            i++;
        }
        int letter = i < end && Glyphs.isSpace(text.charAt(i)) ? i + 1 : i;
        PhraseTrie.Hit hit = letter < end ? vocabulary.phraseAt(text, letter, end) : null;
        return i - start <= 3 && hit != null && hit.phrase().times().compareTo(THOUSAND) == 0;
    }

    /** A single letter must touch the number, a word may stand apart; "9b" is millions only after a currency. */
    private PhraseTrie.@Nullable Hit multiplier(int after) {
        if (after >= end) {
            return null;
        }
        boolean apart = Glyphs.isSpace(text.charAt(after)) && after + 1 < end;
        int start = apart ? after + 1 : after;
        PhraseTrie.Hit hit = vocabulary.phraseAt(text, start, end);
        if (hit == null || !hit.phrase().is(Role.TIMES)) {
            return null;
        }
        boolean letter = hit.end() == start + 1 && !Glyphs.isUnspaced(text.charAt(start));
        boolean thousands = hit.phrase().times().compareTo(THOUSAND) == 0;
        boolean money = thousands ? !apart || currencyAt(hit.end()) : !apart && afterCurrency();
        return !letter || money ? hit : null;
    }

    private boolean currencyAt(int i) {
        int start = i < end && Glyphs.isSpace(text.charAt(i)) ? i + 1 : i;
        PhraseTrie.Hit hit = start < end ? vocabulary.phraseAt(text, start, end) : null;
        return hit != null && hit.phrase().is(Role.CURRENCY);
    }

    private boolean afterCurrency() {
        return !tokens.isEmpty() && (last().is(Role.CURRENCY) || last().is(Kind.DASH) || last().is(Role.JOIN));
    }

    private void word() {
        int start = at;
        int i = at + 1;
        while (i < end && continuesWord(i)) {
            PhraseTrie.Hit inner = vocabulary.phraseWithin(text, i, end);
            if (inner != null) {
                add(Kind.PHRASE, inner.end(), inner.phrase(), null, start);
                return;
            }
            i++;
        }
        add(Kind.WORD, i, null, null);
    }

    private boolean continuesWord(int i) {
        char c = text.charAt(i);
        char before = text.charAt(i - 1);
        return Character.isLetter(c)
                ? !Glyphs.isUnspaced(c) && !(Character.isLowerCase(before) && Character.isUpperCase(c))
                : Character.getType(c) == Character.NON_SPACING_MARK || Glyphs.isApostrophe(c);
    }

    private void sign(char c) {
        if (Glyphs.isDash(c)) {
            add(Kind.DASH, at + 1, null, null);
        } else if (STOPS.indexOf(c) >= 0 || (c == '.' && endsSentence())) {
            add(Kind.STOP, at + 1, null, null);
        } else {
            boolean glued = !tokens.isEmpty() && last().end() == at;
            tokens.add(new Token(Kind.MARK, at, at + 1, null, null, c, glued));
            at++;
        }
    }

    /** Not after a single letter ("U.S. based"), not before a small letter or a digit ("Fr. 90,000"). */
    private boolean endsSentence() {
        int next = at + 1;
        if (next < end && !Character.isWhitespace(text.charAt(next)) && !Glyphs.isSpace(text.charAt(next))) {
            return Character.isUpperCase(text.charAt(next)) && at >= 2 && Character.isLowerCase(text.charAt(at - 2));
        }
        while (next < end && Glyphs.isSpace(text.charAt(next))) {
            next++;
        }
        boolean initial =
                at >= 2 && Character.isLetter(text.charAt(at - 1)) && !Character.isLetter(text.charAt(at - 2));
        boolean goesOn = next < end && (Glyphs.isDigit(text.charAt(next)) || Character.isLowerCase(text.charAt(next)));
        return !initial && !goesOn;
    }

    private Token last() {
        return tokens.get(tokens.size() - 1);
    }

    private void add(Kind kind, int tokenEnd, @Nullable Phrase phrase, @Nullable Amount amount) {
        add(kind, tokenEnd, phrase, amount, at);
    }

    private void add(Kind kind, int tokenEnd, @Nullable Phrase phrase, @Nullable Amount amount, int start) {
        boolean glued = !tokens.isEmpty() && last().end() == start;
        tokens.add(new Token(kind, start, tokenEnd, phrase, amount, (char) 0, glued));
        at = tokenEnd;
    }
}
