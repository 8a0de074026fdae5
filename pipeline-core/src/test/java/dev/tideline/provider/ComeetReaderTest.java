package dev.tideline.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.posting.Posting;
import org.junit.jupiter.api.Test;

class ComeetReaderTest {

    private static final Fixture FIXTURE = Fixture.of("comeet");

    private final ComeetReader reader = new ComeetReader();

    @Test
    void shouldNotMindTheOrderInWhichDetailsCome() throws Exception {
        Fixture turned = FIXTURE.with("\"order\": 2", "\"order\": 0");

        assertThat(read(FIXTURE).description().text()).startsWith("Description\n");
        assertThat(read(turned).description().text()).startsWith("Requirements\n");
    }

    @Test
    void shouldKeepNoAddress() throws Exception {
        assertThat(read(FIXTURE).toString()).doesNotContain("mail.example");
    }

    private Posting read(Fixture fixture) throws UnreadablePayloadException {
        return reader.read(fixture.payload(), fixture.request());
    }
}
