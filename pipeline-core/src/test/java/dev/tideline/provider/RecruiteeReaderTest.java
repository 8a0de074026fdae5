package dev.tideline.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.posting.PayRange;
import dev.tideline.posting.Posting;
import dev.tideline.posting.WorkplaceType;
import org.junit.jupiter.api.Test;

class RecruiteeReaderTest {

    private static final Fixture FIXTURE = Fixture.of("recruitee");

    private final RecruiteeReader reader = new RecruiteeReader();

    @Test
    void shouldReadASalaryOfWhichOnlyTheMostIsSaid() throws Exception {
        PayRange pay =
                read(FIXTURE.with("\"min\": \"2350\"", "\"min\": null")).pay().get(0);

        assertThat(pay.raw()).isEqualTo("up to 2600 EUR per month");
        assertThat(pay.min()).isNull();
    }

    @Test
    void shouldTakeSeveralArrangementsForHybrid() throws Exception {
        assertThat(read(FIXTURE.with("\"remote\": false", "\"remote\": true")).workplaceType())
                .isEqualTo(WorkplaceType.HYBRID);
    }

    @Test
    void shouldKeepNoMailbox() throws Exception {
        assertThat(read(FIXTURE).toString()).doesNotContain("job.k7x2m");
    }

    private Posting read(Fixture fixture) throws UnreadablePayloadException {
        return reader.read(fixture.payload(), fixture.request());
    }
}
