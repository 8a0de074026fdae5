package dev.tideline.enrichment.workplace;

import static dev.tideline.posting.WorkplaceType.HYBRID;
import static dev.tideline.posting.WorkplaceType.ONSITE;
import static dev.tideline.posting.WorkplaceType.REMOTE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.posting.Description;
import dev.tideline.posting.Posting;
import dev.tideline.posting.WorkplaceType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkplacesTest {

    @Test
    void shouldTrustTheProvidersFieldBeforeTheText() {
        Posting posting = described("This is a fully remote position.").toBuilder()
                .workplaceType(HYBRID)
                .build();

        WorkplaceFinding finding = Workplaces.read(posting, List.of(REMOTE));

        assertThat(finding.type()).isEqualTo(HYBRID);
        assertThat(finding.provenance()).isNotNull();
        assertThat(finding.provenance().field()).isEqualTo("workplace_type");
        assertThat(finding.policy()).isNotNull();
        assertThat(finding.policy().text()).isEqualTo("This is a fully remote position");
    }

    @Test
    void shouldTrustAnOfficeBeforeALocationBeforeATag() {
        Posting tagged = described("#LI-Onsite");

        assertThat(Workplaces.read(tagged, List.of()).type()).isEqualTo(ONSITE);
        assertThat(Workplaces.read(tagged, List.of(HYBRID)).type()).isEqualTo(HYBRID);
        assertThat(Workplaces.read(
                                tagged.toBuilder()
                                        .offices(List.of("Remote - EU"))
                                        .build(),
                                List.of(HYBRID))
                        .type())
                .isEqualTo(REMOTE);
    }

    @Test
    void shouldTakeSeveralModesOfLocationsForAChoice() {
        assertThat(Workplaces.read(described(""), List.of(REMOTE, ONSITE)).type())
                .isEqualTo(HYBRID);
    }

    @Test
    void shouldLetTheTextDecideWhatTheLocationsLeaveOpen() {
        List<WorkplaceType> choice = List.of(REMOTE, ONSITE);

        assertThat(Workplaces.read(described("#LI-Remote"), choice).type()).isEqualTo(REMOTE);
        assertThat(Workplaces.read(described("#LI-Hybrid"), choice).type()).isEqualTo(HYBRID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This role can be remote or based in one of our offices.",
                "Location: Bergen, Norway or remote",
                "Remote (US) or hybrid in Reno",
                "Option for hybrid or fully remote work"
            })
    void shouldTakeRemoteOrAnOfficeForAChoice(String text) {
        assertThat(type(text)).isEqualTo(HYBRID);
        assertThat(Workplaces.placeMode("Bergen or Remote")).isEqualTo(HYBRID);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "Kiteworks | Boat Engineer | Bergen | ONSITE | Full-time~ONSITE",
                "Kiteworks | Boat Engineer | REMOTE (US) | Full-time~REMOTE",
                "Homeoffice möglich~HYBRID",
                "Arbeiten vor Ort in unserem Büro~ONSITE",
                "Remote innerhalb Deutschlands~REMOTE",
                "Poste en présentiel~ONSITE",
                "Lavoro in presenza~ONSITE",
                "Możliwość pracy zdalnej~HYBRID",
                "Thuiswerken mogelijk~HYBRID",
                "フルリモート可~REMOTE",
                "Work from home 5 days a week~REMOTE",
                "minimum 40% office attendance~HYBRID",
                "The position may be filled remotely.~REMOTE"
            })
    void shouldReadHowOtherSourcesWriteIt(String text, WorkplaceType type) {
        assertThat(type(text)).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Work Location: Hybrid remote in Reno, NV 89501|HYBRID",
                "You are expected to be in the office 60% of the time.|HYBRID",
                "Remote work available 2 days per week.|HYBRID",
                "Work from our Bergen office or remotely.|HYBRID",
                "Office attendance: 4 days/week|HYBRID",
                "We come into the office on Tuesdays and Thursdays.|HYBRID",
                "Smart working 2 giorni a settimana|HYBRID",
                "We are an in-person team based out of Bergen.|ONSITE",
                "Work remotely from any of our 7 hubs.|REMOTE",
                "Remote candidates will be considered.|REMOTE"
            })
    void shouldReadHowTheTimeIsShared(String text, WorkplaceType type) {
        assertThat(Workplaces.read(described(text), List.of()).type()).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Location: Remote",
                "This is a fully remote position.",
                "The job can be done remotely.",
                "You can work from anywhere in the world.",
                "Windward is a remote-first company.",
                "Die Stelle ist 100% Remote.",
                "Poste en full remote",
                "Trabajo 100% remoto",
                "Praca w 100% zdalna"
            })
    void shouldReadRemote(String text) {
        assertThat(type(text)).isEqualTo(REMOTE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We work on a hybrid schedule.",
                "Work model: Hybrid",
                "You will be in our Lisbon office at least 3 days a week.",
                "2-3 days per week in the office",
                "Tuesdays and Thursdays are our in-office days.",
                "This role is remote or hybrid.",
                "2 Tage pro Woche im Homeoffice",
                "Télétravail partiel : 2 jours par semaine",
                "Modelo de trabalho híbrido",
                "This position is remote. It is a hybrid role for people near Lisbon."
            })
    void shouldReadHybridAndPreferItToRemote(String text) {
        assertThat(type(text)).isEqualTo(HYBRID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This role is on-site in Lisbon.",
                "You will work from our office five days a week.",
                "This is not a remote position.",
                "We do not offer remote work.",
                "Remote work is not possible.",
                "Kein Homeoffice"
            })
    void shouldReadOnSiteAndNegations(String text) {
        assertThat(type(text)).isEqualTo(ONSITE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lisbon, Portugal",
                "You run our hybrid cloud and remote servers.",
                "You will lead a remote team of five.",
                "Experience working in a remote or hybrid environment.",
                "In-office lunch 5 days a week",
                "A remote work stipend",
                "Work from anywhere for up to 4 weeks a year",
                "Remote patient monitoring made simple",
                "You visit customers on site.",
                "We have offices in Lisbon and Porto."
            })
    void shouldStaySilentAboutOtherThings(String text) {
        assertThat(type(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kite Designer (Remote)",
                "Kite Designer - Remote, EU",
                "REMOTE - Kite Designer",
                "Kite Designer, US Remote"
            })
    void shouldReadTitles(String title) {
        assertThat(Workplaces.read(Posting.builder(title).build(), List.of()).type())
                .isEqualTo(REMOTE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kite Designer - Bergen or Remote", "Kite Designer - Remote or On-site"})
    void shouldTakeAChoiceInATitleForHybrid(String title) {
        assertThat(Workplaces.read(Posting.builder(title).build(), List.of()).type())
                .isEqualTo(HYBRID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Remote Sensing Scientist", "Hybrid Cloud Engineer", "Head of Remote", "On-site Services Lead"})
    void shouldNotTakeNounsOfTitlesForModes(String title) {
        assertThat(Workplaces.read(Posting.builder(title).build(), List.of()).type())
                .isNull();
    }

    @Test
    void shouldQuoteHowManyDaysTheOfficeIsRequired() {
        OfficeRequirement office = office("Kites fly.\nWe meet in our Porto office 3 days a week; lunch is on us.");

        assertThat(office.daysPerWeek()).isEqualTo(3);
        assertThat(office.text()).isEqualTo("We meet in our Porto office 3 days a week");
        assertThat(office.rate()).isNull();
    }

    @Test
    void shouldReadRareVisitsAsRemote() {
        String text = "In the office for in-person collaboration 1–2 times every 6 months; can be situated anywhere in"
                + " the country.";

        OfficeRequirement office = office(text);

        assertThat(type(text)).isEqualTo(REMOTE);
        assertThat(office.text()).isEqualTo("In the office for in-person collaboration 1–2 times every 6 months");
        assertThat(office.rate()).isEqualTo("1–2 times every 6 months");
        assertThat(office.daysPerWeek()).isNull();
    }

    private static @Nullable WorkplaceType type(String text) {
        return Workplaces.read(described(text), List.of()).type();
    }

    private static OfficeRequirement office(String text) {
        OfficeRequirement office = Workplaces.read(described(text), List.of()).office();
        assertThat(office).isNotNull();
        return office;
    }

    private static Posting described(String text) {
        return Posting.builder("").description(new Description(text, text)).build();
    }
}
