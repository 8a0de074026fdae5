package dev.tideline.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.capture.Payload;
import dev.tideline.fingerprint.Fingerprint;
import dev.tideline.posting.Location;
import dev.tideline.posting.Posting;
import dev.tideline.provider.PostingReader;
import dev.tideline.provider.Readers;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R1 with the real readers: rows of one posting fold into one, whatever their order. */
class RepeatedRowsTest {

    @ParameterizedTest
    @CsvSource({
        "workable, posting, 'Elmsworth, Illinois, United States', 'Oakfield, Illinois, United States'",
        "rippling, row, 'Remote (Ternshire, GB)', 'Ternmouth, GB'"
    })
    void shouldFoldRowsInAnyOrder(String provider, String row, String first, String second) throws Exception {
        PostingReader reader = Readers.standard().forProvider(provider).orElseThrow();
        Capture one = capture(provider, row);
        Capture other = capture(provider, "repeat");

        Posting folded = Capture.folded(List.of(one, other)).read(reader);
        Posting reversed = Capture.folded(List.of(other, one, other)).read(reader);

        assertThat(folded.locations()).extracting(Location::raw).containsExactlyInAnyOrder(first, second);
        assertThat(reversed).isEqualTo(folded);
        assertThat(Fingerprint.of(reversed)).isEqualTo(Fingerprint.of(folded));
    }

    private static Capture capture(String provider, String name) throws IOException {
        try (InputStream in =
                RepeatedRowsTest.class.getResourceAsStream("/provider/" + provider + "/" + name + ".json")) {
            return new Capture(List.of(new Payload(in.readAllBytes())), Map.of(), null);
        }
    }
}
