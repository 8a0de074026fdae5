package dev.tideline.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tideline.capture.Payload;
import org.junit.jupiter.api.Test;

class JazzHrReaderTest {

    private static final Fixture FIXTURE = Fixture.of("jazzhr");

    private final JazzHrReader reader = new JazzHrReader();

    @Test
    void shouldNameAPostingAlikeInBothOfItsAddresses() throws Exception {
        assertThat(reader.key(FIXTURE.payload())).isEqualTo("AbC123xYz9");
        assertThat(reader.key(Fixture.of("jazzhr", "bare").payload())).isEqualTo("AbC123xYz9");
    }

    @Test
    void shouldRefuseAPageThatIsNoPosting() {
        assertThatThrownBy(() -> reader.key(Payload.of("<html><a href=\"/apply/jobs\">All jobs</a></html>")))
                .isInstanceOf(UnreadablePayloadException.class)
                .hasMessage("no address in the page names the posting");
    }
}
