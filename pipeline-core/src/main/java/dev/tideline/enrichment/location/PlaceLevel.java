package dev.tideline.enrichment.location;

/** How fine a place is known. */
public enum PlaceLevel {
    CITY,
    REGION,
    COUNTRY,
    /** A region of several countries. */
    MACRO
}
