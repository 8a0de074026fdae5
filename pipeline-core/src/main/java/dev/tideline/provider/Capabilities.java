package dev.tideline.provider;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a reader can say of a provider's postings. {@code docs/providers.md} is made from it, and a test holds it against
 * the fixtures.
 *
 * @param name as the provider writes itself
 * @param certainty how well the payload's shape is known
 * @param posted which field says when a posting was published, and what that means
 * @param fields those that a payload can fill
 */
record Capabilities(String name, Certainty certainty, String posted, Set<Field> fields) {

    /** How well a payload's shape is known. */
    enum Certainty {
        /** Documented by the provider, or captured by two independent parties. */
        HIGH,
        /** From one good source. */
        MEDIUM,
        /** From one source that nobody checked. */
        LOW
    }

    /** A part of a posting that some providers fill. */
    enum Field {
        COMPANY,
        DEPARTMENTS,
        TEAM,
        OFFICES,
        LOCATIONS,
        WORKPLACE,
        EMPLOYMENT,
        PAY,
        DESCRIPTION,
        LANGUAGE,
        REQUISITION,
        POSTED,
        UPDATED,
        DEADLINE,
        PAGE,
        APPLY,
        /** The provider itself can say that a posting is not offered. */
        UNLISTED
    }

    static Capabilities of(String name, Certainty certainty, String posted, Field first, Field... more) {
        return new Capabilities(name, certainty, posted, Collections.unmodifiableSet(EnumSet.of(first, more)));
    }
}
