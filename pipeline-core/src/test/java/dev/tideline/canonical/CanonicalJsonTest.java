package dev.tideline.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {

    /** The contract's golden vector. It may never change: other people's data is joined by this hash. */
    private static final String GOLDEN = """
            {"application_deadline":null,"company_name":"Pinterest","departments":[{"child_ids":[],"id":71468,"name":"Core Engineering","parent_id":7789}],"first_published":"2026-05-26T17:29:54-04:00","language":"en","location":{"name":"San Francisco, CA, US; Remote, US"},"metadata":[{"id":5955,"name":"Employment Type","value":"Regular","value_type":"single_select"},{"id":16373425,"name":"Career Track","value":"Director","value_type":"single_select"},{"id":61175930,"name":"Careers Page Department","value":["Engineering"],"value_type":"multi_select"}],"offices":[{"child_ids":[],"id":83,"location":"San Francisco, CA, US","name":"San Francisco","parent_id":78376}],"requisition_id":3437445,"title":"Director, Machine Learning Engineering – Content & User Understanding","updated_at":"2026-06-04T16:28:58-04:00"}""".strip();

    @Test
    void shouldReproduceTheContractsGoldenVector() throws Exception {
        byte[] bytes = GOLDEN.getBytes(StandardCharsets.UTF_8);

        String canonical = Json.parse(bytes).canonical();

        assertThat(GOLDEN).hasSize(804);
        assertThat(canonical).isEqualTo(GOLDEN);
        assertThat(Digests.sha256Hex(canonical.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("82f420d864a8ba2aa395600f05288346574d2d0b670aedbddaa2a4fe43c8d53e");
    }

    @Test
    void shouldSortNamesAtEveryDepthAndLeaveArraysAlone() throws Exception {
        assertThat(canonical("{\"b\": [3, 1, {\"z\":1,\"a\":2}], \"a\" : {\"y\":null,\"x\":true}}"))
                .isEqualTo("{\"a\":{\"x\":true,\"y\":null},\"b\":[3,1,{\"a\":2,\"z\":1}]}");
    }

    @Test
    void shouldSortByCodePointNotByUtf16Unit() throws Exception {
        assertThat(canonical("{\"\uD83D\uDE00\":1,\"\uFF01\":2,\"a\":3,\"\":4}"))
                .isEqualTo("{\"\":4,\"a\":3,\"\uFF01\":2,\"\uD83D\uDE00\":1}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1e5", "1E+400", "-0", "0.10", "123456789012345678901234567890.000", "-12.5e-3"})
    void shouldKeepNumbersAsWritten(String number) throws Exception {
        assertThat(canonical("[" + number + "]")).isEqualTo("[" + number + "]");
    }

    @Test
    void shouldEscapeOnlyWhatJsonDemands() throws Exception {
        assertThat(canonical("\"\\u00e9\\/\\u0001\\n\\t\\\"\\\\\\u007f–\""))
                .isEqualTo("\"é/\\u0001\\n\\t\\\"\\\\\u007f–\"");
    }

    private static String canonical(String json) throws MalformedJsonException {
        return Json.parse(json.getBytes(StandardCharsets.UTF_8)).canonical();
    }
}
