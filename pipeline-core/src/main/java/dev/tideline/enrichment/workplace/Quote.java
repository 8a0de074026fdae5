package dev.tideline.enrichment.workplace;

import dev.tideline.enrichment.Provenance;

/** A sentence of the description, as it stands there. */
public record Quote(String text, Provenance provenance) {}
