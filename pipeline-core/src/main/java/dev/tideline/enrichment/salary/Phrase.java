package dev.tideline.enrichment.salary;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the vocabulary.
 *
 * @param currencies what it may stand for, the likeliest first; alone where it is sure
 * @param assumed the currency of whoever speaks this language, where nothing else tells; null for none
 * @param byDefault false where one of several currencies is meant only if the country says so
 * @param times by what it multiplies; 1 for none
 * @param exact the only spelling that counts, for example {@code PA}; null where case does not matter
 */
record Phrase(
        Set<Role> roles,
        @Nullable Period period,
        @Nullable Basis basis,
        List<String> currencies,
        @Nullable String assumed,
        boolean byDefault,
        BigDecimal times,
        @Nullable String exact) {

    static final Phrase EMPTY =
            new Phrase(EnumSet.noneOf(Role.class), null, null, List.of(), null, true, BigDecimal.ONE, null);

    boolean is(Role role) {
        return roles.contains(role);
    }

    boolean isSureOfCurrency() {
        return currencies.size() == 1;
    }

    /** This phrase with what another row of the vocabulary says of it. */
    Phrase and(Phrase other) {
        EnumSet<Role> all = EnumSet.noneOf(Role.class);
        all.addAll(roles);
        all.addAll(other.roles);
        return new Phrase(
                all,
                other.period == null ? period : other.period,
                other.basis == null ? basis : other.basis,
                other.currencies.isEmpty() ? currencies : other.currencies,
                other.assumed == null ? assumed : other.assumed,
                byDefault && other.byDefault,
                other.times.compareTo(BigDecimal.ONE) == 0 ? times : other.times,
                roles.isEmpty() || exact != null ? other.exact : null);
    }
}
