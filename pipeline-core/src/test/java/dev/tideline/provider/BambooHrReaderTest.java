package dev.tideline.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.capture.Payload;
import dev.tideline.posting.Location;
import dev.tideline.posting.Posting;
import dev.tideline.posting.WorkplaceType;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BambooHrReaderTest {

    private static final Fixture FIXTURE = Fixture.of("bamboohr");

    private final BambooHrReader reader = new BambooHrReader();

    @ParameterizedTest
    @CsvSource({"'\"1\"', REMOTE", "'\"2\"', HYBRID", "'\"0\"', ONSITE", "null, "})
    void shouldReadTheCodeOfAWorkplace(String code, WorkplaceType expected) throws Exception {
        assertThat(read(FIXTURE.with("\"locationType\": \"0\"", "\"locationType\": " + code))
                        .workplaceType())
                .isEqualTo(expected);
    }

    @Test
    void shouldReadThePlaceOfTheOtherField() throws Exception {
        Payload row = Payload.of(
                "{\"id\": \"41\", \"jobOpeningName\": \"Medic\", \"isRemote\": true,"
                        + " \"location\": {\"city\": null, \"state\": null},"
                        + " \"atsLocation\": {\"country\": \"Canada\", \"state\": 7, \"province\": \"Alberta\", \"city\": \"Edwinton\"}}");

        Posting posting = reader.read(row, Map.of());

        assertThat(posting.locations())
                .containsExactly(new Location("Edwinton, Alberta, Canada", "Edwinton", "Alberta", "Canada", null));
        assertThat(posting.workplaceType()).isEqualTo(WorkplaceType.REMOTE);
    }

    private Posting read(Fixture fixture) throws UnreadablePayloadException {
        return reader.read(fixture.payload(), fixture.request());
    }
}
