package dev.tideline.provider;

import static dev.tideline.provider.JsonPayload.line;
import static dev.tideline.provider.JsonPayload.lines;

import dev.tideline.canonical.Json;
import dev.tideline.capture.Payload;
import dev.tideline.posting.Description;
import dev.tideline.posting.Posting;
import dev.tideline.provider.Capabilities.Certainty;
import dev.tideline.provider.Capabilities.Field;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads one position of Comeet's careers API. The order of details and categories says nothing; their {@code order}
 * does. There is no date of publication. The e-mail address is not kept.
 *
 * @see <a href="https://developers.comeet.com/reference/careers-position-model">Careers position model</a>
 */
final class ComeetReader implements DescribedReader {

    private static final List<String> NATIVE_FIELDS = List.of(
            "company_name",
            "department",
            "employment_type",
            "experience_level",
            "internal_use_custom_id",
            "location",
            "name",
            "workplace_type");

    @Override
    public String provider() {
        return "comeet";
    }

    @Override
    public Capabilities capabilities() {
        return Capabilities.of(
                "Comeet",
                Certainty.HIGH,
                "none",
                Field.COMPANY,
                Field.DEPARTMENTS,
                Field.LOCATIONS,
                Field.WORKPLACE,
                Field.EMPLOYMENT,
                Field.DESCRIPTION,
                Field.REQUISITION,
                Field.UPDATED,
                Field.PAGE);
    }

    @Override
    public String key(Payload payload) throws UnreadablePayloadException {
        return JsonPayload.key(JsonPayload.parse(payload), "uid");
    }

    @Override
    public Posting read(Payload payload, Map<String, String> request) throws UnreadablePayloadException {
        Json position = JsonPayload.parse(payload);
        Json place = position.at("location");
        boolean described = position.has("details") || JsonPayload.asked(request, "details");
        Posting.Builder posting = JsonPayload.titled(position, "name")
                .companyName(line(position, "company_name"))
                .departments(lines(position, "department"))
                .locations(
                        Places.of(place.text("name"), place.text("city"), place.text("state"), place.text("country"))
                                .stream()
                                .toList())
                .workplaceType(Words.workplace(position.text("workplace_type")))
                .employment(Words.employment(line(position, "employment_type")))
                .description(description(position.items("details")))
                .requisitionId(position.scalar("internal_use_custom_id"))
                .sourceUpdatedAt(Times.iso(position.text("time_updated")))
                .sourceUrl(line(position, "url_active_page", "url_comeet_hosted_page", "position_url"))
                .facets(JsonPayload.facets(described));
        JsonPayload.nativeFields(posting, position, NATIVE_FIELDS);
        return posting.build();
    }

    private static @Nullable Description description(List<Json> details) {
        Sections all = new Sections();
        details.stream()
                .sorted(Comparator.comparing(ComeetReader::order))
                .forEach(detail -> all.add(detail.text("name"), detail.text("value")));
        return all.description();
    }

    private static BigDecimal order(Json detail) {
        BigDecimal order = detail.number("order");
        return order == null ? BigDecimal.ZERO : order;
    }
}
