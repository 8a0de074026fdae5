package dev.tideline.enrichment.salary;

import dev.tideline.enrichment.salary.Token.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The words around a candidate within its sentence: which of those that name pay or other money is nearest.
 *
 * <p>Words before an amount reach back to the amount before it. What is added after it ("plus", "with", "+") describes
 * it less than what stands beside it, so such words count as distance.
 */
final class Surroundings {

    private static final int REACH = 40;
    private static final int EXTRA = 7;
    private static final int ADDED = 2;
    private static final int PARTS = 8;

    /** In a row of cells the one beside an amount may say what it is, those farther off do not. */
    private static final int CELLS = 1;

    private final Passage passage;
    private final Candidate candidate;
    private final int floor;

    private @Nullable Phrase pay;
    private int payDistance = Integer.MAX_VALUE;
    private int otherDistance = Integer.MAX_VALUE;
    private @Nullable Basis basis;
    private int basisDistance = Integer.MAX_VALUE;
    private @Nullable Period label;
    private @Nullable Period later;
    private boolean opens;
    private int wordsBefore;
    private int wordsAfter;
    private boolean otherMoney;

    private Surroundings(Passage passage, Candidate candidate, int floor) {
        this.passage = passage;
        this.candidate = candidate;
        this.floor = floor;
    }

    /** The surroundings of a candidate; those before it begin after the candidate before, at {@code floor}. */
    static Surroundings of(Passage passage, Candidate candidate, int floor) {
        Surroundings around = new Surroundings(passage, candidate, floor);
        around.lookBack();
        around.lookOn();
        return around;
    }

    /** The nearest phrase that names pay. */
    @Nullable
    Phrase pay() {
        return pay;
    }

    int payDistance() {
        return payDistance;
    }

    /** Whether the nearest of the words that name money names pay. */
    boolean namesPay() {
        return pay != null && (pay.is(Role.PAY) ? payDistance <= otherDistance : payDistance < otherDistance);
    }

    /** Whether something in the sentence names other money. */
    boolean namesOtherMoney() {
        return otherMoney;
    }

    @Nullable
    Basis basis() {
        return basis;
    }

    /** The period named before the amount, for example in "hourly rate". */
    @Nullable
    Period label() {
        return label;
    }

    /** The period named later in the sentence. */
    @Nullable
    Period later() {
        return later;
    }

    /** Whether the words before say that an amount is the lower end, as "minimum salary" does. */
    boolean opens() {
        return opens;
    }

    /** Of the same field, where bars part the fields of a line: "Springfield | Full-time | 1 - 2". */
    int wordsBefore() {
        return wordsBefore;
    }

    /** Whether only a comma parts it from the amount before: "10,000 a year, 60,000 at most" is one kind of money. */
    boolean followsAnother() {
        return floor > 0 && candidate.first() == floor + 1 && passage.at(floor).isMark(',');
    }

    int wordsAfter() {
        return wordsAfter;
    }

    private void lookBack() {
        int distance = 0;
        int least = Math.max(floor, candidate.first() - REACH);
        boolean parts = false;
        int bars = 0;
        for (int i = candidate.first() - 1; i >= least && !passage.at(i).is(Kind.STOP); i--) {
            Token token = passage.at(i);
            Phrase phrase = token.phrase();
            parts = token.isMark(')') ? listsParts(i) : parts && !token.isMark('(');
            if (phrase != null) {
                if (!parts && bars <= CELLS) {
                    name(phrase, distance, false);
                    basis(phrase, distance);
                }
                label = label == null && !phrase.is(Role.NOT) && !isCounted(i, phrase) ? phrase.period() : label;
                opens |= phrase.is(Role.FROM) && namesPay(phrase);
            }
            distance += weight(token, ADDED);
            bars += token.isMark('|') ? 1 : 0;
            wordsBefore += bars == 0 && token.isWord() && !unremarkable(token) ? 1 : 0;
        }
    }

    private void lookOn() {
        int distance = 1;
        boolean added = false;
        int bars = 0;
        int most = Math.min(passage.size(), candidate.last() + REACH);
        for (int i = candidate.last() + 1; i < most; i++) {
            Token token = passage.at(i);
            if (token.is(Kind.STOP) || token.is(Kind.AMOUNT)) {
                break;
            }
            added |= isExtra(token);
            Phrase phrase = token.phrase();
            if (phrase != null && bars <= CELLS) {
                name(phrase, distance, added || isShare(i));
                if (distance <= ADDED) {
                    basis(phrase, distance);
                }
                later = later == null ? laterPeriod(i, phrase) : later;
            }
            distance += token.isMark(':') ? EXTRA : weight(token, EXTRA);
            bars += token.isMark('|') ? 1 : 0;
            wordsAfter += bars == 0 && token.isWord() && !unremarkable(token) ? 1 : 0;
        }
    }

    /** "0.5% equity", "10% bonus": a share of something is not what the amount before it is. */
    private boolean isShare(int i) {
        return passage.at(i - 1).isMark('%');
    }

    /** "12 months": a span of time, and no period that is paid for. */
    private boolean isCounted(int i, Phrase phrase) {
        boolean number =
                i > 0 && (passage.at(i - 1).is(Kind.AMOUNT) || passage.at(i - 1).is(Kind.NUMBER));
        return number && phrase.is(Role.UNIT) && !phrase.is(Role.PERIOD);
    }

    /** "Compensation range (base + bonus)": what pay consists of says nothing against it. */
    private boolean listsParts(int close) {
        boolean pay = false;
        boolean sum = false;
        for (int i = close - 1;
                i >= Math.max(floor, close - PARTS) && !passage.at(i).isMark('(');
                i--) {
            Phrase phrase = passage.at(i).phrase();
            pay |= phrase != null && namesPay(phrase);
            sum |= isExtra(passage.at(i));
        }
        return pay && sum;
    }

    private @Nullable Period laterPeriod(int i, Phrase phrase) {
        if (phrase.is(Role.PERIOD) && !phrase.is(Role.PAY)) {
            return phrase.period();
        }
        boolean unit = phrase.is(Role.UNIT) && passage.at(i - 1).is(Role.PER);
        return unit ? phrase.period() : null;
    }

    private void name(Phrase phrase, int distance, boolean added) {
        boolean learners =
                phrase.is(Role.STIPEND) && passage.tokens().stream().anyMatch(token -> token.is(Role.LEARNER));
        if ((phrase.is(Role.NOT) || phrase.is(Role.STIPEND)) && !learners) {
            otherMoney |= !added;
            otherDistance = Math.min(otherDistance, distance);
        } else if ((learners || namesPay(phrase)) && distance < payDistance) {
            pay = phrase;
            payDistance = distance;
        }
    }

    private void basis(Phrase phrase, int distance) {
        if (phrase.basis() != null && distance < basisDistance) {
            basis = phrase.basis();
            basisDistance = distance;
        }
    }

    private static boolean namesPay(Phrase phrase) {
        return phrase.is(Role.PAY) || phrase.is(Role.WEAK);
    }

    private static boolean isExtra(Token token) {
        return token.is(Role.EXTRA) || token.isMark('+') || token.isMark('&');
    }

    private static int weight(Token token, int added) {
        if (isExtra(token)) {
            return added;
        }
        boolean parts = token.isMark('(') || token.isMark(')') || token.isMark(',') || token.isMark('/');
        boolean counts = token.isWord() || token.is(Kind.NUMBER);
        return parts ? ADDED : counts ? 1 : 0;
    }

    private static boolean unremarkable(Token token) {
        return token.phrase() != null;
    }
}
