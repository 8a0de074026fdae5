package dev.tideline.posting;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A posting as its provider shows it, in the shape common to all providers. Pure reading: nothing here is guessed from
 * text.
 *
 * @param postedAt when the provider says it was published; {@code postedAtField} names the field that said so
 * @param applicationDeadline as the provider writes it (a date or a time)
 * @param listed false where the provider itself says that the posting is not, or no longer, offered (R9)
 * @param nativeFields canonical JSON of the provider's structured fields (see {@code source_hash} in the contract)
 * @param sourceHash SHA-256 hex of {@code nativeFields}
 * @param facets the facets that the capture carried in full; the others are unknown
 * @param abridged those that it carried only in the short form of a list, which the posting's other documents spell
 *     otherwise: they are compared with their like, until a document is known that carries them in full
 */
public record Posting(
        String title,
        @Nullable String companyName,
        List<String> departments,
        @Nullable String team,
        List<String> offices,
        List<Location> locations,
        @Nullable WorkplaceType workplaceType,
        @Nullable Employment employment,
        List<PayRange> pay,
        @Nullable Description description,
        @Nullable String language,
        @Nullable String requisitionId,
        @Nullable Instant postedAt,
        @Nullable String postedAtField,
        @Nullable Instant sourceUpdatedAt,
        @Nullable String applicationDeadline,
        @Nullable String sourceUrl,
        @Nullable String applyUrl,
        boolean listed,
        String nativeFields,
        String sourceHash,
        Set<Facet> facets,
        Set<Facet> abridged) {

    public Posting {
        departments = List.copyOf(departments);
        offices = List.copyOf(offices);
        locations = List.copyOf(locations);
        pay = List.copyOf(pay);
        facets = Set.copyOf(facets);
        abridged = Set.copyOf(abridged);
    }

    public static Builder builder(String title) {
        return new Builder(title);
    }

    public Builder toBuilder() {
        return new Builder(title)
                .companyName(companyName)
                .departments(departments)
                .team(team)
                .offices(offices)
                .locations(locations)
                .workplaceType(workplaceType)
                .employment(employment)
                .pay(pay)
                .description(description)
                .language(language)
                .requisitionId(requisitionId)
                .posted(postedAt, postedAtField)
                .sourceUpdatedAt(sourceUpdatedAt)
                .applicationDeadline(applicationDeadline)
                .sourceUrl(sourceUrl)
                .applyUrl(applyUrl)
                .listed(listed)
                .nativeFields(nativeFields, sourceHash)
                .facets(facets)
                .abridged(abridged);
    }

    /** The facets that the capture carried in whatever form. */
    public Set<Facet> carried() {
        return abridged.isEmpty() ? facets : union(facets, abridged);
    }

    /**
     * This posting with the facets that its capture did not carry in full taken from an older reading of it, and with
     * what else such a lesser document does not say. An equal description is taken from there too, so that its text is
     * worked out once.
     */
    public Posting completedFrom(Posting older) {
        Set<Facet> missing = without(older.facets, facets);
        Set<Facet> missingAbridged = without(without(older.abridged, older.facets), carried());
        boolean sameDescription = describesAs(older);
        if (missing.isEmpty() && missingAbridged.isEmpty() && !sameDescription) {
            return this;
        }
        Builder completed = toBuilder();
        if (sameDescription) {
            completed.description(older.description);
        }
        Set<Facet> known = union(facets, missing);
        missing.addAll(missingAbridged);
        missing.forEach(facet -> completed.facetFrom(older, facet));
        if (!missing.isEmpty()) {
            completed.unsaidFrom(older);
        }
        return completed
                .facets(known)
                .abridged(without(union(abridged, missingAbridged), known))
                .build();
    }

    private static Set<Facet> union(Set<Facet> some, Set<Facet> more) {
        Set<Facet> union = EnumSet.noneOf(Facet.class);
        union.addAll(some);
        union.addAll(more);
        return union;
    }

    private static Set<Facet> without(Set<Facet> all, Set<Facet> some) {
        Set<Facet> rest = EnumSet.noneOf(Facet.class);
        rest.addAll(all);
        rest.removeAll(some);
        return rest;
    }

    /** The description is the same to the letter; two absent ones are not compared. */
    public boolean describesAs(Posting other) {
        return description != null
                && other.description != null
                && description.html().equals(other.description.html());
    }

    /** Starts with everything absent, listed, and no facet known. */
    public static final class Builder {
        private final String title;
        private @Nullable String companyName;
        private List<String> departments = List.of();
        private @Nullable String team;
        private List<String> offices = List.of();
        private List<Location> locations = List.of();
        private @Nullable WorkplaceType workplaceType;
        private @Nullable Employment employment;
        private List<PayRange> pay = List.of();
        private @Nullable Description description;
        private @Nullable String language;
        private @Nullable String requisitionId;
        private @Nullable Instant postedAt;
        private @Nullable String postedAtField;
        private @Nullable Instant sourceUpdatedAt;
        private @Nullable String applicationDeadline;
        private @Nullable String sourceUrl;
        private @Nullable String applyUrl;
        private boolean listed = true;
        private String nativeFields = "{}";
        private String sourceHash = "";
        private Set<Facet> facets = Set.of();
        private Set<Facet> abridged = Set.of();

        private Builder(String title) {
            this.title = title;
        }

        public Builder companyName(@Nullable String value) {
            companyName = value;
            return this;
        }

        public Builder departments(List<String> value) {
            departments = value;
            return this;
        }

        public Builder team(@Nullable String value) {
            team = value;
            return this;
        }

        public Builder offices(List<String> value) {
            offices = value;
            return this;
        }

        public Builder locations(List<Location> value) {
            locations = value;
            return this;
        }

        public Builder workplaceType(@Nullable WorkplaceType value) {
            workplaceType = value;
            return this;
        }

        public Builder employment(@Nullable Employment value) {
            employment = value;
            return this;
        }

        public Builder pay(List<PayRange> value) {
            pay = value;
            return this;
        }

        public Builder description(@Nullable Description value) {
            description = value;
            return this;
        }

        public Builder language(@Nullable String value) {
            language = value;
            return this;
        }

        public Builder requisitionId(@Nullable String value) {
            requisitionId = value;
            return this;
        }

        public Builder posted(@Nullable Instant at, @Nullable String field) {
            postedAt = at;
            postedAtField = at == null ? null : field;
            return this;
        }

        public Builder sourceUpdatedAt(@Nullable Instant value) {
            sourceUpdatedAt = value;
            return this;
        }

        public Builder applicationDeadline(@Nullable String value) {
            applicationDeadline = value;
            return this;
        }

        public Builder sourceUrl(@Nullable String value) {
            sourceUrl = value;
            return this;
        }

        public Builder applyUrl(@Nullable String value) {
            applyUrl = value;
            return this;
        }

        public Builder listed(boolean value) {
            listed = value;
            return this;
        }

        public Builder nativeFields(String canonicalJson, String hash) {
            nativeFields = canonicalJson;
            sourceHash = hash;
            return this;
        }

        public Builder facets(Set<Facet> value) {
            facets = value;
            return this;
        }

        public Builder abridged(Set<Facet> value) {
            abridged = value;
            return this;
        }

        private void facetFrom(Posting older, Facet facet) {
            switch (facet) {
                case DESCRIPTION -> description = older.description;
                case DEPARTMENTS -> departments = older.departments;
                case OFFICES -> offices = older.offices;
                case PAY -> pay = older.pay;
                case LOCATIONS -> locations = older.locations;
                case WORKPLACE -> workplaceType = older.workplaceType;
                case EMPLOYMENT -> employment = older.employment;
                case PAGE -> sourceUrl = older.sourceUrl;
            }
        }

        private void unsaidFrom(Posting older) {
            companyName = companyName == null ? older.companyName : companyName;
            language = language == null ? older.language : language;
            requisitionId = requisitionId == null ? older.requisitionId : requisitionId;
            sourceUpdatedAt = sourceUpdatedAt == null ? older.sourceUpdatedAt : sourceUpdatedAt;
            applicationDeadline = applicationDeadline == null ? older.applicationDeadline : applicationDeadline;
            applyUrl = applyUrl == null ? older.applyUrl : applyUrl;
            if (postedAt == null) {
                posted(older.postedAt, older.postedAtField);
            }
        }

        public Posting build() {
            return new Posting(
                    title,
                    companyName,
                    departments,
                    team,
                    offices,
                    locations,
                    workplaceType,
                    employment,
                    pay,
                    description,
                    language,
                    requisitionId,
                    postedAt,
                    postedAtField,
                    sourceUpdatedAt,
                    applicationDeadline,
                    sourceUrl,
                    applyUrl,
                    listed,
                    nativeFields,
                    sourceHash,
                    facets,
                    abridged);
        }
    }
}
