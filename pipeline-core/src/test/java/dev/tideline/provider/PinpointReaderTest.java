package dev.tideline.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.posting.Facet;
import dev.tideline.posting.PayRange;
import dev.tideline.posting.Posting;
import org.junit.jupiter.api.Test;

class PinpointReaderTest {

    private static final Fixture FIXTURE = Fixture.of("pinpoint");

    private final PinpointReader reader = new PinpointReader();

    @Test
    void shouldNotShowPayThatTheEmployerDoesNotShow() throws Exception {
        Posting hidden = read(FIXTURE.with("\"compensation_visible\": true", "\"compensation_visible\": false"));

        assertThat(hidden.pay()).isEmpty();
        assertThat(hidden.facets()).contains(Facet.PAY);
        assertThat(hidden.nativeFields()).doesNotContain("80000");
    }

    @Test
    void shouldNotTakeTwoWeeksForOne() throws Exception {
        Fixture fortnightly =
                FIXTURE.with("\"compensation_frequency\": \"year\"", "\"compensation_frequency\": \"two_weeks\"");

        assertThat(read(fortnightly).pay()).extracting(PayRange::period).containsOnlyNulls();
    }

    @Test
    void shouldNotTakeADeadlineForADateOfPublication() throws Exception {
        assertThat(read(FIXTURE).postedAt()).isNull();
        assertThat(read(FIXTURE).toString()).doesNotContain("Personal");
    }

    private Posting read(Fixture fixture) throws UnreadablePayloadException {
        return reader.read(fixture.payload(), fixture.request());
    }
}
