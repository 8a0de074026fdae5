package dev.tideline.enrichment.title;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.posting.Posting;
import dev.tideline.text.HtmlText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleEvidenceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Boat Engineer | {'metadata':[{'name':'Career Track','value':'Director'}]} | DIRECTOR | MANAGEMENT",
                "Boat Engineer | {'experienceLevel':{'id':'entry_level','label':'Entry Level'}} | ENTRY | IC",
                "Boat Engineer | {'level':'Senior'} | SENIOR | IC",
                "Boat Engineer II | {'seniority':'senior'} | SENIOR | IC",
                "Staff Boat Engineer | {'seniority':'senior'} | STAFF | IC",
                "Boat Design Quality Manager | {'metadata':[{'name':'Management Level','value':'IC4'}]} | MANAGER | IC",
                "Boat Vendor Operations Manager | {'metadata':[{'name':'Management Level','value':'IC4'}]} | - | IC",
                "Boat Product Manager | {'metadata':[{'name':'Boater Level','value':'MGR5'}]} | - | MANAGEMENT",
                "Boat Engineer | {'experienceLevel':{'id':'not_applicable','label':'Not Applicable'}} | - | IC",
                "Boat Engineer | {'metadata':null,'level':7} | - | IC",
                "Boat Engineer | no JSON | - | IC",
            })
    void shouldReadTheProvidersOwnFields(String title, String fields, Seniority seniority, Track track) {
        Posting posting = Posting.builder(title)
                .nativeFields(fields.replace('\'', '"'), "")
                .build();

        TitleFinding finding = Titles.read(posting);

        assertThat(finding.seniority()).isEqualTo(seniority);
        assertThat(finding.track()).isEqualTo(track);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "We are looking for a Senior Boat Engineer to join us. | SENIOR",
                "Wir suchen eine Senior Boat Engineer. | SENIOR",
                "You report to the Senior Boat Engineer. | -",
                "We are looking for a Boat Engineer who works with our senior crew. | -",
                "Ten years of experience as a senior sailor. | -",
                "We are hiring a Director Boat Engineer. | -",
            })
    void shouldReadAGradeThatTheDescriptionGivesToThisRole(String text, Seniority seniority) {
        Posting posting = Posting.builder("Boat Engineer")
                .description(HtmlText.describe("<p>" + text + "</p>"))
                .build();

        assertThat(Titles.read(posting).seniority()).isEqualTo(seniority);
    }

    @Test
    void shouldSayWhereInTheDescription() {
        Posting posting = Posting.builder("Boat Engineer")
                .description(HtmlText.describe("<p>Hello!</p><p>We are seeking a Senior Boat Engineer.</p>"))
                .build();

        TitleFinding finding = Titles.read(posting);

        assertThat(finding.seniorityProvenance()).satisfies(from -> {
            assertThat(from.field()).isEqualTo("description_text");
            assertThat(from.span().of("Hello!\nWe are seeking a Senior Boat Engineer."))
                    .isEqualTo("seeking a Senior Boat Engineer.");
        });
    }
}
