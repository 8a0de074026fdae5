package dev.tideline.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.posting.Location;
import dev.tideline.posting.Posting;
import org.junit.jupiter.api.Test;

class RipplingReaderTest {

    private static final Fixture FIXTURE = Fixture.of("rippling");

    private final RipplingReader reader = new RipplingReader();

    @Test
    void shouldSayNothingWherePlacesDiffer() throws Exception {
        Posting mixed = read(Fixture.of("rippling", "listed-v2")
                .with("\"locations\": [", "\"locations\": [{\"name\": \"Away\", \"workplaceType\": \"ON_SITE\"}, "));

        assertThat(mixed.workplaceType()).isNull();
        assertThat(mixed.locations()).extracting(Location::remote).containsExactly(false, true);
    }

    @Test
    void shouldNameAPostingAlikeInBothLists() throws Exception {
        assertThat(reader.key(Fixture.of("rippling", "listed-v2").payload())).isEqualTo(reader.key(FIXTURE.payload()));
    }

    private Posting read(Fixture fixture) throws UnreadablePayloadException {
        return reader.read(fixture.payload(), fixture.request());
    }
}
