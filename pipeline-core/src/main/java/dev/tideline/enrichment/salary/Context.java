package dev.tideline.enrichment.salary;

import org.jspecify.annotations.Nullable;

/**
 * What the lines above say of amounts that have no words of their own.
 *
 * @param pay the phrase that names pay; null where none does
 * @param period a period named there
 * @param basis a basis named there
 * @param label the line above as a label, for example a place
 */
record Context(
        @Nullable Phrase pay,
        @Nullable Period period,
        @Nullable Basis basis,
        @Nullable String label) {

    static final Context NONE = new Context(null, null, null, null);

    /** What a passage without amounts says for those below it. */
    static Context of(Passage passage) {
        Phrase pay = null;
        Period period = null;
        Basis basis = null;
        for (Token token : passage.tokens()) {
            Phrase phrase = token.phrase();
            if (phrase != null
                    && (phrase.is(Role.PAY) || (phrase.is(Role.WEAK) && passage.size() <= Labels.MOST_WORDS))) {
                pay = phrase;
                basis = basis == null ? phrase.basis() : basis;
            }
            if (phrase != null && phrase.is(Role.PERIOD) && !phrase.is(Role.NOT)) {
                period = phrase.period();
            }
        }
        return new Context(pay, pay == null ? null : period, basis, Labels.ofLine(passage));
    }

    /** This context with what the line above it adds. */
    Context under(Context above) {
        return pay != null ? this : new Context(above.pay, above.period, above.basis, label);
    }
}
