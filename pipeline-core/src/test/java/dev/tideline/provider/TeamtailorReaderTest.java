package dev.tideline.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.posting.PayRange;
import dev.tideline.posting.Posting;
import org.junit.jupiter.api.Test;

class TeamtailorReaderTest {

    private static final Fixture FIXTURE = Fixture.of("teamtailor");

    private final TeamtailorReader reader = new TeamtailorReader();

    @Test
    void shouldFindTheNumberInTheAddressToo() throws Exception {
        Fixture unnamed = FIXTURE.with("\"identifier\"", "\"ident\"");

        assertThat(reader.key(FIXTURE.payload())).isEqualTo("7793185");
        assertThat(reader.key(unnamed.payload())).isEqualTo("7793185");
    }

    @Test
    void shouldReadPayWithoutACurrency() throws Exception {
        Fixture fixture = FIXTURE.with("\"currency\": \"SEK\"", "\"currency\": \"\"");

        assertThat(read(fixture).pay()).extracting(PayRange::raw).containsExactly("32000 - 38000 per month");
    }

    private Posting read(Fixture fixture) throws UnreadablePayloadException {
        return reader.read(fixture.payload(), fixture.request());
    }
}
