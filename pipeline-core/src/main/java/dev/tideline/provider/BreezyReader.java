package dev.tideline.provider;

import static dev.tideline.provider.JsonPayload.line;
import static dev.tideline.provider.JsonPayload.lines;

import dev.tideline.canonical.Json;
import dev.tideline.capture.Payload;
import dev.tideline.posting.Location;
import dev.tideline.posting.PayRange;
import dev.tideline.posting.Posting;
import dev.tideline.provider.Capabilities.Certainty;
import dev.tideline.provider.Capabilities.Field;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one element of the array that a Breezy portal answers; the description comes only with {@code verbose=true}. */
final class BreezyReader implements DescribedReader {

    private static final List<String> NATIVE_FIELDS = List.of(
            "category",
            "company.name",
            "creation_date",
            "department",
            "location",
            "locations",
            "name",
            "published_date",
            "salary",
            "type");

    /** {@code $170,000 – $300,000 / year}; anything else stays the text that it is. */
    private static final Pattern SALARY =
            Pattern.compile("\\p{Sc}?([\\d,.]{1,20})(?:\\s*[-\u2013]\\s*\\p{Sc}?([\\d,.]{1,20}))?\\s*/\\s*(\\p{L}+)");

    @Override
    public String provider() {
        return "breezy";
    }

    @Override
    public Capabilities capabilities() {
        return Capabilities.of(
                "Breezy",
                Certainty.HIGH,
                "`published_date`: publication",
                Field.COMPANY,
                Field.DEPARTMENTS,
                Field.LOCATIONS,
                Field.WORKPLACE,
                Field.EMPLOYMENT,
                Field.PAY,
                Field.DESCRIPTION,
                Field.POSTED,
                Field.PAGE);
    }

    @Override
    public String key(Payload payload) throws UnreadablePayloadException {
        return JsonPayload.key(JsonPayload.parse(payload), "id");
    }

    @Override
    public Posting read(Payload payload, Map<String, String> request) throws UnreadablePayloadException {
        Json position = JsonPayload.parse(payload);
        Json location = position.at("location");
        boolean described = position.has("description") || JsonPayload.asked(request, "verbose");
        Posting.Builder posting = JsonPayload.titled(position, "name")
                .companyName(line(position.at("company"), "name"))
                .departments(departments(position))
                .locations(locations(position))
                .workplaceType(Words.workplace(null, location.flag("is_remote"), null))
                .employment(Words.employment(line(position.at("type"), "name", "id")))
                .pay(pay(line(position, "salary")).stream().toList())
                .description(HtmlText.describe(position.text("description")))
                .posted(Times.iso(position.text("published_date")), "published_date")
                .sourceUrl(position.text("url"))
                .facets(JsonPayload.facets(described));
        JsonPayload.nativeFields(posting, position, NATIVE_FIELDS);
        return posting.build();
    }

    private static List<String> departments(Json position) {
        List<String> named = lines(position, "department");
        return named.isEmpty() ? lines(position.at("department"), "name") : named;
    }

    private static List<Location> locations(Json position) {
        return Stream.concat(Stream.of(position.at("location")), position.items("locations").stream())
                .flatMap(place -> place(place).stream())
                .distinct()
                .toList();
    }

    private static Optional<Location> place(Json place) {
        return Places.of(
                place.text("name"),
                place.text("city"),
                line(place.at("state"), "name", "id"),
                line(place.at("country"), "name", "id"),
                Boolean.TRUE.equals(place.flag("is_remote")) ? Boolean.TRUE : null);
    }

    /** The sign of a currency is not its code: several countries write {@code $}. */
    private static Optional<PayRange> pay(@Nullable String text) {
        Matcher salary = SALARY.matcher(text == null ? "" : text);
        String period = salary.matches() ? Words.period(salary.group(3)) : null;
        if (period == null) {
            return Pay.told(text);
        }
        String max = salary.group(2) == null ? salary.group(1) : salary.group(2);
        return Pay.range(text, Pay.amount(salary.group(1)), Pay.amount(max), null, period, null)
                .or(() -> Pay.told(text));
    }
}
