package dev.tideline.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PaylocityReaderTest {

    private static final Fixture FIXTURE = Fixture.of("paylocity");

    private final PaylocityReader reader = new PaylocityReader();

    @Test
    void shouldNameAPostingAlikeInListAndPage() throws Exception {
        assertThat(reader.key(FIXTURE.payload())).isEqualTo("4248451");
        assertThat(reader.key(Fixture.of("paylocity", "row").payload())).isEqualTo("4248451");
    }

    @Test
    void shouldNotOfferWhatIsInternal() throws Exception {
        Fixture internal = Fixture.of("paylocity", "internal");

        assertThat(reader.read(internal.payload(), Map.of()).listed()).isFalse();
    }
}
