package dev.tideline.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.capture.Payload;
import dev.tideline.posting.Posting;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonioReaderTest {

    private static final Fixture FIXTURE = Fixture.of("personio");

    private final PersonioReader reader = new PersonioReader();

    @ParameterizedTest
    @CsvSource({
        "permanent, full-time, full_time, permanent",
        "intern, part-time, part_time, internship",
        "trainee, full-time, full_time, ",
        "freelance, full-or-part-time, , contract",
        "working_student, part-time, part_time, internship"
    })
    void shouldReadContractAndHours(String type, String schedule, String hours, String contract) throws Exception {
        Fixture fixture =
                FIXTURE.with(">permanent<", ">" + type + "<").with(">full-or-part-time<", ">" + schedule + "<");

        assertThat(read(fixture).employment().hours()).isEqualTo(hours);
        assertThat(read(fixture).employment().contract()).isEqualTo(contract);
    }

    @Test
    void shouldExpandNoEntityOfTheDocumentsOwn() throws Exception {
        Fixture bomb = FIXTURE.with(
                "<position>",
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\"><!ENTITY c \"boom\">]><position>");

        Posting posting = read(bomb.with("Netzbetrieb", "&b;&c;"));

        assertThat(posting.departments()).containsExactly("&b;&c;");
    }

    @Test
    void shouldHaveNoTextWhereTheFeedsLanguageHasNone() throws Exception {
        Payload bare = Payload.of(
                "<?xml version=\"1.0\"?><position><id>7</id><name>Koch</name><jobDescriptions></jobDescriptions></position>");

        assertThat(reader.read(bare, Map.of()).description()).isNull();
        assertThat(reader.read(bare, Map.of()).sourceUrl()).isNull();
        assertThat(reader.key(bare)).isEqualTo("7");
    }

    private Posting read(Fixture fixture) throws UnreadablePayloadException {
        return reader.read(fixture.payload(), fixture.request());
    }
}
