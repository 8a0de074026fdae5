package dev.tideline.enrichment.salary;

import dev.tideline.enrichment.salary.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts amounts, currencies, periods and joiners together: from tokens to candidates, in one pass. */
final class Grammar {

    private static final int BETWEEN_REACH = 4;
    private static final int MOST_PAYMENTS = 16;

    /** How far the sentence may go on between the two ends of a range. */
    private static final int UPPER_REACH = 10;

    private final Passage passage;
    private final List<Candidate> candidates = new ArrayList<>();
    private int floor;
    private @Nullable Integer payments;

    private Grammar(Passage passage) {
        this.passage = passage;
    }

    /** What a passage says in numbers. */
    record Reading(List<Candidate> candidates, @Nullable Integer paymentsPerYear) {}

    static Reading read(Passage passage) {
        Grammar grammar = new Grammar(passage);
        int i = 0;
        while (i < passage.size()) {
            i = passage.at(i).is(Kind.AMOUNT) ? grammar.amountAt(i) : i + 1;
        }
        return new Reading(List.copyOf(grammar.candidates), grammar.payments);
    }

    /** Reads on from an amount; returns where to go on. */
    private int amountAt(int i) {
        Integer counted = payments(i);
        if (counted != null) {
            payments = counted;
            return i + 1;
        }
        Bound low = Bound.at(passage, i, floor);
        if (before(low, Role.MIDDLE)) {
            return low.last() + 1;
        }
        int next = joined(low);
        next = next < 0 ? reached(low) : next;
        if (next < 0) {
            return add(point(low));
        }
        Bound high = Bound.at(passage, next, next - currenciesBefore(next));
        int third = joined(high);
        if (third >= 0 && passage.at(third - currenciesBefore(third) - 1).is(Kind.DASH)) {
            high = Bound.at(passage, third, third - currenciesBefore(third));
        }
        Optional<Candidate> range = range(low, high);
        if (range.isPresent()) {
            return add(range.get());
        }
        floor = high.last() + 1;
        return floor;
    }

    /** A small bare number is a count, a grade or a part of a name: it does not even part the words around it. */
    private int add(Candidate candidate) {
        if (candidate.looksLikeMoney()) {
            candidates.add(candidate);
            floor = candidate.last() + 1;
        }
        return candidate.last() + 1;
    }

    /** "14 Gehälter", "13. Monatsgehalt". */
    private @Nullable Integer payments(int i) {
        Amount amount = amount(i);
        int next = i + 1;
        if (next + 1 < passage.size()
                && passage.at(next).is(Kind.STOP)
                && passage.at(next).glued()) {
            next++;
        }
        boolean counts = ((next < passage.size() && passage.at(next).is(Role.PAYMENTS)) || multiplies(i))
                && amount.times() == null
                && amount.plain().precision() == 2
                && amount.plain().scale() == 0
                && amount.plain().intValue() >= Period.MONTH.perYear()
                && amount.plain().intValue() <= MOST_PAYMENTS;
        return counts ? amount.plain().intValue() : null;
    }

    /** "x 14" directly after an amount. */
    private boolean multiplies(int i) {
        return i >= 2
                && i - 1 == floor
                && !candidates.isEmpty()
                && "x×*".indexOf(passage.text().charAt(passage.at(i - 1).start())) >= 0
                && passage.at(i - 1).end() - passage.at(i - 1).start() == 1;
    }

    /** "Ranges from 1 a year in our smallest market up to 2": the amount that the sentence goes up to; -1 for none. */
    private int reached(Bound low) {
        if (low.period() == null || !after(Role.BETWEEN, low.first())) {
            return -1;
        }
        for (int i = low.last() + 1; i < Math.min(passage.size(), low.last() + UPPER_REACH); i++) {
            Token token = passage.at(i);
            if (token.is(Kind.STOP) || token.is(Kind.AMOUNT) || token.is(Role.EXTRA)) {
                return -1;
            } else if (token.is(Role.UPTO)) {
                int next = i + 1;
                while (next < passage.size() && passage.at(next).is(Role.CURRENCY)) {
                    next++;
                }
                return next < passage.size() && passage.at(next).is(Kind.AMOUNT) ? next : -1;
            }
        }
        return -1;
    }

