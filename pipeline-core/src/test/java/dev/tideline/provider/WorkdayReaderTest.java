package dev.tideline.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tideline.capture.Payload;
import dev.tideline.posting.Location;
import dev.tideline.posting.Posting;
import dev.tideline.posting.WorkplaceType;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkdayReaderTest {

    private static final Fixture FIXTURE = Fixture.of("workday");

    private final WorkdayReader reader = new WorkdayReader();

    @Test
    void shouldRefuseToNameAPostingByARowOfTheList() {
        assertThatThrownBy(() -> reader.key(Fixture.of("workday", "row").payload()))
                .isInstanceOf(UnreadablePayloadException.class)
                .hasMessage("a row of the list names no key: it stands in the detail answer");
    }

    @Test
    void shouldNotTakeANumberOfPlacesForAPlace() throws Exception {
        Fixture row = Fixture.of("workday", "row");

        assertThat(read(row).locations()).isEmpty();
        assertThat(read(row.with("2 Locations", "Tulsa, OK")).locations())
                .extracting(Location::raw)
                .containsExactly("Tulsa, OK");
    }

    @Test
    void shouldTakeABulletForTheRequisitionWhereThePathEndsWithIt() throws Exception {
        Fixture row = Fixture.of("workday", "row");

        assertThat(read(row).requisitionId()).isEqualTo("R-004512");
        assertThat(read(row.with("_R-004512\"", "_R-004512-2\"")).requisitionId())
                .isEqualTo("R-004512");
        assertThat(read(row.with("[\"R-004512\"]", "[\"Full time\"]")).requisitionId())
                .isNull();
    }

    @Test
    void shouldMakeThePageOfARowFromWhereItWasAsked() throws Exception {
        Payload row = Fixture.of("workday", "row").payload();

        assertThat(reader.read(row, Map.of("host", "s.wd5.example", "site", "Careers"))
                        .sourceUrl())
                .isEqualTo("https://s.wd5.example/Careers/job/Tallgrass-OK/Meter-Technician-II_R-004512");
    }

    @ParameterizedTest
    @CsvSource({"Hybrid, HYBRID", "Remote Eligible, REMOTE", "Field/Customer Site, ", "flexible, HYBRID"})
    void shouldReadTheTenantsWordsForAWorkplace(String word, WorkplaceType expected) throws Exception {
        assertThat(read(FIXTURE.with("Fully Remote", word)).workplaceType()).isEqualTo(expected);
    }

    private Posting read(Fixture fixture) throws UnreadablePayloadException {
        return reader.read(fixture.payload(), fixture.request());
    }
}
