package dev.tideline.posting;

/** Where the work is done, as the provider's own field says. */
public enum WorkplaceType {
    ONSITE,
    HYBRID,
    REMOTE
}
