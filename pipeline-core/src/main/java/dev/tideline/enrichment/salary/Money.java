package dev.tideline.enrichment.salary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The currency of a candidate, and why it is that one.
 *
 * @param written whether a sign or code stands at the amount
 * @param sure false where only the country, or custom, tells
 * @param assumed whether nothing but the language tells
 */
record Money(Currency currency, boolean written, boolean sure, boolean assumed) {

    /**
     * The nearest sure code or sign, else the one that a sign shared by countries means in this country or by default,
     * else what the words for pay imply, else the country's own, else that of the words' language.
     *
     * @param implied a phrase whose currency goes without saying, for example "CTC"
     */
    static @Nullable Money of(
            Candidate candidate, @Nullable Phrase implied, Vocabulary vocabulary, @Nullable String country) {
        Phrase shared = null;
        for (Phrase sign : candidate.currencies()) {
            if (sign.isSureOfCurrency()) {
                return known(vocabulary, sign.currencies().get(0), true, true);
            }
            shared = shared == null ? sign : shared;
        }
        String own = vocabulary.currencyOf(country);
        String custom = implied == null || implied.currencies().isEmpty()
                ? null
                : implied.currencies().get(0);
        if (shared != null) {
            return shared(candidate, shared, vocabulary, own == null ? custom : own);
        }
        Phrase times = candidate.anyEnd().times();
        if (times != null && !times.currencies().isEmpty()) {
            return known(vocabulary, times.currencies().get(0), true, true);
        } else if (custom != null || own != null) {
            return known(vocabulary, custom != null ? custom : own, false, false);
        }
        Currency assumed = implied == null ? null : vocabulary.currency(implied.assumed());
        return assumed == null ? null : new Money(assumed, false, false, true);
    }

    /** "$" in Canada means that dollar, unless nobody is paid so little of it. */
    private static @Nullable Money shared(
            Candidate candidate, Phrase sign, Vocabulary vocabulary, @Nullable String own) {
        List<String> meanings = sign.currencies();
        if (own != null && meanings.contains(own)) {
            Currency national = vocabulary.currency(own);
            boolean fits = national != null
                    && (candidate.period() == null
                            ? national.bySize(candidate.anyEnd().value()) != null
                            : national.isPossible(candidate.anyEnd().value(), candidate.period()));
            if (fits || !sign.byDefault()) {
                return known(vocabulary, own, true, own.equals(meanings.get(0)));
            }
        }
        return sign.byDefault() ? known(vocabulary, meanings.get(0), true, true) : null;
    }

    private static @Nullable Money known(Vocabulary vocabulary, @Nullable String code, boolean written, boolean sure) {
        Currency currency = vocabulary.currency(code);
        return currency == null ? null : new Money(currency, written, sure, false);
    }
}
