package dev.tideline.enrichment.requirement;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a description asks for, statement by statement in the order of the text; a degree and a language once each.
 */
public record RequirementsFinding(
        List<Experience> experience, List<Degree> degrees, List<Limit> limits, List<SpokenLanguage> languages) {

    public static final RequirementsFinding NONE = new RequirementsFinding(List.of(), List.of(), List.of(), List.of());

    public RequirementsFinding {
        experience = List.copyOf(experience);
        degrees = List.copyOf(degrees);
        limits = List.copyOf(limits);
        languages = List.copyOf(languages);
    }

    /** The least years of experience that are required; null where none are. Leading people is told apart. */
    public @Nullable Integer experienceYearsMin() {
        return years(false);
    }

    /** The least years of leading people that are required; null where none are. */
    public @Nullable Integer leadershipYearsMin() {
        return years(true);
    }

    /** The lowest degree that is required, or else the lowest preferred; null where none is named. */
    public @Nullable Degree degree() {
        return degrees.stream()
                .min(Comparator.comparing(Degree::preferred).thenComparing(Degree::level))
                .orElse(null);
    }

    /** Who applies must fulfil each line: the largest counts. Within a line that offers a choice the smallest does. */
    private @Nullable Integer years(boolean leadership) {
        Map<Integer, List<Experience>> lines = experience.stream()
                .filter(each -> each.leadership() == leadership && !each.preferred())
                .collect(Collectors.groupingBy(Experience::line));
        return lines.values().stream()
                .map(RequirementsFinding::ofLine)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Integer ofLine(List<Experience> line) {
        boolean choice = line.stream().anyMatch(Experience::alternative);
        Comparator<Experience> byYears = Comparator.comparingInt(Experience::min);
        return (choice ? line.stream().min(byYears) : line.stream().max(byYears))
                .map(Experience::min)
                .orElse(0);
    }
}
