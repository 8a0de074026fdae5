package dev.tideline.enrichment.location;

import org.jspecify.annotations.Nullable;

/**
 * A word or phrase of location fields that is no place.
 *
 * @param detail what it says beyond its kind, for example the time zone
 */
record Word(Kind kind, @Nullable String detail) {

    enum Kind {
        /** Work from home. */
        REMOTE,
        /** Remote is possible, the place stays an office. */
        OPTIONAL,
        HYBRID,
        ONSITE,
        /** Remote work without bounds. */
        WORLDWIDE,
        /** A part of the United States that is no state. */
        USA,
        ZONE,
        /** Goes with the countries of remote work. */
        SCOPE,
        /** A kind of building or site. */
        OFFICE,
        /** A part of a city or country, told by the compass. */
        SIDE,
        /** What follows is left out of what stands before. */
        EXCEPT,
        /** There are more places than named. */
        MORE,
        /** No place at all. */
        NONE;

        boolean isMode() {
            return compareTo(ONSITE) <= 0;
        }
    }
}
