package dev.tideline.provider;

import dev.tideline.canonical.Json;
import dev.tideline.posting.Facet;
import java.util.EnumSet;
import java.util.Set;

/** Sets of facets in the making: what a document carries of a posting. */
final class Facets {

    private final EnumSet<Facet> facets;

    private Facets(EnumSet<Facet> facets) {
        this.facets = facets;
    }

    static Facets none() {
        return new Facets(EnumSet.noneOf(Facet.class));
    }

    static Facets all() {
        return new Facets(EnumSet.allOf(Facet.class));
    }

    static Facets of(Set<Facet> facets) {
        Facets some = none();
        some.facets.addAll(facets);
        return some;
    }

    Facets with(Facet facet) {
        return onlyIf(true, facet);
    }

    Facets without(Facet facet) {
        return onlyIf(false, facet);
    }

    Facets onlyIf(boolean carried, Facet facet) {
        if (carried) {
            facets.add(facet);
        } else {
            facets.remove(facet);
        }
        return this;
    }

    /** Carried where the document has any of these members, be it null. */
    Facets onlyWhere(Json document, Facet facet, String... names) {
        boolean carried = false;
        for (String name : names) {
            carried |= document.has(name);
        }
        return onlyIf(carried, facet);
    }

    Set<Facet> set() {
        return facets;
    }
}
