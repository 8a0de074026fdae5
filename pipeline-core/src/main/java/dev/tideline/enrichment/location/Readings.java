package dev.tideline.enrichment.location;

/** The best way to understand neighbouring items as one place, of all that were offered. */
final class Readings {

    /** Two readings closer than this leave it open which is meant. */
    private static final double CLEAR = 0.28;

    private static final double NO_RIVAL = -9;

    private Reading best = Reading.NOTHING;
    private double rival = NO_RIVAL;

    void offer(Reading reading) {
        if (best.isNothing() || reading.score() > best.score()) {
            rival = best.isNothing() || sameOrFiner(best, reading) ? rival : best.score();
            best = reading;
        } else if (!sameOrFiner(best, reading)) {
            rival = Math.max(rival, reading.score());
        }
    }

    Reading best() {
        return best;
    }

    /** Whether another place is about as likely as the best. */
    boolean hasRival() {
        return best.score() - rival < CLEAR;
    }

    /** New York, city or state: the one lies in the other, so that they do not contradict. */
    private static boolean sameOrFiner(Reading one, Reading other) {
        if (one.country() == null || !one.country().equals(other.country())) {
            return one.isSamePlaceAs(other);
        }
        boolean finer = one.isCity() != other.isCity() || (one.region() == null) != (other.region() == null);
        boolean within =
                one.region() == null || other.region() == null || one.region().equals(other.region());
        return (finer && within) || one.isSamePlaceAs(other);
    }
}
