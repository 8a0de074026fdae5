package dev.tideline.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.posting.Posting;
import org.junit.jupiter.api.Test;

class GemReaderTest {

    private final GemReader reader = new GemReader();

    @Test
    void shouldTakeNoughtForNever() throws Exception {
        Fixture graph = Fixture.of("gem", "graphql");

        assertThat(read(graph.with("1770285600", "0")).postedAt()).isNull();
        assertThat(read(graph.with("1770285600", "0")).postedAtField()).isNull();
        assertThat(reader.key(graph.payload())).isEqualTo("ext-1001");
    }

    private Posting read(Fixture fixture) throws UnreadablePayloadException {
        return reader.read(fixture.payload(), fixture.request());
    }
}
