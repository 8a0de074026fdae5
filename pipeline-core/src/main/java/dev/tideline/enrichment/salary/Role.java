package dev.tideline.enrichment.salary;

/** What a phrase does in a statement of pay. A phrase may have several roles: "a" is "per" and, in Spanish, "to". */
enum Role {
    /** Names pay. */
    PAY,
    /** Names pay only where the amount looks like it. */
    WEAK,
    /** Names money that is no pay. */
    NOT,
    /** Names money that is pay only of a {@link #LEARNER}. */
    STIPEND,
    /** Somebody who learns while working, for example an intern. */
    LEARNER,
    /** Names a period by itself, for example "annually". */
    PERIOD,
    /** Names a period after a {@link #PER}, for example "year". */
    UNIT,
    PER,
    CURRENCY,
    /** Multiplies the number before it. */
    TIMES,
    /** Makes a range of the amounts on its two sides. */
    JOIN,
    /** As {@link #JOIN}, after a {@link #BETWEEN}. */
    AND,
    BETWEEN,
    /** Before an amount: the middle of a range whose ends stand beside it. */
    MIDDLE,
    /** Before an amount: the lower end. */
    FROM,
    /** Before an amount: the upper end. */
    UPTO,
    /** After an amount: it was the lower end. */
    MORE,
    /** After an amount: it was the upper end. */
    LESS,
    NET,
    GROSS,
    /** Begins something that is added: what follows does not describe the amount before. */
    EXTRA,
    /** Makes the number before it the count of yearly payments. */
    PAYMENTS,
    /** Before a place, in "salary range in California". */
    PLACE,
    /** After a place, in "California based applicants": ends a label. */
    BASED,
    /** Never part of a label's own name, for example "annual" or "the". */
    NOISE,
    /** A level that makes a label though it is written small, for example "senior". */
    LEVEL
}
