package dev.tideline.enrichment.salary;

import dev.tideline.enrichment.salary.Token.Kind;

/** The tokens of a passage as parts of a label, each by its index. */
record LabelWords(Passage passage) {

    private static final String JOINERS = ",/&.()'";

    int size() {
        return passage.size();
    }

    Token at(int index) {
        return passage.at(index);
    }

    /** A word that can be a name, or part of one. */
    boolean isName(int index) {
        Token token = at(index);
        boolean mayBe = !token.is(Role.NOISE) || isStateCode(token);
        return token.is(Role.LEVEL) || (mayBe && !isMoney(index) && isCapitalised(index));
    }

    boolean isMoney(int index) {
        Token token = at(index);
        return token.is(Role.PAY) || token.is(Role.WEAK) || token.is(Role.NOT);
    }

    boolean isNumber(int index) {
        return at(index).is(Kind.NUMBER) || at(index).is(Kind.AMOUNT);
    }

    /** "3" in "Level 3", "A" in "Zone A". */
    boolean numbersALevel(int index, int start) {
        boolean number = isNumber(index) || at(index).isWord();
        return number && index > start && at(index - 1).is(Role.LEVEL);
    }

    boolean isCapitalised(int index) {
        char first = passage.text().charAt(at(index).start());
        return at(index).isWord() && (Character.isUpperCase(first) || Glyphs.isUnspaced(first));
    }

    boolean isAcronym(int index) {
        Token token = at(index);
        return token.end() - token.start() > 1
                && passage.text().substring(token.start(), token.end()).chars().allMatch(Character::isUpperCase);
    }

    /** With the full stop at the end of "U.S." */
    String abbreviated(String label, int last) {
        Token token = at(last);
        String text = passage.text();
        boolean stop = token.end() - token.start() == 1
                && token.start() > 0
                && text.charAt(token.start() - 1) == '.'
                && token.end() < passage.end()
                && text.charAt(token.end()) == '.';
        return stop ? label + '.' : label;
    }

    /** What may stand within a label, but neither begins nor ends it. */
    boolean joins(int index) {
        Token token = at(index);
        boolean mark = token.is(Kind.MARK) && JOINERS.indexOf(token.mark()) >= 0;
        boolean word = token.is(Role.AND) || token.is(Role.PLACE) || token.is(Role.JOIN);
        return mark || word || token.is(Kind.DASH) || token.is(Kind.NUMBER);
    }

    /** What is taken off the ends of a label: marks, and words that are about the pay. */
    boolean trims(int index) {
        Token token = at(index);
        boolean ownName = token.phrase() == null || token.is(Role.LEVEL) || token.is(Role.PLACE);
        return !isNumber(index) && !isStateCode(token) && (!token.isWord() || !ownName || token.is(Role.NOISE));
    }

    /** Two capitals after a comma or beside a slash: "Toronto, ON" is not the word "on", nor "CA/NY" a currency. */
    private boolean isStateCode(Token token) {
        String text = passage.text();
        int start = token.start();
        return token.end() - start == 2
                && Character.isUpperCase(text.charAt(start))
                && Character.isUpperCase(text.charAt(start + 1))
                && ((start >= 2 && text.charAt(start - 2) == ',')
                        || (start >= 1 && text.charAt(start - 1) == '/')
                        || (token.end() < passage.end() && text.charAt(token.end()) == '/'));
    }
}
