package dev.tideline.lifecycle;

import dev.tideline.enrichment.Enricher;
import dev.tideline.enrichment.Enrichment;
import dev.tideline.enrichment.scope.LaunchScope;
import dev.tideline.posting.Posting;
import java.util.List;
import java.util.function.Predicate;

/** Reads nothing of a posting but whether it is in the launch scope. */
record ScopeJudge(Predicate<Posting> included) implements Enricher {

    @Override
    public Enrichment enrich(Posting posting) {
        boolean in = included.test(posting);
        return new Enrichment(
                Enrichment.NONE.language(),
                Enrichment.NONE.locations(),
                null,
                Enrichment.NONE.workplace(),
                Enrichment.NONE.employment(),
                Enrichment.NONE.salary(),
                Enrichment.NONE.salaryCountries(),
                Enrichment.NONE.requirements(),
                List.of(),
                new LaunchScope(in, in ? "here" : "elsewhere", List.of(), null));
    }
}
