package dev.tideline.enrichment.location;

import dev.tideline.enrichment.Provenance;
import dev.tideline.enrichment.Span;
import dev.tideline.enrichment.location.RemoteScope.Kind;
import dev.tideline.posting.WorkplaceType;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Collects places and remote scopes, each once, with the words that say so (rules 5.2.11 to 5.2.14). */
final class FindingBuilder {

    private static final Map<String, String> MACRO_OF_ZONES = Map.of("EU", "EU", "APAC", "APAC");

    private final String raw;
    private final String field;
    private final CleanText clean;
    private final List<Place> places = new ArrayList<>();
    private final List<RemoteScope> scopes = new ArrayList<>();
    private final IdentityHashMap<RemoteScope, Integer> depths = new IdentityHashMap<>();
    private int depth;

    FindingBuilder(String raw, String field, CleanText clean) {
        this.raw = raw;
        this.field = field;
        this.clean = clean;
    }

    /**
     * A place, or, where remote work is said of a region or country, a scope.
     *
     * @param remote the word for remote work beside it: of a scope it is one of the words that say so
     */
    void add(Group group, Word.@Nullable Kind mode, @Nullable Item remote) {
        Span span = clean.origin(group.first().start(), group.last().end());
        Span bound = remote == null
                ? span
                : clean.closed(
                        Math.min(group.first().start(), remote.start()),
                        Math.max(group.last().end(), remote.end()),
                        span);
        boolean leads = remote != null && remote.start() < group.first().start();
        Reading reading =
                leads && mode == Word.Kind.REMOTE && isNamedLikeItsState(group) ? state(group) : group.reading();
        Macro macro = reading.macro();
        depth = group.first().depth();
        if (macro != null && !macro.standsFor().isEmpty()) {
            macro.standsFor().forEach(sense -> addBroad(member(sense), span, bound, mode));
        } else if (reading.isBroad() || isRemoteCityState(reading, mode)) {
            addBroad(reading, span, bound, mode);
        } else {
            addPlace(reading, span, mode);
            if (mode == Word.Kind.REMOTE && reading.country() != null) {
                addScope(scope(Kind.COUNTRY, reading, span, true, Rule.REMOTE_COUNTRY_OF_CITY));
            } else if (mode == Word.Kind.OPTIONAL) {
                addScope(bare(Kind.UNSPECIFIED, null, span));
            }
        }
    }

    /** "Remote - New York" is the state, as in a list of states. */
    private static boolean isNamedLikeItsState(Group group) {
        Admin1 region = group.reading().region();
        return group.items().size() == 1
                && region != null
                && Fit.KNOWN_BY_REGIONS.contains(region.country().code())
                && group.first().means(region, false)
                && !group.first().text().toLowerCase(Locale.ROOT).endsWith("city");
    }

    private static Reading state(Group group) {
        Reading city = group.reading();
        return new Reading(null, null, city.region(), city.country(), null, Rule.REGION, city.score());
    }

    /** "Remote - Singapore" is the country. */
    private static boolean isRemoteCityState(Reading reading, Word.@Nullable Kind mode) {
        boolean remote = mode == Word.Kind.REMOTE || mode == Word.Kind.OPTIONAL;
        return remote && reading.city() != null && reading.region() == null;
    }

    void addUnspecified(Item item) {
        addScope(bare(Kind.UNSPECIFIED, null, clean.origin(item.start(), item.end())));
    }

    void addWorldwide(Item item) {
        addScope(bare(Kind.WORLDWIDE, null, clean.origin(item.start(), item.end())));
    }

    /** A time zone; where zones are named by their region and no other bound is, the region bounds. */
    void addZone(Item item) {
        Word word = item.word();
        String zone = word == null ? null : word.detail();
        if (zone == null) {
            return;
        }
        Span span = clean.origin(item.start(), item.end());
        String macro = MACRO_OF_ZONES.get(zone);
        if (macro != null && scopes.stream().noneMatch(FindingBuilder::isBound)) {
            Provenance provenance = new Provenance(field, span, Rule.TIME_ZONE.label(), Rule.TIME_ZONE.confidence());
            addScope(new RemoteScope(Kind.MACRO, span.of(raw), null, null, null, macro, null, true, false, provenance));
        }
        addScope(bare(Kind.TIME_ZONE, zone, span));
    }

    LocationFinding build(@Nullable WorkplaceType mode, boolean partial) {
        boolean bound = scopes.stream().anyMatch(FindingBuilder::isBound);
        List<RemoteScope> kept = scopes.stream()
                .filter(scope -> scope.kind() != Kind.UNSPECIFIED || !bound)
                .filter(scope -> !isCovered(scope))
                .filter(scope -> !scope.inferred() || scopes.stream().noneMatch(other -> isStated(other, scope)))
                .toList();
        List<Place> finest = places.stream()
                .filter(place -> places.stream().noneMatch(place::isImpliedBy))
                .toList();
        return new LocationFinding(finest, kept, mode, partial);
    }

