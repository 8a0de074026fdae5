package dev.tideline.lifecycle;

import java.time.Instant;
import org.roaringbitmap.RoaringBitmap;

/** Open postings that were last sighted together. */
public record Layer(RoaringBitmap postings, Instant earliest, Instant latest) {}
