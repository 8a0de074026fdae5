package dev.tideline.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.posting.Location;
import dev.tideline.posting.Posting;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuccessFactorsReaderTest {

    private static final Fixture FIXTURE = Fixture.of("successfactors");

    private final SuccessFactorsReader reader = new SuccessFactorsReader();

    @ParameterizedTest
    @CsvSource({
        "02/28/2026, 2026-02-28T00:00:00Z",
        "28/02/2026, 2026-02-28T00:00:00Z",
        "02/03/2026, ",
        "03/03/2026, 2026-03-03T00:00:00Z",
        "13/13/2026, "
    })
    void shouldReadADateOnlyWhereItCanBeReadInOneWay(String text, Instant expected) throws Exception {
        assertThat(read(FIXTURE.with("02/28/2026", text)).postedAt()).isEqualTo(expected);
    }

    @Test
    void shouldTakeAWorkLocationForAPlaceUnlessItIsAWayOfWorking() throws Exception {
        Posting placed = read(FIXTURE.with(">Hybrid<", ">Hafenstadt<"));

        assertThat(placed.workplaceType()).isNull();
        assertThat(placed.locations()).extracting(Location::raw).containsExactly("Hafenstadt", "Kranstadt");
    }

    private Posting read(Fixture fixture) throws UnreadablePayloadException {
        return reader.read(fixture.payload(), fixture.request());
    }
}
