package dev.tideline.enrichment;

import dev.tideline.enrichment.employment.Employments;
import dev.tideline.enrichment.language.LanguageFinding;
import dev.tideline.enrichment.language.Languages;
import dev.tideline.enrichment.location.LocationContext;
import dev.tideline.enrichment.location.LocationFinding;
import dev.tideline.enrichment.location.Locations;
import dev.tideline.enrichment.location.Place;
import dev.tideline.enrichment.location.PlaceLevel;
import dev.tideline.enrichment.location.RemoteScope;
import dev.tideline.enrichment.requirement.Requirements;
import dev.tideline.enrichment.salary.Salaries;
import dev.tideline.enrichment.salary.SalaryFinding;
import dev.tideline.enrichment.salary.SalaryRange;
import dev.tideline.enrichment.scope.LaunchPolicy;
import dev.tideline.enrichment.scope.LaunchScope;
import dev.tideline.enrichment.section.Sections;
import dev.tideline.enrichment.title.Titles;
import dev.tideline.enrichment.workplace.Workplaces;
import dev.tideline.posting.Posting;
import dev.tideline.posting.WorkplaceType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads everything that a posting says: a pure function of the posting. Immutable and safe for threads. Making one loads
 * the tables, which takes about a second and some 20 MB; lingua's models, 34 MB more, are loaded when a short text first
 * asks for them. One serves a process.
 */
public final class PostingEnricher implements Enricher {

    private final LaunchPolicy launch;
    private final Locations locations = Locations.load();
    private final Salaries salaries = new Salaries();

    public PostingEnricher(LaunchPolicy launch) {
        this.launch = launch;
    }

    @Override
    public Enrichment enrich(Posting posting) {
        PostingTokens tokens = PostingTokens.of(posting);
        Sections sections = Sections.of(tokens.description());
        LanguageFinding language = Languages.read(tokens);
        LocationFinding places =
                locations.read(posting, new LocationContext(null, null, currency(posting), language.language()));
        String country = onlyCountry(places);
        SalaryFinding salary = salaries.read(posting, country);
        return new Enrichment(
                language,
                places,
                Titles.read(tokens),
                Workplaces.read(tokens, modes(places)),
                Employments.read(tokens),
                salary,
                countriesOf(salary, country),
                Requirements.read(tokens, sections),
                sections.list(),
                LaunchScope.of(spoken(language), places, locations::countriesOf, launch));
    }

    /** The posting's language first, then whatever else its text is written in. */
    private static List<String> spoken(LanguageFinding language) {
        Stream<String> shown = language.languages().stream().map(LanguageFinding.Share::code);
        return Stream.concat(Stream.ofNullable(language.language()), shown)
                .distinct()
                .toList();
    }

    private static @Nullable String currency(Posting posting) {
        return posting.pay().isEmpty() ? null : posting.pay().get(0).currency();
    }

    /** The country that all places and bounds are in; null where there are several, or none. */
    private static @Nullable String onlyCountry(LocationFinding places) {
        Set<String> countries = new TreeSet<>();
        Stream<@Nullable String> named = Stream.concat(
                places.places().stream().map(Place::country),
                places.remoteScopes().stream().map(RemoteScope::country));
        named.filter(Objects::nonNull).forEach(countries::add);
        return countries.size() == 1 ? countries.iterator().next() : null;
    }

    /** What the locations say of the workplace; a city beside remote work is the office that one may choose. */
    private static List<WorkplaceType> modes(LocationFinding places) {
        Stream<@Nullable WorkplaceType> named =
                Stream.concat(Stream.of(places.mode()), places.places().stream().map(Place::mode));
        List<WorkplaceType> modes = new ArrayList<>();
        named.filter(Objects::nonNull).forEach(modes::add);
        if (!places.remoteScopes().isEmpty()) {
            modes.add(WorkplaceType.REMOTE);
            if (places.places().stream().anyMatch(place -> place.mode() == null && place.level() == PlaceLevel.CITY)) {
                modes.add(WorkplaceType.ONSITE);
            }
        }
        return modes;
    }

    private Map<String, String> countriesOf(SalaryFinding salary, @Nullable String country) {
        Map<String, String> countries = new HashMap<>();
        for (SalaryRange range : salary.ranges()) {
            String label = range.scope();
            String named =
                    label == null ? null : onlyCountry(locations.parse(label, LocationContext.ofCountry(country)));
            if (label != null && named != null) {
                countries.put(label, named);
            }
        }
        return countries;
    }
}
