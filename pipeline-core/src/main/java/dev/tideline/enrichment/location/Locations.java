package dev.tideline.enrichment.location;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.tideline.posting.Location;
import dev.tideline.posting.Posting;
import dev.tideline.posting.WorkplaceType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads where a posting's work is done. Safe for threads; it holds some 14 MB of gazetteer, so that one is enough for a
 * process. A board names the same few places again and again: what was read of the last ones is kept, which changes
 * nothing but the time it takes.
 */
public final class Locations {

    private static final String FIELD = "locations";
    private static final String OFFICES = "offices";

    /** About a kilobyte each. */
    private static final int FINDINGS_KEPT = 4_096;

    private static final int LONGEST_KEPT = 300;

    private final Gazetteer gazetteer;
    private final LocationText text;
    private final Cache<Asked, LocationFinding> known = Caffeine.newBuilder()
            .maximumSize(FINDINGS_KEPT)
            .executor(Runnable::run)
            .build();

    private Locations(Gazetteer gazetteer, Vocabulary vocabulary) {
        this.gazetteer = gazetteer;
        this.text = new LocationText(gazetteer, vocabulary);
    }

    /** Reads the tables of the jar, which takes about half a second: once a process. */
    public static Locations load() {
        return new Locations(GazetteerReader.read(), Vocabulary.read());
    }

    /** What a location string says; never throws, whatever the text. */
    public LocationFinding parse(String raw, LocationContext context) {
        return read(raw, FIELD, context);
    }

    /**
     * What a posting's location fields say. The provider's structured parts of a place go before its text; offices are
     * asked only where the locations name no place.
     */
    public LocationFinding read(Posting posting, LocationContext context) {
        List<LocationFinding> findings = new ArrayList<>();
        for (Location location : posting.locations()) {
            findings.add(of(location, context));
        }
        LocationFinding found = Merging.of(findings);
        if (found.places().isEmpty() && found.remoteScopes().isEmpty()) {
            List<LocationFinding> offices = posting.offices().stream()
                    .map(office -> read(office, OFFICES, context))
                    .toList();
            found = Merging.withOffices(found, Merging.of(offices));
        }
        return found;
    }

    /** The ISO 3166 alpha-2 codes of the countries of a region of several, as findings name it; empty if there is none. */
    public Set<String> countriesOf(String macro) {
        return gazetteer.countriesOf(macro);
    }

    private LocationFinding of(Location location, LocationContext context) {
        LocationFinding stated = structured(location, context);
        Place known = stated.primary();
        LocationContext wider = known == null || known.country() == null
                ? context
                : new LocationContext(
                        known.country(), context.companyCountry(), context.currency(), context.language());
        LocationFinding said = read(location.raw(), FIELD, wider);
        return Merging.structured(stated, said, mode(location.remote()));
    }

    private LocationFinding structured(Location location, LocationContext context) {
        String parts = Stream.of(location.city(), location.region(), gazetteer.countryName(location.country()))
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
        return parts.isEmpty() ? LocationFinding.NOTHING : read(parts, FIELD, context);
    }

    private LocationFinding read(String raw, String field, LocationContext context) {
        return raw.length() > LONGEST_KEPT
                ? readAnew(new Asked(raw, field, context))
                : known.get(new Asked(raw, field, context), this::readAnew);
    }

    private LocationFinding readAnew(Asked asked) {
        return text.read(asked.raw(), asked.field(), Evidence.of(asked.context(), gazetteer));
    }

    /** All that a finding depends on. */
    private record Asked(String raw, String field, LocationContext context) {}

    private static @Nullable WorkplaceType mode(@Nullable Boolean remote) {
        return Boolean.TRUE.equals(remote) ? WorkplaceType.REMOTE : null;
    }
}
