/**
 * Where a posting's work is done, and from where it may be done: location strings to places and remote scopes.
 *
 * <p>A string is made plain ({@code CleanText}), cut into words ({@code Lexer}), the words into things that mean
 * something ({@code Segmenter}), neighbouring things into one place each ({@code Grouping}; {@code PlaceReader} asks {@code CityReader},
 * {@code BroadReader} and {@code UnlistedCityReader} for all readings and takes the best), and
 * what is said of remote work is set beside the places ({@code WorkModes}). {@code Rule} lists by name what can make a
 * place and how sure each is: the confidence is the share of right places in its bucket of the labelled cases and of real
 * boards, lowered because they shaped the rules (decisions 0053 and 0070 have the buckets); it is set there and nowhere
 * else.
 */
@NullMarked
package dev.tideline.enrichment.location;

import org.jspecify.annotations.NullMarked;
