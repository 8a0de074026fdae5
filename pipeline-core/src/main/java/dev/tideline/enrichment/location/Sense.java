package dev.tideline.enrichment.location;

/** One thing that a name can mean. */
sealed interface Sense {

    /** How a name comes to mean a city; populations are never compared across ranks. */
    enum Rank {
        /** The city's own name, in any of the languages spoken there or in English. */
        PRIMARY,
        /** A curated name: a metropolitan area, a district, an airport code. */
        ALIAS,
        /** Any other name that GeoNames has. */
        ALTERNATE
    }

    record OfCity(City city, Rank rank) implements Sense {}

    /**
     * A first-level division.
     *
     * @param code stated as a code, not as a name
     */
    record OfAdmin1(Admin1 admin1, boolean code) implements Sense {}

    /**
     * A country.
     *
     * @param spelling how it was stated
     */
    record OfCountry(Country country, Spelling spelling) implements Sense {}

    record OfMacro(Macro macro) implements Sense {}

    /** How a country is stated. */
    enum Spelling {
        NAME,
        ALPHA3,
        ALPHA2,
        /** By a part of it that is no first-level division, for example the Midwest. */
        PART
    }
}
