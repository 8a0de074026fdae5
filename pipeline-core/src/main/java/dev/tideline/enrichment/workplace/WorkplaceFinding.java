package dev.tideline.enrichment.workplace;

import dev.tideline.enrichment.Provenance;
import dev.tideline.posting.WorkplaceType;
import org.jspecify.annotations.Nullable;

/**
 * Where the work is done.
 *
 * @param type null where nothing says so: a city alone is no evidence of on-site
 * @param provenance of the type; null with it
 * @param policy what the description says about it, whatever decided the type
 */
public record WorkplaceFinding(
        @Nullable WorkplaceType type,
        @Nullable Provenance provenance,
        @Nullable Quote policy,
        @Nullable OfficeRequirement office) {

    public static final WorkplaceFinding NONE = new WorkplaceFinding(null, null, null, null);
}
