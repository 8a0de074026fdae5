package dev.tideline.enrichment.section;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.enrichment.section.Section.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class SectionsTest {

    @Test
    void shouldDivideByHeadings() {
        String text = """
                We make kites.
                About Windward
                Founded at sea.
                🎯 What you'll do
                - Build kites
                Requirements:
                - A steady hand
                Nice to have
                - A boat
                What we offer
                - Wind
                Salary range
                1 to 2
                Other duties as told""";

        List<Section> sections = Sections.of(text).list();

        assertThat(sections)
                .extracting(Section::kind)
                .containsExactly(
                        Kind.OTHER,
                        Kind.ABOUT,
                        Kind.RESPONSIBILITIES,
                        Kind.REQUIREMENTS,
                        Kind.PREFERRED,
                        Kind.BENEFITS,
                        Kind.PAY);
        assertThat(sections.get(3).body().of(text).strip()).isEqualTo(":\n- A steady hand");
    }

    @Test
    void shouldKnowHeadingsOfOtherLanguages() {
        String text =
                "Deine Aufgaben\n- Drachen\nDein Profil:\n- Ruhe\nAvantages\n- Vent\nRequisitos\n- Calma\n応募資格\n- 経験";

        assertThat(Sections.of(text).list())
                .extracting(Section::kind)
                .containsExactly(
                        Kind.RESPONSIBILITIES, Kind.REQUIREMENTS, Kind.BENEFITS, Kind.REQUIREMENTS, Kind.REQUIREMENTS);
    }

    @Test
    void shouldOpenASectionAtAHeadingItDoesNotKnow() {
        String text = "Requirements\n- Calm\nOur kites:\n- Red";

        assertThat(Sections.of(text).at(text.indexOf("Red"))).isEqualTo(Kind.OTHER);
    }

    @Test
    void shouldNotTakeItemsAndSentencesForHeadings() {
        String text = "Requirements\n- Benefits\nBenefits are paid to all who stay.\n- Experience";

        assertThat(Sections.of(text).list()).hasSize(1);
    }

    @Test
    void shouldCoverTheWholeText() {
        String text = "intro\nBenefits\nwind\n\nPerks\nsea";

        List<Section> sections = Sections.of(text).list();

        assertThat(sections.get(0).body().start()).isZero();
        assertThat(sections.get(sections.size() - 1).body().end()).isEqualTo(text.length());
        assertThat(Sections.of("").list()).hasSize(1);
    }
}