    private static boolean isStated(RemoteScope other, RemoteScope inferred) {
        return !other.inferred()
                && inferred.country() != null
                && inferred.country().equals(other.country());
    }

    private static boolean isBound(RemoteScope scope) {
        return scope.kind() != Kind.UNSPECIFIED
                && scope.kind() != Kind.TIME_ZONE
                && !(scope.inferred() && scope.kind() == Kind.COUNTRY);
    }

    private static Reading member(Sense sense) {
        Country country = sense instanceof Sense.OfCountry of ? of.country() : null;
        Macro macro = sense instanceof Sense.OfMacro of ? of.macro() : null;
        return new Reading(null, null, null, country, macro, Rule.MACRO, 0);
    }

    private void addBroad(Reading reading, Span span, Span bound, Word.@Nullable Kind mode) {
        if (mode == Word.Kind.REMOTE || mode == Word.Kind.OPTIONAL) {
            Kind kind = reading.macro() != null ? Kind.MACRO : reading.region() != null ? Kind.REGION : Kind.COUNTRY;
            addScope(scope(kind, reading, bound, reading.rule() == Rule.COUNTRY_PART, reading.rule()));
        } else {
            addPlace(reading, span, mode);
        }
    }

    private void addPlace(Reading reading, Span span, Word.@Nullable Kind mode) {
        City city = reading.city();
        Admin1 region = reading.region();
        Country country = reading.country();
        Macro macro = reading.macro();
        Rule rule = reading.rule();
        Place place = new Place(
                span.of(raw),
                city != null ? city.name() : reading.cityText(),
                city == null ? null : (Integer) city.id(),
                city == null ? null : (Double) city.latitude(),
                city == null ? null : (Double) city.longitude(),
                region == null ? null : region.name(),
                region == null ? null : region.key(),
                country == null ? null : country.code(),
                macro == null ? null : macro.name(),
                workplace(mode),
                rule.confidence() < Rule.UNSURE,
                new Provenance(field, span, rule.label(), rule.confidence()));
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i).isSameAs(place)) {
                if (places.get(i).mode() == null && place.mode() != null) {
                    places.set(i, places.get(i).with(place.mode()));
                }
                return;
            }
        }
        places.add(place);
    }

    private static @Nullable WorkplaceType workplace(Word.@Nullable Kind mode) {
        return mode == Word.Kind.REMOTE
                ? WorkplaceType.REMOTE
                : mode == Word.Kind.HYBRID
                        ? WorkplaceType.HYBRID
                        : mode == Word.Kind.ONSITE ? WorkplaceType.ONSITE : null;
    }

    private void addScope(RemoteScope scope) {
        if (scopes.stream().noneMatch(scope::isSameAs)) {
            scopes.add(scope);
            depths.put(scope, depth);
        }
    }

    /** Canada (Ontario and Alberta only) is the two; Canada and Hawaii, both in one list, is the country. */
    private boolean isCovered(RemoteScope scope) {
        int own = depths.getOrDefault(scope, 0);
        return switch (scope.kind()) {
            case REGION ->
                scopes.stream().anyMatch(other -> isCountryOf(other, scope) && depths.getOrDefault(other, 0) >= own);
            case COUNTRY ->
                scopes.stream().anyMatch(other -> isCountryOf(scope, other) && depths.getOrDefault(other, 0) > own);
            case MACRO, WORLDWIDE, TIME_ZONE, UNSPECIFIED -> false;
        };
    }

    private static boolean isCountryOf(RemoteScope country, RemoteScope region) {
        return country.kind() == Kind.COUNTRY
                && region.kind() == Kind.REGION
                && !country.inferred()
                && Objects.equals(country.country(), region.country());
    }

    private RemoteScope scope(Kind kind, Reading reading, Span span, boolean inferred, Rule rule) {
        Admin1 region = kind == Kind.REGION ? reading.region() : null;
        Country country = reading.country();
        Macro macro = reading.macro();
        return new RemoteScope(
                kind,
                span.of(raw),
                country == null ? null : country.code(),
                region == null ? null : region.name(),
                region == null ? null : region.key(),
                macro == null ? null : macro.name(),
                null,
                inferred,
                rule.confidence() < Rule.UNSURE,
                new Provenance(field, span, rule.label(), rule.confidence()));
    }

    private RemoteScope bare(Kind kind, @Nullable String zone, Span span) {
        Rule rule = kind == Kind.TIME_ZONE ? Rule.TIME_ZONE : Rule.REMOTE_UNBOUNDED;
        Provenance provenance = new Provenance(field, span, rule.label(), rule.confidence());
        return new RemoteScope(kind, span.of(raw), null, null, null, null, zone, false, false, provenance);
    }
}
