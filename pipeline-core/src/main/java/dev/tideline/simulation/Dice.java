package dev.tideline.simulation;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/** Seeded chance: the same seed rolls the same, on every machine. */
final class Dice {

    private final SplittableRandom random;

    Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Dice of their own, so that what is rolled with the ones does not move the others. */
    Dice split() {
        return new Dice(random.nextLong());
    }

    boolean chance(double probability) {
        return probability > 0 && random.nextDouble() < probability;
    }

    /** From 0 to {@code bound} - 1. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Both ends included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    Duration below(Duration bound) {
        return Duration.ofMillis(bound.isZero() ? 0 : random.nextLong(bound.toMillis()));
    }

    /** Exponential: mostly shorter than the mean, now and then much longer. */
    Duration around(Duration mean) {
        double share = -StrictMath.log(1 - random.nextDouble());
        return Duration.ofMillis((long) (mean.toMillis() * share));
    }

    <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    void shuffle(List<?> list) {
        for (int i = list.size() - 1; i > 0; i--) {
            Collections.swap(list, i, random.nextInt(i + 1));
        }
    }
}
