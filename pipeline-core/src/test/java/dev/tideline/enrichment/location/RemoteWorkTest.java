package dev.tideline.enrichment.location;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.posting.WorkplaceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemoteWorkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "Remote~unspecified",
                "Télétravail~unspecified",
                "Home office~unspecified",
                "удалённо~unspecified",
                "Anywhere~worldwide",
                "Remote - Worldwide~worldwide",
                "Remote (anywhere in the U.S.)~US",
                "Remote, Chile~CL",
                "Remote_Chile~CL",
                "Chile/Remote~CL",
                "Remote: Chile; Peru; Uruguay~CL; PE; UY",
                "Remote in Chile or Peru~CL; PE",
                "Chile & Peru (Remote)~CL; PE",
                "Remote - EMEA~EMEA",
                "Remote ANZ~AU; NZ",
                "Remote - Ohio~US.OH",
                "Remote - OH/IN/KY~US.OH; US.IN; US.KY",
                "Canada - Remote (ON or QC only)~CA.08; CA.10",
                "Remote, West Coast~US?",
                "Remote-US, PST or EST~US; America/Los_Angeles; America/New_York",
                "Remote (UTC-3 to UTC+2)~unspecified; UTC-3..UTC+2",
                "Remote (EU time zones)~EU?; EU"
            })
    void shouldTellFromWhereRemoteWorkMayBeDone(String text, String scopes) {
        LocationFinding finding = Shared.parse(text);
        assertThat(Shared.scopes(finding)).isEqualTo(scopes);
        assertThat(finding.places()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "Reno, NV (Remote)~Reno/Nevada/US REMOTE~US?",
                "Remote - Reno, NV~Reno/Nevada/US REMOTE~US?",
                "Reno, NV or Remote~Reno/Nevada/US~unspecified",
                "Reno, NV or Remote, US~Reno/Nevada/US~US",
                "Reno, NV - Remote; Boise, ID~Reno/Nevada/US REMOTE; Boise/Idaho/US~US?",
                "Oslo, Remote Norway~Oslo/Oslo/NO~NO",
                "Remote-Friendly | Oslo~Oslo/Oslo/NO~unspecified",
                "Reno, NV (open to US-based remote)~Reno/Nevada/US~US",
                "Oslo - Hybrid~Oslo/Oslo/NO HYBRID~''",
                "Hybrid | Oslo~Oslo/Oslo/NO HYBRID~''",
                "Oslo / Bergen (Hybrid)~Oslo/Oslo/NO HYBRID; Bergen/Vestland/NO HYBRID~''",
                "Hybrid remote in Oslo~Oslo/Oslo/NO HYBRID~''",
                "On-site: Oslo~Oslo/Oslo/NO ONSITE~''",
                "Chile Hybrid, Europe Remote~-/-/CL HYBRID~EUROPE"
            })
    void shouldKeepPlacesApartFromScopes(String text, String places, String scopes) {
        LocationFinding finding = Shared.parse(text);
        assertThat(Shared.places(finding)).isEqualTo(places);
        assertThat(Shared.scopes(finding)).isEqualTo(scopes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "Reno, NV; Remote, US~Remote, US",
                "Chile/Remote~Chile",
                "Remote (Chile)~Remote (Chile)",
                "Chile (Remote)~Chile (Remote)",
                "Remote (Chile or Peru)~Chile; Peru",
                "Remote - Chile, Peru~Remote - Chile; Peru",
                "Chile Remote, Peru Remote~Chile Remote; Peru Remote",
                "Remote in the Netherlands~Remote in the Netherlands",
                "Remote~Remote"
            })
    void shouldQuoteTheWordsThatBoundRemoteWork(String text, String raws) {
        assertThat(Shared.parse(text).remoteScopes())
                .extracting(RemoteScope::raw)
                .containsExactly(raws.split("; "));
    }

    @ParameterizedTest
    @CsvSource({"Anywhere in Chile,CL", "Work from anywhere,worldwide", "Remote - anywhere in Peru,PE"})
    void shouldBoundAnywhereByWhatFollows(String text, String scopes) {
        assertThat(Shared.scopes(Shared.parse(text))).isEqualTo(scopes);
        assertThat(Shared.parse(text).places()).isEmpty();
    }

    @Test
    void shouldNotTakeACityForAnOffice() {
        assertThat(Shared.parse("Oslo").places()).extracting(Place::mode).containsOnlyNulls();
    }

    @Test
    void shouldTellTheModeThatStandsWithoutAPlace() {
        assertThat(Shared.parse("Hybrid").mode()).isEqualTo(WorkplaceType.HYBRID);
    }
}
