package dev.tideline.provider;

import static dev.tideline.provider.JsonPayload.oneLine;

import dev.tideline.canonical.Json;
import dev.tideline.capture.Payload;
import dev.tideline.posting.Facet;
import dev.tideline.posting.Location;
import dev.tideline.posting.PayRange;
import dev.tideline.posting.Posting;
import dev.tideline.provider.Capabilities.Certainty;
import dev.tideline.provider.Capabilities.Field;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * Reads one element of the array that Lever's postings API answers. Nothing in it depends on the request, so every
 * facet is known. There is neither a language nor a company name.
 *
 * @see <a href="https://github.com/lever/postings-api">Postings API</a>
 */
final class LeverReader implements DescribedReader {

    private static final List<String> NATIVE_FIELDS =
            List.of("categories", "country", "createdAt", "salaryRange", "text", "workplaceType");

    @Override
    public String provider() {
        return "lever";
    }

    @Override
    public Capabilities capabilities() {
        return Capabilities.of(
                "Lever",
                Certainty.HIGH,
                "`createdAt`: creation",
                Field.DEPARTMENTS,
                Field.TEAM,
                Field.LOCATIONS,
                Field.WORKPLACE,
                Field.EMPLOYMENT,
                Field.PAY,
                Field.DESCRIPTION,
                Field.POSTED,
                Field.PAGE,
                Field.APPLY);
    }

    @Override
    public String key(Payload payload) throws UnreadablePayloadException {
        return JsonPayload.key(JsonPayload.parse(payload), "id");
    }

    @Override
    public Posting read(Payload payload, Map<String, String> request) throws UnreadablePayloadException {
        Json job = JsonPayload.parse(payload);
        Json categories = job.at("categories");
        Posting.Builder posting = JsonPayload.titled(job, "text")
                .departments(Stream.ofNullable(oneLine(categories.text("department")))
                        .toList())
                .team(oneLine(categories.text("team")))
                .locations(locations(job, categories))
                .workplaceType(Words.workplace(job.text("workplaceType")))
                .employment(Words.employment(oneLine(categories.text("commitment"))))
                .pay(pay(job.at("salaryRange")))
                .description(HtmlText.describe(html(job)))
                .posted(Times.epochMillis(job, "createdAt"), "createdAt")
                .sourceUrl(job.text("hostedUrl"))
                .applyUrl(job.text("applyUrl"))
                .facets(EnumSet.allOf(Facet.class));
        JsonPayload.nativeFields(posting, job, NATIVE_FIELDS);
        return posting.build();
    }

    /** The country is that of the first, the primary location. */
    private static List<Location> locations(Json job, Json categories) {
        Set<String> names = new LinkedHashSet<>();
        Stream.concat(
                        Stream.ofNullable(categories.text("location")),
                        categories.items("allLocations").stream().flatMap(item -> Stream.ofNullable(item.asText())))
                .flatMap(name -> Stream.ofNullable(oneLine(name)))
                .forEach(names::add);
        String country = job.text("country");
        if (names.isEmpty() && country != null) {
            names.add(country);
        }
        List<Location> locations = new ArrayList<>();
        for (String name : names) {
            locations.add(new Location(name, null, null, locations.isEmpty() ? country : null, null));
        }
        return locations;
    }

    private static List<PayRange> pay(Json range) {
        return Pay.range(
                        null,
                        range.number("min"),
                        range.number("max"),
                        range.text("currency"),
                        Words.period(range.text("interval")),
                        null)
                .stream()
                .toList();
    }

    /** {@code description} is opening and body together; each list is a heading and bare items. */
    private static @Nullable String html(Json job) {
        StringBuilder html = new StringBuilder();
        if (job.text("opening") != null || job.text("descriptionBody") != null) {
            appendPart(html, job, "opening");
            appendPart(html, job, "descriptionBody");
        } else {
            appendPart(html, job, "description");
        }
        for (Json list : job.items("lists")) {
            String heading = list.text("text");
            String items = list.text("content");
            html.append(heading == null ? "" : "<h3>" + Entities.escape(heading) + "</h3>");
            html.append(items == null ? "" : "<ul>" + items + "</ul>");
        }
        appendPart(html, job, "additional");
        appendPart(html, job, "salaryDescription");
        return html.isEmpty() ? null : html.toString();
    }

    /** The part's HTML, or else its plain twin. */
    private static void appendPart(StringBuilder html, Json job, String name) {
        String part = job.text(name);
        String plain = job.text(name + "Plain");
        if (part != null) {
            html.append("<div>").append(part).append("</div>");
        } else if (plain != null) {
            html.append("<pre>").append(Entities.escape(plain)).append("</pre>");
        }
    }
}
