package dev.tideline.fingerprint;

import static dev.tideline.fingerprint.ChangeClass.COSMETIC;
import static dev.tideline.fingerprint.ChangeClass.MATERIAL;
import static dev.tideline.fingerprint.ChangeClass.TEXT;

import dev.tideline.canonical.CanonicalJson;
import dev.tideline.canonical.Digests;
import dev.tideline.posting.Employment;
import dev.tideline.posting.Facet;
import dev.tideline.posting.Location;
import dev.tideline.posting.Posting;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a reader sees of a posting, field by field, and the hash of it that decides whether there is an update.
 *
 * <p>The fields are an allow-list. Hashing whole payloads would have announced about 642,000 updates on ten months of
 * real boards, of which 73,000 were real: see "Hashes" in the contract. Left out on purpose: ids, dates and deadlines,
 * language, the requisition, the company, and whatever is derived from another field (hours and contract of an
 * employment, parts of an address, a pay summary), so that a better reader makes no update either.
 */
public final class Fingerprint {

    /** The version of this recipe. Whoever changes what is hashed, or {@code HtmlText}, raises it (R21). */
    public static final int NORMALIZER_VERSION = 1;

    private final SortedMap<String, VisibleField> fields;
    private final String contentHash;

    private Fingerprint(SortedMap<String, VisibleField> fields) {
        this.fields = Collections.unmodifiableSortedMap(fields);
        this.contentHash = hash(fields);
    }

    /** The fingerprint over every facet that the posting knows. */
    public static Fingerprint of(Posting posting) {
        return of(posting, posting.facets());
    }

    /**
     * The fingerprint over the given facets and the fields that every capture carries. Two fingerprints compare only if
     * both were taken over the same facets.
     */
    public static Fingerprint of(Posting posting, Set<Facet> facets) {
        Builder builder = new Builder();
        builder.text("title", posting.title(), MATERIAL);
        builder.texts(
                "locations", posting.locations().stream().map(Location::raw).toList());
        builder.text("team", posting.team(), MATERIAL);
        builder.text("workplace_type", name(posting), MATERIAL);
        builder.text("employment", raw(posting.employment()), MATERIAL);
        builder.url(posting.sourceUrl());
        for (Facet facet : facets) {
            switch (facet) {
                case DESCRIPTION ->
                    builder.text(
                            "description",
                            posting.description() == null
                                    ? null
                                    : posting.description().text(),
                            TEXT);
                case DEPARTMENTS -> builder.texts("departments", posting.departments());
                case OFFICES -> builder.texts("offices", posting.offices());
                case PAY ->
                    builder.put(
                            "pay",
                            CanonicalPay.canonical(posting.pay()),
                            CanonicalPay.visible(posting.pay()),
                            MATERIAL);
            }
        }
        return new Fingerprint(builder.fields);
    }

    /** The fields that are not empty, by path, in path order. */
    public SortedMap<String, VisibleField> fields() {
        return fields;
    }

    /** SHA-256 hex of the canonical JSON of the canonical values by path. */
    public String contentHash() {
        return contentHash;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fingerprint that && contentHash.equals(that.contentHash);
    }

    @Override
    public int hashCode() {
        return contentHash.hashCode();
    }

    @Override
    public String toString() {
        return contentHash;
    }

    private static @Nullable String name(Posting posting) {
        return posting.workplaceType() == null
                ? null
                : posting.workplaceType().name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String raw(@Nullable Employment employment) {
        return employment == null ? null : employment.raw();
    }

    private static String hash(SortedMap<String, VisibleField> fields) {
        String json = fields.entrySet().stream()
                .map(field -> CanonicalJson.quote(field.getKey()) + ":"
                        + field.getValue().canonical())
                .collect(Collectors.joining(",", "{", "}"));
        return Digests.sha256Hex(json.getBytes(StandardCharsets.UTF_8));
    }

    /** Collects fields; an empty one is the same as none. */
    private static final class Builder {

        private final SortedMap<String, VisibleField> fields = new TreeMap<>();

        void text(String path, @Nullable String value, ChangeClass changeClass) {
            String canonical = value == null ? "" : CanonicalText.of(value);
            if (value != null && !canonical.isEmpty()) {
                put(path, CanonicalJson.quote(canonical), value, changeClass);
            }
        }

        /** A set: order and repetition say nothing. */
        void texts(String path, List<String> values) {
            Set<String> canonical = new TreeSet<>(CanonicalJson.BY_CODE_POINT);
            values.forEach(value -> canonical.add(CanonicalText.of(value)));
            canonical.remove("");
            if (!canonical.isEmpty()) {
                put(path, CanonicalJson.quoteAll(canonical), CanonicalJson.quoteAll(values), MATERIAL);
            }
        }

        /** Queries and fragments carry tracking and session tokens. */
        void url(@Nullable String url) {
            if (url != null && !url.isBlank()) {
                put("url", CanonicalJson.quote(hostAndPath(url)), url, COSMETIC);
            }
        }

        void put(String path, String canonical, String visible, ChangeClass changeClass) {
            if (!canonical.equals("[]")) {
                fields.put(path, new VisibleField(canonical, visible, changeClass));
            }
        }

        private static String hostAndPath(String url) {
            int scheme = url.indexOf("://");
            int start = scheme < 0 ? 0 : scheme + 3;
            int end = start;
            while (end < url.length() && url.charAt(end) != '?' && url.charAt(end) != '#') {
                end++;
            }
            while (end > start && url.charAt(end - 1) == '/') {
                end--;
            }
            int slash = url.indexOf('/', start);
            int host = slash < 0 || slash > end ? end : slash;
            return url.substring(start, host).toLowerCase(Locale.ROOT) + url.substring(host, end);
        }
    }
}
