package dev.tideline.fingerprint;

import static dev.tideline.fingerprint.ChangeClass.COSMETIC;
import static dev.tideline.fingerprint.ChangeClass.MATERIAL;
import static dev.tideline.fingerprint.ChangeClass.TEXT;

import dev.tideline.canonical.CanonicalJson;
import dev.tideline.canonical.Digests;
import dev.tideline.posting.Description;
import dev.tideline.posting.Employment;
import dev.tideline.posting.Facet;
import dev.tideline.posting.Location;
import dev.tideline.posting.Posting;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
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

    private final Posting posting;
    private @Nullable VisibleField description;
    private @Nullable String contentHash;

    private Fingerprint(Posting posting) {
        this.posting = posting;
    }

    /** The fingerprint of a posting; what is dear in it is worked out when first asked for, and once. */
    public static Fingerprint of(Posting posting) {
        return new Fingerprint(posting);
    }

    public Posting posting() {
        return posting;
    }

    /** The fields that are not empty, by path, in path order: those of the given facets and those of every capture. */
    public SortedMap<String, VisibleField> fields(Set<Facet> facets) {
        Builder builder = new Builder();
        builder.text("title", posting.title(), MATERIAL);
        builder.text("team", posting.team(), MATERIAL);
        for (Facet facet : facets) {
            switch (facet) {
                case DESCRIPTION -> builder.put("description", description());
                case DEPARTMENTS -> builder.texts("departments", posting.departments());
                case OFFICES -> builder.texts("offices", posting.offices());
                case PAY ->
                    builder.put(
                            "pay",
                            new VisibleField(
                                    CanonicalPay.canonical(posting.pay()),
                                    CanonicalPay.visible(posting.pay()),
                                    MATERIAL));
                case LOCATIONS ->
                    builder.texts(
                            "locations",
                            posting.locations().stream().map(Location::raw).toList());
                case WORKPLACE -> builder.text("workplace_type", name(posting), MATERIAL);
                case EMPLOYMENT -> builder.text("employment", raw(posting.employment()), MATERIAL);
                case PAGE -> builder.url(posting.sourceUrl());
            }
        }
        return builder.fields;
    }

    /** SHA-256 hex of the canonical JSON of the canonical values by path, over every facet that the posting carries. */
    public String contentHash() {
        String known = contentHash;
        if (known == null) {
            known = hash(fields(posting.carried()));
            contentHash = known;
        }
        return known;
    }

    /** The same without the posting's address: equal for one role that is offered twice. */
    public String roleHash() {
        SortedMap<String, VisibleField> fields = fields(posting.carried());
        fields.remove("url");
        return hash(fields);
    }

    private VisibleField description() {
        VisibleField known = description;
        if (known == null) {
            Description body = posting.description();
            known = VisibleField.text(body == null ? null : body.text(), TEXT);
            description = known;
        }
        return known;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fingerprint that && contentHash().equals(that.contentHash());
    }

    @Override
    public int hashCode() {
        return contentHash().hashCode();
    }

    @Override
    public String toString() {
        return contentHash();
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
        StringBuilder json = new StringBuilder();
        fields.forEach((path, field) -> json.append(json.isEmpty() ? '{' : ',')
                .append(CanonicalJson.quote(path))
                .append(':')
                .append(field.canonical()));
        return Digests.sha256Hex(json.append('}').toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Collects fields; an empty one is the same as none. */
    private static final class Builder {

        private final SortedMap<String, VisibleField> fields = new TreeMap<>();

        void text(String path, @Nullable String value, ChangeClass changeClass) {
            put(path, VisibleField.text(value, changeClass));
        }

        /** A set: order and repetition say nothing. */
        void texts(String path, List<String> values) {
            Set<String> canonical = new TreeSet<>(CanonicalJson.BY_CODE_POINT);
            values.forEach(value -> canonical.add(CanonicalText.of(value)));
            canonical.remove("");
            put(path, new VisibleField(CanonicalJson.quoteAll(canonical), CanonicalJson.quoteAll(values), MATERIAL));
        }

        /** Queries and fragments carry tracking and session tokens. */
        void url(@Nullable String url) {
            if (url != null && !url.isBlank()) {
                put("url", new VisibleField(CanonicalJson.quote(hostAndPath(url)), url, COSMETIC));
            }
        }

        void put(String path, VisibleField field) {
            if (!field.isEmpty()) {
                fields.put(path, field);
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
