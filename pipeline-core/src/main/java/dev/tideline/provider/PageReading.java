package dev.tideline.provider;

import static dev.tideline.provider.JsonPayload.oneLine;

import dev.tideline.canonical.Json;
import dev.tideline.posting.Facet;
import dev.tideline.posting.Posting;
import dev.tideline.text.HtmlText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the readers of posting pages share: the page's schema.org posting, under the provider's own key. */
final class PageReading {

    private PageReading() {}

    /** What the page's {@code JobPosting} fills, with the page's own address. */
    static Optional<Posting.Builder> described(HtmlPage page) throws UnreadablePayloadException {
        Json node = page.jobPosting().orElse(null);
        if (node == null) {
            return Optional.empty();
        }
        Posting.Builder posting = new SchemaPosting(node).posting();
        return Optional.of(page.url() == null ? posting : posting.sourceUrl(page.url()));
    }

    /**
     * A builder whose native fields are the title and the place that a list's row or a bare page shows, in words of its
     * own.
     */
    static Posting.Builder shown(
            @Nullable String title, @Nullable String place, @Nullable String html, @Nullable String url)
            throws UnreadablePayloadException {
        Map<String, Json> fields = new LinkedHashMap<>();
        String name = JsonPayload.required(oneLine(title), "title");
        fields.put("title", new Json.Text(name));
        fields.put("location", place == null ? Json.Null.NULL : new Json.Text(place));
        Posting.Builder posting = Posting.builder(name)
                .locations(Places.of(place, null, null, null).stream().toList())
                .description(HtmlText.describe(html))
                .sourceUrl(url)
                .abridged(Facets.none()
                        .onlyIf(url != null, Facet.PAGE)
                        .onlyIf(place != null, Facet.LOCATIONS)
                        .onlyIf(html != null, Facet.DESCRIPTION)
                        .set());
        JsonPayload.nativeFields(posting, new Json.Members(fields), List.of("title", "location"));
        return posting;
    }
}
