package dev.tideline.lifecycle;

import java.time.Instant;

/** Content that a posting showed, told or damped, until it showed another: its {@code content_hash} (R16). */
public record FormerContent(String contentHash, Instant replacedAt) {}
