package dev.tideline.lifecycle;

import dev.tideline.enrichment.Enricher;
import dev.tideline.posting.PostingKey;
import dev.tideline.provider.PostingReader;
import dev.tideline.provider.Readers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One run of the lifecycle over inputs, with everything that came of it. */
final class Run {

    private final InMemoryStore store = new InMemoryStore();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final Policies policies;
    private Readers readers;
    private Enricher enricher;
    private Lifecycle lifecycle;

    Run(PostingReader reader, Map<String, String> settings) {
        this(new Readers(List.of(reader)), settings, Enricher.NONE);
    }

    private Run(Readers readers, Map<String, String> settings, Enricher enricher) {
        this.policies = new Policies(settings);
        this.readers = readers;
        this.enricher = enricher;
        this.lifecycle = new Lifecycle(readers, policies, enricher);
    }

    /** Of the real providers, about to begin. */
    static Run under(Map<String, String> settings) {
        return new Run(Readers.standard(), settings, Enricher.NONE);
    }

    static Run over(List<Input> inputs, Map<String, String> settings) {
        return over(inputs, settings, Enricher.NONE);
    }

    static Run over(List<Input> inputs, Map<String, String> settings, Enricher enricher) {
        Run run = new Run(Readers.standard(), settings, enricher);
        inputs.forEach(run::apply);
        return run;
    }

    /** The same state goes on under another reader. */
    void upgrade(PostingReader reader) {
        readers = new Readers(List.of(reader));
        lifecycle = new Lifecycle(readers, policies, enricher);
    }

    /** The same state goes on under another enricher. */
    void enrichBy(Enricher other) {
        enricher = other;
        lifecycle = new Lifecycle(readers, policies, enricher);
    }

    Outcome apply(Input input) {
        Outcome outcome = lifecycle.apply(input, store);
        outcomes.add(outcome);
        return outcome;
    }

    void lose(Input input) {
        lifecycle.lost(input.snapshot().board(), store);
    }

    InMemoryStore store() {
        return store;
    }

    List<Outcome> outcomes() {
        return outcomes;
    }

    List<Outcome.Output> outputs() {
        return outcomes.stream().flatMap(outcome -> outcome.outputs().stream()).toList();
    }

    List<SearchUpdate> search() {
        return outputs().stream()
                .flatMap(output -> SearchUpdate.of(output).stream())
                .toList();
    }

    List<PostingEvent> events() {
        return outputs().stream()
                .filter(Outcome.Output.Happened.class::isInstance)
                .map(output -> ((Outcome.Output.Happened) output).event())
                .toList();
    }

    List<PostingEvent> events(PostingKey posting) {
        String id = posting.postingId();
        return events().stream().filter(event -> event.postingId().equals(id)).toList();
    }

    List<BoardStatus> boards() {
        return outputs().stream()
                .filter(Outcome.Output.BoardStands.class::isInstance)
                .map(output -> ((Outcome.Output.BoardStands) output).status())
                .toList();
    }
}
