package dev.tideline.enrichment.scoring;

/**
 * The outcome of one case, or of many: values as in "ranges" or "places".
 *
 * @param cases how many questions
 * @param exact how many of them were answered fully right: nothing missing, nothing wrong, nothing too much
 * @param wanted values that the labels have
 * @param given values that the answers have
 * @param right values that both have
 */
public record Marks(int cases, int exact, int wanted, int given, int right) {

    public static final Marks NONE = new Marks(0, 0, 0, 0, 0);

    /** One case; it is exact if all is right and {@code restRight}, whatever a subject compares beside its values. */
    public static Marks of(int wanted, int given, int right, boolean restRight) {
        boolean exact = restRight && right == wanted && right == given;
        return new Marks(1, exact ? 1 : 0, wanted, given, right);
    }

    /** One case with a single value that may be absent on either side. */
    public static Marks of(boolean wanted, boolean given, boolean equal) {
        return of(wanted ? 1 : 0, given ? 1 : 0, wanted && given && equal ? 1 : 0, true);
    }

    public Marks plus(Marks other) {
        return new Marks(
                cases + other.cases,
                exact + other.exact,
                wanted + other.wanted,
                given + other.given,
                right + other.right);
    }

    /** Of the values given, the share that is right; 1 where none was given. */
    public double precision() {
        return share(right, given);
    }

    /** Of the values wanted, the share that was found; 1 where none was wanted. */
    public double recall() {
        return share(right, wanted);
    }

    /** The share of cases answered fully right. */
    public double exactRate() {
        return share(exact, cases);
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }
}
