package dev.tideline.enrichment.salary;

import dev.tideline.enrichment.Provenance;
import dev.tideline.enrichment.Span;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Decides whether a candidate is pay, and of which period and basis. Precision first: what is unclear is no pay. */
final class Judge {

    private static final double WIDEST = 12;
    private static final double WIDE = 5;
    private static final int PAY_REACH = 14;
    private static final int WEAK_REACH = 9;
    private static final int FEW_WORDS = 4;
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal SMALL_UNIT = BigDecimal.valueOf(200_000);

    private final Vocabulary vocabulary;
    private final Source source;
    private final @Nullable String country;

    Judge(Vocabulary vocabulary, Source source, @Nullable String country) {
        this.vocabulary = vocabulary;
        this.source = source;
        this.country = country;
    }

    /**
     * The candidate as pay; empty where it is none.
     *
     * @param floor index after the candidate before it
     * @param above asked for only where the words beside the amount do not settle it
     * @param previous the range accepted just before; null if the candidate before, or the line above, was none
     */
    Optional<SalaryRange> judge(
            Passage passage, Candidate candidate, int floor, Supplier<Context> above, @Nullable SalaryRange previous) {
        Surroundings around = Surroundings.of(passage, candidate, floor);
        if (around.namesOtherMoney() && !namesPay(around)) {
            return Optional.empty();
        }
        Context context = above.get();
        String label = Labels.of(passage, candidate, floor);
        String scope = label == null ? inherited(passage, candidate, around, context, previous, floor) : label;
        Money money = money(candidate, around, scope);
        if (money == null || isNoAmountOfPay(candidate, money)) {
            return Optional.empty();
        }
        Evidence evidence = evidence(candidate, around, context, previous, money);
        if (evidence == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(period(candidate, around, context, previous, money.currency()))
                .filter(found -> suffices(evidence, candidate, around, label != null, money, found))
                .map(found -> range(passage, candidate, around, context, previous, scope, money, evidence, found));
    }

    private @Nullable Money money(Candidate candidate, Surroundings around, @Nullable String scope) {
        String place = scope == null ? null : vocabulary.countryNamedBy(scope);
        return Money.of(candidate, around.pay(), vocabulary, place == null ? country : place);
    }

    /** The line above labels an amount that begins its line; "For X: the OTE is 1, the base is 2" labels both. */
    private static @Nullable String inherited(
            Passage passage,
            Candidate candidate,
            Surroundings around,
            Context context,
            @Nullable SalaryRange previous,
            int floor) {
        boolean begins = true;
        for (int i = 0; i < candidate.first(); i++) {
            begins &= !passage.at(i).isWord();
        }
        if (begins) {
            return context.label();
        }
        return floor > 0 && previous != null && around.basis() != null && around.basis() != previous.basis()
                ? previous.scope()
                : null;
    }

    private static boolean isNoAmountOfPay(Candidate candidate, Money money) {
        Amount min = candidate.min();
        Amount max = candidate.max();
        boolean years =
                !money.written() && (min == null || min.looksLikeAYear()) && (max == null || max.looksLikeAYear());
        boolean nothing = min != null && min.value().compareTo(BigDecimal.ONE) <= 0;
        Phrase times = candidate.anyEnd().times();
        boolean fortune = times != null
                && times.times().compareTo(MILLION) >= 0
                && times.currencies().isEmpty()
                && money.currency().year().low().compareTo(SMALL_UNIT) < 0;
        return years || nothing || fortune || candidate.spread() > WIDEST;
    }

    /** Why a candidate is thought to be pay. */
    private enum Evidence {
        /** The words beside it. */
        KEYWORD,
        /** The lines above it. */
        CONTEXT,
        /** It follows a range that is pay. */
        SERIES,
        /** It stands alone and looks like pay. */
        ALONE
    }

    private @Nullable Evidence evidence(
            Candidate candidate, Surroundings around, Context context, @Nullable SalaryRange previous, Money money) {
        if (namesPay(around) || source == Source.SALARY_FIELD) {
            return Evidence.KEYWORD;
        } else if (previous != null
                && money.written()
                && candidate.range()
                && money.currency().code().equals(previous.currency())) {
            return Evidence.SERIES;
        } else if (context.pay() != null && (candidate.range() || standsAlone(around))) {
            return Evidence.CONTEXT;
        }
        boolean another = previous == null && around.followsAnother();
        return !another && (candidate.range() || standsAlone(around)) ? Evidence.ALONE : null;
    }

    private static boolean namesPay(Surroundings around) {
        Phrase pay = around.pay();
        return pay != null && around.namesPay() && around.payDistance() <= (pay.is(Role.PAY) ? PAY_REACH : WEAK_REACH);
    }

    private static boolean standsAlone(Surroundings around) {
        return around.wordsBefore() <= FEW_WORDS && around.wordsAfter() <= FEW_WORDS;
    }

    /** A period, and whether it is written rather than inferred from the size. */
    private record Paid(Period period, boolean written) {}

    private @Nullable Paid period(
            Candidate candidate,
            Surroundings around,
            Context context,
            @Nullable SalaryRange previous,
            Currency currency) {
        BigDecimal amount = candidate.anyEnd().value();
        Period touching = candidate.period();
        if (touching != null) {
            return currency.isPossible(amount, touching) ? new Paid(touching, true) : null;
        }
        Period bySize = bySize(candidate, currency);
        for (Period named : new @Nullable Period[] {
            around.label(), around.later(), context.period(), previous == null ? null : previous.period()
        }) {
            if (named != null && currency.isPossible(amount, named) && !contradicts(named, bySize)) {
                return new Paid(named, true);
            }
        }
        return bySize == null ? null : new Paid(bySize, false);
    }

    /** A word farther off does not make an hourly figure yearly. */
    private static boolean contradicts(Period named, @Nullable Period bySize) {
        return bySize != null && (bySize == Period.HOUR || named == Period.HOUR) && bySize != named;
    }

    private static @Nullable Period bySize(Candidate candidate, Currency currency) {
        Period period = currency.bySize(candidate.anyEnd().value());
        Amount min = candidate.min();
        return min == null || currency.bySize(min.value()) == period ? period : null;
    }

    private boolean suffices(
            Evidence evidence, Candidate candidate, Surroundings around, boolean labelled, Money money, Paid paid) {
        boolean living = money.currency().isLiving(candidate.anyEnd().value(), paid.period());
        boolean yearly = living && paid.period() == Period.YEAR;
        boolean stated = candidate.range() || paid.written();
        if (!money.written() && source != Source.SALARY_FIELD) {
            return living && sufficesWithoutCurrency(evidence, candidate, around, money, paid);
        }
        return switch (evidence) {
            case KEYWORD -> isStrong(around.pay()) || candidate.range() || (stated && living) || yearly;
            case CONTEXT -> living && (stated || yearly);
            case SERIES -> living;
            case ALONE ->
                living
                        && looksAlone(around, labelled, paid)
                        && (paid.written() || yearly || isMonthly(candidate, paid) || isTaxed(candidate, around));
        };
    }

    private static boolean sufficesWithoutCurrency(
            Evidence evidence, Candidate candidate, Surroundings around, Money money, Paid paid) {
        boolean multiplied = candidate.anyEnd().times() != null;
        boolean near = !money.assumed() || around.payDistance() <= FEW_WORDS;
        return switch (evidence) {
            case KEYWORD ->
                near
                        && (isStrong(around.pay()) || multiplied)
                        && (candidate.range() || paid.written() || (isStrong(around.pay()) && multiplied));
            case ALONE ->
                multiplied
                        && candidate.range()
                        && (paid.period() == Period.YEAR || paid.written())
                        && around.wordsBefore() <= FEW_WORDS
                        && around.wordsAfter() == 0;
            case CONTEXT, SERIES -> false;
        };
    }

    private static boolean isStrong(@Nullable Phrase pay) {
        return pay != null && pay.is(Role.PAY);
    }

    /** "4.806 zł brutto" and nothing else: only of pay one says so. */
    private static boolean isTaxed(Candidate candidate, Surroundings around) {
        return candidate.tax() != null && around.wordsBefore() == 0;
    }

    private static boolean isMonthly(Candidate candidate, Paid paid) {
        return candidate.range() && paid.period() == Period.MONTH;
    }

    /** A yearly figure in a sentence of its own words may be anything; an hourly one hardly. */
    private static boolean looksAlone(Surroundings around, boolean labelled, Paid paid) {
        boolean bare = labelled || around.wordsBefore() == 0;
        boolean rate = paid.written() && paid.period() != Period.YEAR;
        return (bare || rate) && around.wordsBefore() <= FEW_WORDS + FEW_WORDS;
    }

    private SalaryRange range(
            Passage passage,
            Candidate candidate,
            Surroundings around,
            Context context,
            @Nullable SalaryRange previous,
            @Nullable String scope,
            Money money,
            Evidence evidence,
            Paid paid) {
        Span span = new Span(
                passage.at(candidate.first()).start(),
                passage.at(candidate.last()).end());
        boolean opens = around.opens() && !candidate.range();
        String rule = rule(candidate, money, evidence, paid);
        return new SalaryRange(
                decimal(candidate.min()),
                opens ? null : decimal(candidate.max()),
                money.currency().code(),
                paid.period(),
                basis(around, context, evidence, previous),
                scope,
                candidate.tax(),
                null,
                span.of(passage.text()),
                new Provenance(source.field(), span, rule, vocabulary.confidence(rule)));
    }

    private static Basis basis(
            Surroundings around, Context context, Evidence evidence, @Nullable SalaryRange previous) {
        Basis own = around.basis();
        if (own != null) {
            return own;
        } else if (evidence == Evidence.SERIES && previous != null) {
            return previous.basis();
        }
        return context.basis() != null && evidence == Evidence.CONTEXT ? context.basis() : Basis.BASE;
    }

    private String rule(Candidate candidate, Money money, Evidence evidence, Paid paid) {
        if (candidate.isMended()) {
            return "mended";
        } else if (candidate.spread() > WIDE) {
            return "wide";
        } else if (!money.sure()) {
            return money.assumed() ? "assumed-currency" : "country-currency";
        } else if (source == Source.TITLE && !paid.written()) {
            return "title-size";
        }
        String words = evidence.name().toLowerCase(Locale.ROOT);
        return words + (paid.written() ? "-period" : "-size");
    }

    private static @Nullable BigDecimal decimal(@Nullable Amount amount) {
        if (amount == null) {
            return null;
        }
        BigDecimal plain = amount.value().stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
