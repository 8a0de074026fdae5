package dev.tideline.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.capture.Payload;
import dev.tideline.posting.Facet;
import dev.tideline.posting.Location;
import dev.tideline.posting.Posting;
import dev.tideline.posting.WorkplaceType;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkableReaderTest {

    private static final Fixture FIXTURE = Fixture.of("workable");

    private final WorkableReader reader = new WorkableReader();

    @Test
    void shouldNotShowAHiddenPlace() throws Exception {
        assertThat(read(FIXTURE).locations()).extracting(Location::city).containsExactly("Elmsworth");
        assertThat(read(FIXTURE.with("\"hidden\": false", "\"hidden\": true")).locations())
                .isEmpty();
    }

    @Test
    void shouldTakeTheRowsOwnPlaceWhereNoneAreListed() throws Exception {
        assertThat(read(FIXTURE.with("\"locations\": [", "\"places\": [")).locations())
                .extracting(Location::raw)
                .containsExactly("Elmsworth, Illinois, United States");
    }

    @Test
    void shouldNotKnowADescriptionThatWasNotAskedFor() throws Exception {
        Payload bare = Payload.of("{\"shortcode\": \"A1\", \"title\": \"Baker\", \"telecommuting\": true}");

        assertThat(reader.read(bare, Map.of()).facets()).doesNotContain(Facet.DESCRIPTION);
        assertThat(reader.read(bare, Map.of("details", "true")).facets()).contains(Facet.DESCRIPTION);
        assertThat(reader.read(bare, Map.of()).workplaceType()).isEqualTo(WorkplaceType.REMOTE);
    }

    private Posting read(Fixture fixture) throws UnreadablePayloadException {
        return reader.read(fixture.payload(), fixture.request());
    }
}
