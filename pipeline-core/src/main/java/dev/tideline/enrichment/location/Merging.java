package dev.tideline.enrichment.location;

import dev.tideline.enrichment.Provenance;
import dev.tideline.posting.WorkplaceType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One finding out of several, in order of trust (rule 5.2.1). */
final class Merging {

    private Merging() {}

    /** The findings of several fields of one posting: each place and scope once. */
    static LocationFinding of(List<LocationFinding> findings) {
        List<Place> places = new ArrayList<>();
        List<RemoteScope> scopes = new ArrayList<>();
        WorkplaceType mode = null;
        boolean partial = false;
        for (LocationFinding finding : findings) {
            finding.places().forEach(place -> addPlace(places, place));
            finding.remoteScopes().forEach(scope -> addScope(scopes, scope));
            mode = mode == null ? finding.mode() : mode;
            partial |= finding.partial();
        }
        List<Place> finest = places.stream()
                .filter(place -> places.stream().noneMatch(place::isImpliedBy))
                .toList();
        return new LocationFinding(finest, bounded(scopes), mode, partial);
    }

    /**
     * A provider's structured place and what its text says. The structured place comes first, unless the text names a
     * finer one within it; where the text only says that the work is remote, the structured country bounds it.
     */
    static LocationFinding structured(LocationFinding stated, LocationFinding said, @Nullable WorkplaceType mode) {
        List<Place> places = new ArrayList<>();
        List<RemoteScope> scopes = new ArrayList<>(said.remoteScopes());
        boolean remoteOnly = said.places().isEmpty() && !scopes.isEmpty();
        WorkplaceType ofPlaces = mode != null || remoteOnly
                ? WorkplaceType.REMOTE
                : said.places().isEmpty() ? said.mode() : null;
        for (Place place : stated.places()) {
            if (place.level() == PlaceLevel.CITY || !(remoteOnly || ofPlaces == WorkplaceType.REMOTE)) {
                WorkplaceType implied = modeOfBroader(place, said);
                addPlace(places, place.with(implied != null ? implied : ofPlaces));
            }
            if (remoteOnly || mode == WorkplaceType.REMOTE) {
                addScope(scopes, scopeOf(place));
            }
        }
        for (Place place : said.places()) {
            if (mode != WorkplaceType.REMOTE || place.level() == PlaceLevel.CITY) {
                addPlace(places, place.mode() == null && mode != null ? place.with(mode) : place);
            }
            if (mode == WorkplaceType.REMOTE) {
                addScope(scopes, scopeOf(place));
            }
        }
        List<Place> finest = places.stream()
                .filter(place -> places.stream().noneMatch(place::isImpliedBy))
                .toList();
        return new LocationFinding(finest, bounded(scopes), said.mode(), said.partial());
    }

    /** The mode that the text says of a label around a place: "On-site - India" where the city is structured. */
    private static @Nullable WorkplaceType modeOfBroader(Place place, LocationFinding said) {
        return said.places().stream()
                .filter(label -> label.mode() != null && label.isImpliedBy(place))
                .map(Place::mode)
                .findFirst()
                .orElse(null);
    }

    /** The offices' places with the mode that the locations say without a place. */
    static LocationFinding withOffices(LocationFinding found, LocationFinding offices) {
        List<Place> places = offices.places().stream()
                .map(place -> place.mode() == null ? place.with(found.mode()) : place)
                .toList();
        return new LocationFinding(places, found.remoteScopes(), found.mode(), found.partial() || offices.partial());
    }

    private static RemoteScope scopeOf(Place place) {
        Rule rule = Rule.REMOTE_COUNTRY_OF_CITY;
        return new RemoteScope(
                place.country() == null ? RemoteScope.Kind.MACRO : RemoteScope.Kind.COUNTRY,
                place.raw(),
                place.country(),
                null,
                null,
                place.macro(),
                null,
                true,
                false,
                new Provenance(place.provenance().field(), null, rule.label(), rule.confidence()));
    }

    /** Without "somewhere" where a bound is known, and without a guess where the same is stated. */
    private static List<RemoteScope> bounded(List<RemoteScope> scopes) {
        boolean bound = scopes.stream()
                .anyMatch(scope ->
                        scope.kind() != RemoteScope.Kind.UNSPECIFIED && scope.kind() != RemoteScope.Kind.TIME_ZONE);
        boolean stated = scopes.stream()
                .anyMatch(scope -> !scope.inferred()
                        && scope.kind() != RemoteScope.Kind.UNSPECIFIED
                        && scope.kind() != RemoteScope.Kind.TIME_ZONE);
        return scopes.stream()
                .filter(scope -> scope.kind() != RemoteScope.Kind.UNSPECIFIED || !bound)
                .filter(scope -> !scope.inferred() || !stated)
                .toList();
    }

    private static void addPlace(List<Place> places, Place place) {
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i).isSameAs(place)) {
                if (places.get(i).mode() == null) {
                    places.set(i, places.get(i).with(place.mode()));
                }
                return;
            }
        }
        places.add(place);
    }

    private static void addScope(List<RemoteScope> scopes, RemoteScope scope) {
        if (scopes.stream().noneMatch(scope::isSameAs)) {
            scopes.add(scope);
        }
    }
}
