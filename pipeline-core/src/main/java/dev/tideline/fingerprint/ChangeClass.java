package dev.tideline.fingerprint;

/** How much a change matters to somebody who reads the posting. */
public enum ChangeClass {
    /** The offer itself: title, place, pay, department, employment, workplace. */
    MATERIAL,
    /** The words of the description. */
    TEXT,
    /** Where the posting stands, not what it says: its address. */
    COSMETIC
}
