package dev.tideline.lifecycle;

import java.time.Instant;

/** Content of a posting that an update replaced, by its {@code content_hash} (R16). */
public record FormerContent(String contentHash, Instant replacedAt) {}
