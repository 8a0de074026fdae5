package dev.tideline.enrichment;

import dev.tideline.enrichment.employment.EmploymentFinding;
import dev.tideline.enrichment.language.LanguageFinding;
import dev.tideline.enrichment.location.LocationFinding;
import dev.tideline.enrichment.requirement.RequirementsFinding;
import dev.tideline.enrichment.salary.SalaryFinding;
import dev.tideline.enrichment.scope.LaunchScope;
import dev.tideline.enrichment.section.Section;
import dev.tideline.enrichment.title.TitleFinding;
import dev.tideline.enrichment.workplace.WorkplaceFinding;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is read out of a posting, by one version of the rules.
 *
 * @param title null where nothing was read
 * @param salaryCountries the country that a label of a pay range names, by the label
 * @param launchScope null where nothing was read
 */
public record Enrichment(
        LanguageFinding language,
        LocationFinding locations,
        @Nullable TitleFinding title,
        WorkplaceFinding workplace,
        EmploymentFinding employment,
        SalaryFinding salary,
        Map<String, String> salaryCountries,
        RequirementsFinding requirements,
        List<Section> sections,
        @Nullable LaunchScope launchScope) {

    /** Nothing was read. */
    public static final Enrichment NONE = new Enrichment(
            LanguageFinding.NONE,
            LocationFinding.NOTHING,
            null,
            WorkplaceFinding.NONE,
            EmploymentFinding.NONE,
            SalaryFinding.NONE,
            Map.of(),
            RequirementsFinding.NONE,
            List.of(),
            null);

    public Enrichment {
        salaryCountries = Map.copyOf(salaryCountries);
        sections = List.copyOf(sections);
    }
}
