package dev.tideline.enrichment;

import dev.tideline.enrichment.employment.EmploymentSubject;
import dev.tideline.enrichment.language.LanguageSubject;
import dev.tideline.enrichment.location.LocationSubject;
import dev.tideline.enrichment.location.Locations;
import dev.tideline.enrichment.salary.Salaries;
import dev.tideline.enrichment.salary.SalarySubject;
import dev.tideline.enrichment.scoring.HtmlTextSubject;
import dev.tideline.enrichment.scoring.Subject;
import dev.tideline.enrichment.title.TitleSubject;
import dev.tideline.enrichment.workplace.WorkplaceSubject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** The parts that can be asked one by one, by the names that case files give them. */
public final class Subjects {

    private static final Map<String, Supplier<Subject>> BY_NAME = byName();

    private Subjects() {}

    public static List<String> names() {
        return List.copyOf(BY_NAME.keySet());
    }

    /** The subject of one of the {@link #names()}, with its tables loaded. */
    public static Subject of(String name) {
        return Objects.requireNonNull(BY_NAME.get(name), () -> "no subject " + name)
                .get();
    }

    private static Map<String, Supplier<Subject>> byName() {
        Map<String, Supplier<Subject>> subjects = new LinkedHashMap<>();
        subjects.put("location", () -> new LocationSubject(Locations.load()));
        subjects.put("salary", () -> new SalarySubject(new Salaries()));
        subjects.put("title", TitleSubject::new);
        subjects.put("language", LanguageSubject::new);
        subjects.put("workplace", WorkplaceSubject::new);
        subjects.put("employmentType", EmploymentSubject::new);
        subjects.put("htmlToText", HtmlTextSubject::new);
        return subjects;
    }
}
