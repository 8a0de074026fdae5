package dev.tideline.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.posting.Posting;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IcimsReaderTest {

    private static final Fixture FIXTURE = Fixture.of("icims");

    private final IcimsReader reader = new IcimsReader();

    @Test
    void shouldTakeNoughtForNotStated() throws Exception {
        assertThat(read(FIXTURE.with("21.5", "0")).pay()).isEmpty();
    }

    @Test
    void shouldNameAPostingAlikeInCardAndPage() throws Exception {
        assertThat(reader.key(Fixture.of("icims", "card").payload())).isEqualTo("8214");
        assertThat(reader.key(Fixture.of("icims", "classic").payload())).isEqualTo("8214");
    }

    @Test
    void shouldFindTheRequisitionOfACardByItsLabel() throws Exception {
        Fixture card = Fixture.of("icims", "card");

        assertThat(reader.read(card.payload(), Map.of()).requisitionId()).isEqualTo("2026-8214");
        assertThat(reader.read(card.with("Job ID", "Badge").payload(), Map.of()).requisitionId())
                .isNull();
    }

    @Test
    void shouldNotTrustTheDatesOfAClassicPage() throws Exception {
        Posting posting = read(Fixture.of("icims", "classic"));

        assertThat(posting.postedAt()).isNull();
        assertThat(posting.applicationDeadline()).isNull();
    }

    private Posting read(Fixture fixture) throws UnreadablePayloadException {
        return reader.read(fixture.payload(), fixture.request());
    }
}
