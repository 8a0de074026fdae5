package dev.tideline.simulation;

import dev.tideline.enrichment.Enricher;
import dev.tideline.lifecycle.EventType;
import dev.tideline.lifecycle.InMemoryStore;
import dev.tideline.lifecycle.Input;
import dev.tideline.lifecycle.Lifecycle;
import dev.tideline.lifecycle.Outcome;
import dev.tideline.lifecycle.Outcome.Output.Happened;
import dev.tideline.lifecycle.Policies;
import dev.tideline.provider.Readers;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A world run through the rules and scored; what goes in and what comes out may be tampered with. */
final class Simulation {

    private final World world;
    private Policies policies;
    private Policies promised;
    private UnaryOperator<Input> in = UnaryOperator.identity();
    private UnaryOperator<Outcome> out = UnaryOperator.identity();

    private Simulation(World world) {
        this.world = world;
        this.policies = new Policies(world.policies());
        this.promised = policies;
    }

    static Simulation of(long seed, int boards, int crawls, Faults faults) {
        return new Simulation(new World(new WorldSettings(seed, boards, crawls, 30, faults)));
    }

    Simulation under(Map<String, String> settings) {
        policies = new Policies(settings);
        promised = policies;
        return this;
    }

    /** The rules do not know of these settings, the scorer thinks that they do. */
    Simulation promising(Map<String, String> settings) {
        promised = new Policies(settings);
        return this;
    }

    Simulation telling(UnaryOperator<Input> otherwise) {
        in = otherwise;
        return this;
    }

    /** No event of this type gets through. */
    Simulation losing(EventType type) {
        out = outcome -> new Outcome(
                outcome.disposition(),
                outcome.outputs().stream()
                        .filter(output -> !(output instanceof Happened happened
                                && happened.event().type() == type))
                        .toList());
        return this;
    }

    /** Each event of this type gets through twice. */
    Simulation repeating(EventType type) {
        out = outcome -> new Outcome(
                outcome.disposition(),
                outcome.outputs().stream()
                        .flatMap(output -> Stream.of(output, output)
                                .limit(
                                        output instanceof Happened happened
                                                        && happened.event().type() == type
                                                ? 2
                                                : 1))
                        .toList());
        return this;
    }

    Score score() {
        Lifecycle lifecycle = new Lifecycle(Readers.standard(), policies, Enricher.NONE);
        InMemoryStore store = new InMemoryStore();
        Scorer scorer = new Scorer(promised);
        world.forEachRemaining(inputs ->
                inputs.forEach(input -> scorer.count(out.apply(lifecycle.apply(in.apply(input), store)))));
        return scorer.score(world.truth());
    }

    Truth truth() {
        return world.truth();
    }
}
