package dev.tideline.enrichment.salary;

import dev.tideline.enrichment.salary.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One amount with the currencies, period and tax words that touch it.
 *
 * @param first index of its first token
 * @param last index of its last
 * @param currencies the nearest before the amount, then farther ones, then those after it
 * @param opens whether it says "or more"
 * @param closes whether it says "or less"
 */
record Bound(
        int first,
        int last,
        Amount amount,
        List<Phrase> currencies,
        @Nullable Period period,
        @Nullable Tax tax,
        boolean opens,
        boolean closes) {

    /** The bound around the amount at an index; nothing before {@code floor} belongs to it. */
    static Bound at(Passage passage, int index, int floor) {
        Reader reader = new Reader(passage, index);
        reader.before(floor);
        reader.after();
        return reader.bound();
    }

    private static final class Reader {

        private final Passage passage;
        private final int index;
        private final List<Phrase> currencies = new ArrayList<>();
        private int first;
        private int last;
        private @Nullable Period period;
        private @Nullable Tax tax;
        private boolean opens;
        private boolean closes;

        Reader(Passage passage, int index) {
            this.passage = passage;
            this.index = index;
            this.first = index;
            this.last = index;
        }

        void before(int floor) {
            while (first > floor && currency(first - 1) != null) {
                first--;
                currencies.add(phrase(first));
            }
            int label = first - 1;
            while (label > floor
                    && (passage.at(label).isMark(':') || passage.at(label).isMark(')'))) {
                label--;
            }
            if (label >= floor && currencies.isEmpty() && currency(label) != null) {
                currencies.add(phrase(label));
            }
        }

        void after() {
            for (int end = step(last + 1); end > last; end = step(last + 1)) {
                last = end;
            }
        }

        /** The index of the last token of what may stand at {@code i} after an amount; -1 if nothing of it does. */
        private int step(int i) {
            if (i >= passage.size()) {
                return -1;
            }
            Token token = passage.at(i);
            Token next = i + 1 < passage.size() ? passage.at(i + 1) : null;
            if (token.is(Role.CURRENCY)) {
                return next != null && next.is(Kind.AMOUNT) ? -1 : add(i);
            } else if ((token.is(Role.PER) || token.isMark('/')) && next != null && next.is(Role.UNIT)) {
                return period(i + 1);
            } else if (token.is(Role.PERIOD)) {
                return period(i);
            } else if (token.is(Role.GROSS) || token.is(Role.NET)) {
                return tax(i, token);
            } else if ((token.is(Role.MORE) || token.is(Role.LESS)) && labelsTheNext(next)) {
                return -1;
            } else if (token.is(Role.MORE) || (token.isMark('+') && token.glued())) {
                opens = true;
                return i;
            } else if (token.is(Role.LESS)) {
                closes = true;
                return i;
            } else if (isWave(token) && (next == null || !(next.is(Kind.AMOUNT) || next.is(Role.CURRENCY)))) {
                opens = true;
                return i;
            } else if (next != null && leadsOn(token, next, i)) {
                return step(i + 1);
            }
            return token.isMark(')') && opened(i) ? i : -1;
        }

        /** "1000円～": and more. */
        private boolean isWave(Token token) {
            return token.is(Kind.DASH) && Glyphs.isWave(passage.text().charAt(token.start()));
        }

        /** "Min: 1 Max: 2": a word before a colon or an amount belongs to what follows. */
        private static boolean labelsTheNext(@Nullable Token next) {
            return next != null && (next.isMark(':') || next.is(Role.CURRENCY) || next.is(Kind.AMOUNT));
        }

        /** Marks and the word "salary" are passed over only towards something that belongs to the amount. */
        private boolean leadsOn(Token token, Token next, int i) {
            boolean mark = token.isMark('/') || token.isMark('(') || token.isMark(',') || token.isMark('*');
            boolean perUnit = i + 2 < passage.size()
                    && next.is(Role.PER)
                    && passage.at(i + 2).is(Role.UNIT);
            boolean word = token.is(Role.PAY) || token.is(Role.WEAK);
            boolean fits =
                    perUnit || (next.is(Role.PERIOD) && !next.is(Role.PAY)) || next.is(Role.GROSS) || next.is(Role.NET);
            return (mark && (fits || (next.is(Role.CURRENCY) && !token.isMark(','))))
                    || (word && (perUnit || next.is(Role.PERIOD)));
        }

        private boolean opened(int i) {
            for (int j = i - 1; j > index; j--) {
                if (passage.at(j).isMark('(')) {
                    return true;
                }
            }
            return false;
        }

        private int add(int i) {
            currencies.add(phrase(i));
            return i;
        }

        private int period(int i) {
            period = period == null ? phrase(i).period() : period;
            return i;
        }

        private int tax(int i, Token token) {
            tax = token.is(Role.NET) ? Tax.NET : tax == null ? Tax.GROSS : tax;
            return i;
        }

        private @Nullable Phrase currency(int i) {
            return passage.at(i).is(Role.CURRENCY) ? passage.at(i).phrase() : null;
        }

        private Phrase phrase(int i) {
            Phrase phrase = passage.at(i).phrase();
            return phrase == null ? Phrase.EMPTY : phrase;
        }

        Bound bound() {
            Token token = passage.at(index);
            Amount amount = token.amount();
            if (amount == null) {
                throw new IllegalStateException("no amount at " + index);
            }
            return new Bound(first, last, amount, List.copyOf(currencies), period(amount), tax, opens, closes);
        }

        /** "18 LPA" has its period in the multiplier. */
        private @Nullable Period period(Amount amount) {
            return period == null && amount.times() != null ? amount.times().period() : period;
        }
    }
}
