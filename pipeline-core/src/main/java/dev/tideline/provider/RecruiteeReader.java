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
import org.jspecify.annotations.Nullable;

/**
 * Reads one element of {@code offers[]} of Recruitee's careers site API. Nothing in it depends on the request.
 *
 * <p>Beside the posting it sends the application form, the place on the board ({@code position}) and a mailbox: none of
 * that is kept.
 */
final class RecruiteeReader implements DescribedReader {

    private static final List<String> NATIVE_FIELDS = List.of(
            "category_code",
            "city",
            "close_at",
            "company_name",
            "country",
            "country_code",
            "created_at",
            "department",
            "education_code",
            "employment_type_code",
            "experience_code",
            "hybrid",
            "location",
            "locations",
            "max_hours",
            "min_hours",
            "on_site",
            "postal_code",
            "published_at",
            "remote",
            "salary",
            "state_code",
            "state_name",
            "status",
            "tags",
            "title");

    @Override
    public String provider() {
        return "recruitee";
    }

    @Override
    public Capabilities capabilities() {
        return Capabilities.of(
                "Recruitee",
                Certainty.HIGH,
                "`published_at`: publication",
                Field.COMPANY,
                Field.DEPARTMENTS,
                Field.LOCATIONS,
                Field.WORKPLACE,
                Field.EMPLOYMENT,
                Field.PAY,
                Field.DESCRIPTION,
                Field.LANGUAGE,
                Field.POSTED,
                Field.UPDATED,
                Field.DEADLINE,
                Field.PAGE,
                Field.APPLY,
                Field.UNLISTED);
    }

    @Override
    public String key(Payload payload) throws UnreadablePayloadException {
        return JsonPayload.key(JsonPayload.parse(payload), "id");
    }

    @Override
    public Posting read(Payload payload, Map<String, String> request) throws UnreadablePayloadException {
        Json offer = JsonPayload.parse(payload);
        String status = offer.text("status");
        Posting.Builder posting = JsonPayload.titled(offer, "title")
                .companyName(line(offer, "company_name"))
                .departments(lines(offer, "department"))
                .locations(locations(offer))
                .workplaceType(Words.workplace(offer.flag("hybrid"), offer.flag("remote"), offer.flag("on_site")))
                .employment(Words.employment(line(offer, "employment_type_code")))
                .pay(pay(offer.at("salary")))
                .description(new Sections()
                        .add(offer.text("description"))
                        .add(offer.text("requirements"))
                        .description())
                .language(language(offer))
                .posted(Times.iso(offer.text("published_at")), "published_at")
                .sourceUpdatedAt(Times.iso(offer.text("updated_at")))
                .applicationDeadline(offer.text("close_at"))
                .sourceUrl(offer.text("careers_url"))
                .applyUrl(offer.text("careers_apply_url"))
                .listed(status == null || status.equals("published"))
                .facets(JsonPayload.facets(offer.has("description")));
        JsonPayload.nativeFields(posting, offer, NATIVE_FIELDS);
        return posting.build();
    }

    /** {@code location} is the text of the first place; the country is spelt in the site's language. */
    private static List<Location> locations(Json offer) {
        List<Location> several = offer.items("locations").stream()
                .flatMap(place ->
                        Places.of(null, place.text("city"), line(place, "state", "state_name"), place.text("country"))
                                .stream())
                .distinct()
                .toList();
        return several.isEmpty()
                ? Places.of(offer.text("location"), offer.text("city"), offer.text("state_name"), offer.text("country"))
                        .stream()
                        .toList()
                : several;
    }

    private static List<PayRange> pay(Json salary) {
        return Pay.range(
                        null,
                        salary.number("min"),
                        salary.number("max"),
                        salary.text("currency"),
                        Words.period(salary.text("period")),
                        null)
                .stream()
                .toList();
    }

    /** Known where the posting is translated into nothing else. */
    private static @Nullable String language(Json offer) {
        return offer.at("translations") instanceof Json.Members translations
                        && translations.byName().size() == 1
                ? translations.byName().keySet().iterator().next()
                : null;
    }
}
