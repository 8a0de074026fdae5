package dev.tideline.streams.facet;

import dev.tideline.schema.FacetCount;
import dev.tideline.schema.FacetDimension;
import dev.tideline.schema.SearchDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a posting is counted by: a value of one dimension, within one employer.
 *
 * @param orgId the employer
 * @param value not blank
 */
record Facet(String orgId, FacetDimension dimension, String value) {

    /** An organisation's id may hold the bar that parts the public key; no text that was normalised holds this. */
    private static final String SEPARATOR = "\u001F";

    /** Those that a posting is counted by. */
    static List<Facet> of(SearchDocument posting) {
        List<Facet> facets = new ArrayList<>();
        String role = posting.getNormalizedTitle() == null ? posting.getTitle() : posting.getNormalizedTitle();
        add(facets, posting, FacetDimension.role, role);
        add(facets, posting, FacetDimension.location, location(posting));
        add(facets, posting, FacetDimension.provider, posting.getProvider());
        add(facets, posting, FacetDimension.work_model, posting.getWorkplaceType());
        add(facets, posting, FacetDimension.department, posting.getDepartment());
        return facets;
    }

    private static void add(
            List<Facet> facets, SearchDocument posting, FacetDimension dimension, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facets.add(new Facet(posting.getOrgId(), dimension, value));
        }
    }

    private static String location(SearchDocument posting) {
        return Stream.of(posting.getCity(), posting.getRegion(), posting.getCountry())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    /** The key between the processors, which {@link #parse} reads. */
    String internalKey() {
        return orgId + SEPARATOR + dimension + SEPARATOR + value;
    }

    static Facet parse(String internalKey) {
        String[] parts = internalKey.split(SEPARATOR, 3);
        return new Facet(parts[0], FacetDimension.valueOf(parts[1]), parts[2]);
    }

    /** The key of {@code postings.facets}. */
    String key() {
        return orgId + "|" + dimension + "|" + value;
    }

    /** The value of {@code postings.facets}; null, a tombstone, where no posting is left. */
    @Nullable
    FacetCount counted(@Nullable Long openPostings) {
        return openPostings == null ? null : new FacetCount(orgId, dimension, value, openPostings);
    }
}
