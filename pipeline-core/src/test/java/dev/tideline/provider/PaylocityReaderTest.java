package dev.tideline.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.posting.WorkplaceType;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaylocityReaderTest {

    private static final Fixture FIXTURE = Fixture.of("paylocity");

    private final PaylocityReader reader = new PaylocityReader();

    @Test
    void shouldNameAPostingAlikeInListAndPage() throws Exception {
        assertThat(reader.key(FIXTURE.payload())).isEqualTo("4248451");
        assertThat(reader.key(Fixture.of("paylocity", "row").payload())).isEqualTo("4248451");
    }

    @ParameterizedTest
    @CsvSource({"false, Hybrid, HYBRID", "true, Hybrid, REMOTE", "false, Plant 4, "})
    void shouldTakeAPlaceCalledHybridForAWorkplace(boolean remote, String place, WorkplaceType expected)
            throws Exception {
        Fixture row = Fixture.of("paylocity", "row")
                .with("\"IsRemote\": true", "\"IsRemote\": " + remote)
                .with("\"LocationName\": \"Home\"", "\"LocationName\": \"" + place + "\"");

        assertThat(reader.read(row.payload(), Map.of()).workplaceType()).isEqualTo(expected);
    }

    @Test
    void shouldNotOfferWhatIsInternal() throws Exception {
        Fixture internal = Fixture.of("paylocity", "internal");

        assertThat(reader.read(internal.payload(), Map.of()).listed()).isFalse();
    }
}
