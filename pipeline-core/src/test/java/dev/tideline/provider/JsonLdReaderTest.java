package dev.tideline.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tideline.capture.Payload;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonLdReaderTest {

    private static final Fixture FIXTURE = Fixture.of("jsonld");

    private final JsonLdReader reader = new JsonLdReader();

    @ParameterizedTest
    @CsvSource({
        "https://Careers.Marl.example/jobs?gh_jid=77&utm_source=feed, careers.marl.example/jobs?gh_jid=77",
        "https://marl.example/j/7/?gh_src=x, marl.example/j/7",
        "https://marl.example/j?not_gh_src=x, marl.example/j?not_gh_src=x",
        "https://marl.example/j/7#apply, marl.example/j/7",
        "https://marl.example/#/job/7, marl.example/#/job/7"
    })
    void shouldKeyByTheAddressWithoutWhatOnlyTracks(String url, String key) throws Exception {
        Fixture page = FIXTURE.with("https://Careers.Marl.example/jobs?gh_jid=77&utm_source=feed", url);

        assertThat(reader.key(page.payload())).isEqualTo(key);
    }

    @Test
    void shouldKeyByTheIdentifierWhereThereIsNoAddress() throws Exception {
        String posting = "{\"@type\": \"JobPosting\", \"title\": \"Scout\", \"identifier\": %s}";

        assertThat(reader.key(Payload.of(posting.formatted("{\"value\": 12}")))).isEqualTo("12");
        assertThat(reader.key(Payload.of(posting.formatted("\"A-12\"")))).isEqualTo("A-12");
    }

    @Test
    void shouldChooseThePostingOfThePagesOwnAddress() throws Exception {
        String page = "<link rel=canonical href=\"https://marl.example/%s\"><script type=\"application/ld+json\">["
                + "{\"@type\": \"JobPosting\", \"title\": \"One\", \"url\": \"https://marl.example/1\"},"
                + "{\"@type\": \"JobPosting\", \"title\": \"Two\", \"url\": \"https://marl.example/2\"}]</script>";

        assertThat(reader.read(Payload.of(page.formatted("2")), Map.of()).title())
                .isEqualTo("Two");
        assertThatThrownBy(() -> reader.read(Payload.of(page.formatted("3")), Map.of()))
                .hasMessage("the page has 2 postings");
    }

    @Test
    void shouldTakeAPageWithoutAPostingForNoAnswer() {
        assertThatThrownBy(() -> reader.read(Payload.of("<html>Please wait</html>"), Map.of()))
                .isInstanceOf(UnreadablePayloadException.class)
                .hasMessage("the page has no JobPosting: the posting is gone, or this is no answer");
    }
}
