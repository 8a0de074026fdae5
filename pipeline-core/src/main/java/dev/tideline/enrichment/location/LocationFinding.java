package dev.tideline.enrichment.location;

import dev.tideline.posting.WorkplaceType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What location fields say: where the work is done, and apart from it from where it may be done.
 *
 * @param places in the order in which they are named, each once
 * @param remoteScopes in the order in which they are named, each once; empty where nothing is said of remote work
 * @param mode the work mode that stands without a place, as in a field "Hybrid"
 * @param partial there are more places than named ("+ 2 more"), or the text was too long
 */
public record LocationFinding(
        List<Place> places,
        List<RemoteScope> remoteScopes,
        @Nullable WorkplaceType mode,
        boolean partial) {

    public static final LocationFinding NOTHING = new LocationFinding(List.of(), List.of(), null, false);

    public LocationFinding {
        places = List.copyOf(places);
        remoteScopes = List.copyOf(remoteScopes);
    }

    /** The first of the finest places; null if there is none. */
    public @Nullable Place primary() {
        Place primary = null;
        for (Place place : places) {
            if (primary == null || place.level().compareTo(primary.level()) < 0) {
                primary = place;
            }
        }
        return primary;
    }
}
