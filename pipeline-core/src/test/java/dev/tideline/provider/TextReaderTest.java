package dev.tideline.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tideline.capture.Payload;
import dev.tideline.posting.Posting;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextReaderTest {

    private static final Fixture FIXTURE = Fixture.of("text");

    private final TextReader reader = new TextReader();

    @Test
    void shouldHaveNoKeyOfItsOwn() {
        assertThatThrownBy(() -> reader.key(FIXTURE.payload()))
                .isInstanceOf(UnreadablePayloadException.class)
                .hasMessage("a text has no key of its own: the observation must name it");
    }

    @Test
    void shouldTakeWhatTheCrawlerTellsBeforeWhatTheTextSeemsToSay() throws Exception {
        Payload opening = Fixture.of("text", "opening").payload();

        Posting posting = reader.read(opening, Map.of("title", "Kiln Chief", "company", "Emberline Ltd"));

        assertThat(posting.title()).isEqualTo("Kiln Chief");
        assertThat(posting.companyName()).isEqualTo("Emberline Ltd");
        assertThat(posting.description().text()).startsWith("Emberline is a pottery");
    }

    @Test
    void shouldTakeAShortFirstLineForTheTitle() throws Exception {
        Posting posting = reader.read(Payload.of("Head of Kilns\n\nYou fire.\n"), Map.of());

        assertThat(posting.title()).isEqualTo("Head of Kilns");
        assertThat(posting.description().text()).isEqualTo("You fire.");
    }
}
