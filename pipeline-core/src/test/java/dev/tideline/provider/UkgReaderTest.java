package dev.tideline.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tideline.capture.Payload;
import org.junit.jupiter.api.Test;

class UkgReaderTest {

    private static final Fixture FIXTURE = Fixture.of("ukg");

    private final UkgReader reader = new UkgReader();

    @Test
    void shouldFindTheDataWithinThePage() throws Exception {
        assertThat(reader.key(FIXTURE.payload()))
                .isEqualTo(reader.key(Fixture.of("ukg", "row").payload()));
    }

    @Test
    void shouldRefuseAPageWithoutData() {
        assertThatThrownBy(() -> reader.key(Payload.of("<html><body>Sign in</body></html>")))
                .isInstanceOf(UnreadablePayloadException.class)
                .hasMessage("the page has no CandidateOpportunityDetail(…)");
    }
}
