package dev.tideline.enrichment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tideline.SharedReference;
import dev.tideline.canonical.Json;
import dev.tideline.capture.Payload;
import dev.tideline.enrichment.employment.EmploymentFinding;
import dev.tideline.enrichment.employment.Employments;
import dev.tideline.enrichment.requirement.Degree;
import dev.tideline.enrichment.requirement.Limit;
import dev.tideline.enrichment.requirement.Requirements;
import dev.tideline.enrichment.requirement.RequirementsFinding;
import dev.tideline.enrichment.workplace.WorkplaceFinding;
import dev.tideline.enrichment.workplace.Workplaces;
import dev.tideline.posting.Posting;
import dev.tideline.posting.WorkplaceType;
import dev.tideline.provider.Readers;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SeedPostingTest {

    @Test
    void shouldReadWorkplaceEmploymentAndRequirements() throws Exception {
        Json seed = Json.parse(Files.readAllBytes(SharedReference.require("cases/seed-posting.json")));
        Payload payload = Payload.of(seed.at("snapshot").at("payload").canonical());
        Posting posting =
                Readers.standard().forProvider("greenhouse").orElseThrow().read(payload, Map.of());
        PostingTokens tokens = PostingTokens.of(posting);

        WorkplaceFinding workplace = Workplaces.read(tokens, List.of());
        EmploymentFinding employment = Employments.read(tokens);
        RequirementsFinding requirements = Requirements.read(posting);

        assertThat(workplace.type()).isEqualTo(WorkplaceType.REMOTE);
        assertThat(workplace.provenance()).isNotNull();
        assertThat(workplace.provenance().rule()).isEqualTo("tag");
        assertThat(workplace.office()).isNotNull();
        assertThat(workplace.office().text())
                .isEqualTo("In the office for in-person collaboration 1–2 times every 6 months");
        assertThat(employment.raw()).isEqualTo("Regular");
        assertThat(employment.hours()).isNull();
        assertThat(employment.contract()).isNotNull();
        assertThat(employment.contract().word()).isEqualTo("permanent");
        assertThat(requirements.experienceYearsMin()).isEqualTo(12);
        assertThat(requirements.leadershipYearsMin()).isEqualTo(5);
        assertThat(requirements.degree()).isNotNull().matches(Degree::orEquivalent);
        assertThat(requirements.limits())
                .extracting(Limit::kind, Limit::place)
                .containsExactly(tuple(Limit.Kind.RESIDENCE, "US"));
    }
}
