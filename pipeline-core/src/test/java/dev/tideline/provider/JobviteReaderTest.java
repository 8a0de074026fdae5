package dev.tideline.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.posting.Location;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JobviteReaderTest {

    private static final Fixture FIXTURE = Fixture.of("jobvite");

    private final JobviteReader reader = new JobviteReader();

    @Test
    void shouldNameAPostingAlikeInListAndPage() throws Exception {
        assertThat(reader.key(Fixture.of("jobvite", "row").payload())).isEqualTo("oCtxAfww");
        assertThat(reader.key(FIXTURE.payload())).isEqualTo("oCtxAfww");
    }

    @Test
    void shouldNotTakeANumberOfPlacesForAPlace() throws Exception {
        Fixture row = Fixture.of("jobvite", "row");

        assertThat(reader.read(row.payload(), Map.of()).locations()).isEmpty();
        assertThat(reader.read(row.with("21 Locations", "Pineville, VT").payload(), Map.of())
                        .locations())
                .extracting(Location::raw)
                .containsExactly("Pineville, VT");
    }
}