    /** The index of the amount that a joiner after this bound leads to; -1 for none. */
    private int joined(Bound low) {
        int i = low.last() + 1;
        boolean comma = i + 1 < passage.size()
                && passage.at(i).isMark(',')
                && passage.at(i + 1).is(Kind.DASH);
        i += comma ? 1 : 0;
        if (i >= passage.size() || !joins(i, low)) {
            return -1;
        }
        i++;
        while (i < passage.size()
                && (passage.at(i).is(Kind.DASH)
                        || passage.at(i).is(Role.UPTO)
                        || passage.at(i).is(Role.JOIN))) {
            i++;
        }
        while (i < passage.size() && passage.at(i).is(Role.CURRENCY)) {
            i++;
        }
        return i < passage.size() && passage.at(i).is(Kind.AMOUNT) && payments(i) == null ? i : -1;
    }

    private boolean joins(int i, Bound low) {
        Token token = passage.at(i);
        return token.is(Kind.DASH)
                || token.is(Role.JOIN)
                || (token.is(Role.AND) && after(Role.BETWEEN, low.first()))
                || (token.isMark('/')
                        && token.glued()
                        && i == low.last() + 1
                        && i > 0
                        && passage.at(i - 1).is(Kind.AMOUNT))
                || (token.isMark('|') && !low.currencies().isEmpty() && isOneOfTwo());
    }

    private boolean isOneOfTwo() {
        return passage.tokens().stream().filter(token -> token.is(Kind.AMOUNT)).count() == 2;
    }

    private boolean after(Role role, int first) {
        for (int i = first - 1; i >= Math.max(floor, first - BETWEEN_REACH); i--) {
            if (passage.at(i).is(role)) {
                return true;
            }
        }
        return false;
    }

    private int currenciesBefore(int i) {
        int count = 0;
        while (passage.at(i - count - 1).is(Role.CURRENCY)) {
            count++;
        }
        return count;
    }

    private Candidate point(Bound bound) {
        boolean from = bound.opens() || (!bound.closes() && before(bound, Role.FROM));
        boolean upTo = !from && (bound.closes() || before(bound, Role.UPTO));
        return new Candidate(
                bound.first(),
                bound.last(),
                upTo ? null : bound.amount(),
                from ? null : bound.amount(),
                false,
                bound.currencies(),
                bound.period(),
                bound.tax());
    }

    /** The role of the word before, over a colon or a "gross". */
    private boolean before(Bound bound, Role role) {
        int i = bound.first() - 1;
        while (i > floor && (passage.at(i).isMark(':') || passage.at(i).is(Role.GROSS))) {
            i--;
        }
        return i >= floor && passage.at(i).is(role);
    }

    /** Empty where the ends are the wrong way round: then neither is trusted. */
    private Optional<Candidate> range(Bound low, Bound high) {
        Amount min = low.amount();
        Amount max = high.amount();
        if (min.times() == null && lacksMultiplier(min)) {
            min = min.times(max.times());
        } else if (max.times() == null && lacksMultiplier(max)) {
            max = max.times(min.times());
        }
        if (min.value().compareTo(max.value()) > 0) {
            return high.currencies().isEmpty() ? Optional.of(point(low)) : Optional.empty();
        }
        List<Phrase> currencies = new ArrayList<>(low.currencies());
        currencies.addAll(high.currencies());
        return Optional.of(new Candidate(
                low.first(),
                high.last(),
                min,
                max,
                true,
                currencies,
                high.period() != null ? high.period() : low.period(),
                high.tax() != null ? high.tax() : low.tax()));
    }

    private static boolean lacksMultiplier(Amount amount) {
        return amount.plain().precision() - amount.plain().scale() <= 3;
    }

    private Amount amount(int i) {
        Amount amount = passage.at(i).amount();
        if (amount == null) {
            throw new IllegalStateException("no amount at " + i);
        }
        return amount;
    }
}
