package dev.tideline.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.posting.Posting;
import dev.tideline.posting.WorkplaceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmartRecruitersReaderTest {

    private static final Fixture FIXTURE = Fixture.of("smartrecruiters");

    private final SmartRecruitersReader reader = new SmartRecruitersReader();

    @Test
    void shouldTellThePageOfADetailThatDoesNotNameTheCompany() throws Exception {
        Fixture nameless = FIXTURE.with("\"company\":", "\"employer\":");

        assertThat(read(nameless).sourceUrl()).isEqualTo(read(FIXTURE).sourceUrl());
    }

    @ParameterizedTest
    @CsvSource({"true, true, HYBRID", "true, false, REMOTE", "false, true, HYBRID", "false, false, "})
    void shouldTrustHybridBeforeRemoteAndTakeNoForNothing(boolean remote, boolean hybrid, WorkplaceType expected)
            throws Exception {
        Fixture fixture = FIXTURE.with("\"remote\": true", "\"remote\": " + remote)
                .with("\"hybrid\": true", "\"hybrid\": " + hybrid);

        assertThat(read(fixture).workplaceType()).isEqualTo(expected);
    }

    @Test
    void shouldTakeAnEmptyDepartmentForNone() throws Exception {
        assertThat(read(FIXTURE.with("{\"id\": \"12\", \"label\": \"People\"}", "{}"))
                        .departments())
                .isEmpty();
    }

    @Test
    void shouldTakeTheTenantsOwnDepartmentWhereTheProvidersIsEmpty() throws Exception {
        Fixture own = FIXTURE.with("{\"id\": \"12\", \"label\": \"People\"}", "{}")
                .with("\"fieldLabel\": \"Country\"", "\"fieldLabel\": \"Department\"");

        assertThat(read(own).departments()).containsExactly("Austria");
    }

    @Test
    void shouldKeepNobodysName() throws Exception {
        assertThat(read(FIXTURE).toString()).doesNotContain("Personal");
    }

    private Posting read(Fixture fixture) throws UnreadablePayloadException {
        return reader.read(fixture.payload(), fixture.request());
    }
}
