package dev.tideline.simulation;

import dev.tideline.canonical.CanonicalJson;
import dev.tideline.capture.Payload;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Writes postings the way each provider does. */
final class Pages {

    private Pages() {}

    static Payload payload(Row row, Look look) {
        if (row.condition() != Row.Condition.READABLE) {
            return Payload.of("<html><title>502 Bad Gateway</title></html>");
        }
        Content content = row.shown().content();
        boolean listed = row.shown().listing() == PostingLife.Listing.LISTED;
        String key = row.posting().key().key();
        return Payload.of(
                switch (row.posting().key().board().provider()) {
                    case "greenhouse" -> greenhouse(key, content, look);
                    case "lever" -> lever(key, content, look);
                    default -> ashby(key, content, look, listed);
                });
    }

    private static String greenhouse(String key, Content content, Look look) {
        String escaped = Prose.html(content, look)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
        Integer pay = content.pay();
        return "{\"id\":" + key
                + ",\"title\":" + quote(Prose.title(content))
                + ",\"absolute_url\":" + url("boards", key, look)
                + ",\"location\":{\"name\":" + quote(Prose.place(content)) + "}"
                + ",\"departments\":[{\"id\":1,\"name\":" + quote(Prose.team(content)) + "}],\"offices\":[]"
                + ",\"first_published\":" + quote(zoned(published(content, look), 0))
                + ",\"updated_at\":" + quote(zoned(touched(content, look), content.number() % 3 - 5))
                + ",\"pay_input_ranges\":"
                + (pay == null ? "[]" : "[{\"min_cents\":" + pay * 100L + ",\"currency_type\":\"EUR\"}]")
                + ",\"content\":" + quote(escaped) + "}";
    }

    private static String lever(String key, Content content, Look look) {
        Integer pay = content.pay();
        return "{\"id\":" + quote(key)
                + ",\"text\":" + quote(Prose.title(content))
                + ",\"categories\":{\"location\":" + quote(Prose.place(content))
                + ",\"team\":" + quote(Prose.team(content)) + "}"
                + ",\"createdAt\":" + published(content, look).toEpochMilli()
                + (pay == null
                        ? ""
                        : ",\"salaryRange\":{\"min\":" + pay
                                + ",\"currency\":\"EUR\",\"interval\":\"per-year-salary\"}")
                + ",\"hostedUrl\":" + url("jobs", key, look)
                + ",\"applyUrl\":" + url("jobs", key + "/apply", look)
                + ",\"description\":" + quote(Prose.html(content, look)) + "}";
    }

    private static String ashby(String key, Content content, Look look, boolean listed) {
        Integer pay = content.pay();
        return "{\"id\":" + quote(key)
                + ",\"title\":" + quote(Prose.title(content))
                + ",\"location\":" + quote(Prose.place(content))
                + ",\"team\":" + quote(Prose.team(content))
                + ",\"isListed\":" + listed
                + ",\"publishedAt\":" + quote(zoned(published(content, look), 2))
                + ",\"jobUrl\":" + url("ashby", key, look)
                + ",\"compensation\":{\"compensationTiers\":[],\"summaryComponents\":["
                + (pay == null
                        ? ""
                        : "{\"compensationType\":\"Salary\",\"minValue\":" + pay
                                + ",\"currencyCode\":\"EUR\",\"interval\":\"1 YEAR\"}")
                + "]},\"descriptionHtml\":" + quote(Prose.html(content, look)) + "}";
    }

    private static String url(String host, String key, Look look) {
        return quote(
                "https://" + host + ".example/" + key + (look.session() == null ? "" : "?session=" + look.session()));
    }

    private static Instant published(Content content, Look look) {
        return orElse(look.bumpedAt(), content.publishedAt());
    }

    private static Instant touched(Content content, Look look) {
        return orElse(look.touchedAt(), content.publishedAt());
    }

    private static Instant orElse(@Nullable Instant claimed, Instant truth) {
        return claimed == null ? truth : claimed;
    }

    private static String zoned(Instant time, int hours) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.atOffset(ZoneOffset.ofHours(hours)));
    }

    private static String quote(String text) {
        return CanonicalJson.quote(text);
    }
}
