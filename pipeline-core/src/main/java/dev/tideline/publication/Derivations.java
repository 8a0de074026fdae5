package dev.tideline.publication;

import dev.tideline.enrichment.Enrichment;
import dev.tideline.enrichment.Provenance;
import dev.tideline.enrichment.Span;
import dev.tideline.enrichment.employment.EmploymentFinding;
import dev.tideline.enrichment.requirement.Degree;
import dev.tideline.enrichment.requirement.Experience;
import dev.tideline.enrichment.requirement.Limit;
import dev.tideline.enrichment.requirement.RequirementsFinding;
import dev.tideline.enrichment.requirement.SpokenLanguage;
import dev.tideline.enrichment.title.TitleFinding;
import dev.tideline.enrichment.workplace.WorkplaceFinding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists where the derived values of a record come from; places and pay ranges say it themselves. */
final class Derivations {

    private final List<Derivation> all = new ArrayList<>();

    private Derivations() {}

    static List<Derivation> of(Enrichment enrichment) {
        Derivations derivations = new Derivations();
        derivations.title(enrichment.title());
        derivations.workplace(enrichment.workplace());
        derivations.employment(enrichment.employment());
        derivations.add("language", enrichment.language().provenance());
        derivations.requirements(enrichment.requirements());
        return List.copyOf(derivations.all);
    }

    private void title(@Nullable TitleFinding title) {
        if (title != null) {
            add("normalized_title", title.titleProvenance());
            add("seniority", title.seniorityProvenance());
            add("track", title.trackProvenance());
        }
    }

    private void workplace(WorkplaceFinding workplace) {
        add("workplace_type", workplace.provenance());
        add(
                "remote_policy",
                workplace.policy() == null ? null : workplace.policy().provenance());
        add(
                "office_requirement",
                workplace.office() == null ? null : workplace.office().provenance());
    }

    private void employment(EmploymentFinding employment) {
        add(
                "employment.hours",
                employment.hours() == null ? null : employment.hours().provenance());
        add(
                "employment.contract",
                employment.contract() == null ? null : employment.contract().provenance());
    }

    private void requirements(RequirementsFinding requirements) {
        for (Experience experience : requirements.experience()) {
            add(experience.leadership() ? "leadership_years_min" : "experience_years_min", experience.provenance());
        }
        for (Degree degree : requirements.degrees()) {
            add("degree", degree.provenance());
        }
        for (Limit limit : requirements.limits()) {
            add("applicant_limits", limit.provenance());
        }
        for (SpokenLanguage language : requirements.languages()) {
            add("spoken_languages", language.provenance());
        }
    }

    private void add(String field, @Nullable Provenance from) {
        if (from != null) {
            Span span = from.span();
            all.add(new Derivation(
                    field,
                    from.field(),
                    span == null ? null : (Integer) span.start(),
                    span == null ? null : (Integer) span.end(),
                    from.rule(),
                    from.confidence()));
        }
    }
}
