package dev.tideline.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tideline.capture.Payload;
import dev.tideline.posting.Description;
import dev.tideline.posting.Employment;
import dev.tideline.posting.Facet;
import dev.tideline.posting.Location;
import dev.tideline.posting.PayRange;
import dev.tideline.posting.Posting;
import dev.tideline.posting.WorkplaceType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GreenhouseReaderTest {

    private static final Fixture FIXTURE = Fixture.of("greenhouse");

    private final GreenhouseReader reader = new GreenhouseReader();

    @Test
    void shouldReadEveryFieldThatThePayloadHas() throws Exception {
        Posting posting = reader.read(FIXTURE.payload(), Map.of());

        Posting expected = Posting.builder("Senior Kite Tester")
                .companyName("Quillfeather")
                .departments(List.of("Flight"))
                .offices(List.of("Tarn City", "Remote"))
                .locations(List.of(Location.of("Tarn City, TC; Remote")))
                .workplaceType(WorkplaceType.HYBRID)
                .employment(new Employment("Regular, Full time", "full_time", "permanent"))
                .pay(List.of(new PayRange(
                        "165000 - 210000.5 USD",
                        new BigDecimal("165000"),
                        new BigDecimal("210000.5"),
                        "USD",
                        null,
                        "Annual base, Tarn City")))
                .description(new Description(
                        "<p>Fly &amp; test kites.</p><ul><li>Pay: $10 &mdash; $20</li></ul>",
                        "Fly & test kites.\n- Pay: $10 \u2014 $20"))
                .language("en")
                .requisitionId("4411")
                .posted(Instant.parse("2026-03-01T14:30:00Z"), "first_published")
                .sourceUpdatedAt(Instant.parse("2026-04-02T14:00:00Z"))
                .sourceUrl("https://careers.quillfeather.example/jobs/?gh_jid=5550001")
                .nativeFields(posting.nativeFields(), posting.sourceHash())
                .facets(java.util.Set.of(Facet.values()))
                .build();
        assertThat(posting).isEqualTo(expected);
    }

    @Test
    void shouldKeepTheContractsElevenNativeFieldsAndNoOthers() throws Exception {
        Posting posting = reader.read(FIXTURE.payload(), Map.of());

        assertThat(posting.nativeFields())
                .startsWith("{\"application_deadline\":null,\"company_name\":\"Quillfeather \",\"departments\":[")
                .contains("\"value\":40.0", "\"requisition_id\":4411", "\"updated_at\":")
                .doesNotContain("content", "absolute_url", "5550001", "data_compliance", "education", "cents");
    }

    @Test
    void shouldReadTheKey() throws Exception {
        assertThat(reader.key(FIXTURE.payload())).isEqualTo("5550001");
    }

    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "content=true, DESCRIPTION DEPARTMENTS OFFICES",
        "pay_transparency=true, PAY",
        "content=false, ''"
    })
    void shouldKnowAFacetThatWasAskedFor(String request, String facets) throws Exception {
        Payload bare = Payload.of("{\"id\":1,\"title\":\"Baker\"}");
        String[] parameter = request.split("=", 2);

        Posting posting = reader.read(bare, parameter.length < 2 ? Map.of() : Map.of(parameter[0], parameter[1]));

        assertThat(posting.facets())
                .filteredOn(facet -> EnumSet.of(Facet.DESCRIPTION, Facet.DEPARTMENTS, Facet.OFFICES, Facet.PAY)
                        .contains(facet))
                .containsExactlyInAnyOrderElementsOf(java.util.Arrays.stream(facets.split(" "))
                        .filter(facet -> !facet.isEmpty())
                        .map(Facet::valueOf)
                        .toList());
    }

    @Test
    void shouldTreatOptionalFieldsOfTheWrongTypeAsAbsent() throws Exception {
        Payload odd = Payload.of(
                "{\"id\":1,\"title\":\"Baker\",\"location\":\"x\",\"metadata\":{},\"departments\":[7,null],"
                        + "\"offices\":null,\"content\":9,\"language\":[],\"first_published\":\"soon\",\"updated_at\":5,"
                        + "\"pay_input_ranges\":[\"x\",{\"min_cents\":\"lots\"}],\"absolute_url\":false,\"company_name\":{}}");

        Posting posting = reader.read(odd, Map.of());

        assertThat(posting)
                .isEqualTo(Posting.builder("Baker")
                        .nativeFields(posting.nativeFields(), posting.sourceHash())
                        .facets(java.util.Set.of(Facet.values()))
                        .build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"title\":null}", "{\"title\":\" \"}", "{\"title\":5}"})
    void shouldNotReadAPostingWithoutATitle(String payload) {
        assertThatThrownBy(() -> reader.read(Payload.of(payload), Map.of()))
                .isInstanceOf(UnreadablePayloadException.class)
                .hasMessage("/title is missing, blank or of another type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"text\"", "<html>", "", "{\"title\":\"a\",\"title\":\"b\"}"})
    void shouldNotReadWhatIsNoJsonObject(String payload) {
        assertThatThrownBy(() -> reader.key(Payload.of(payload))).isInstanceOf(UnreadablePayloadException.class);
    }
}
