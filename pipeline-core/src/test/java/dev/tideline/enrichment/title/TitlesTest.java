package dev.tideline.enrichment.title;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitlesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Research &amp; Insights Analyst | Research & Insights Analyst",
                "SENIOR WAREHOUSE OPERATIVE – NIGHTS | Warehouse Operative",
                "junior dental hygienist | Dental Hygienist",
                "⭐ Delivery Driver! ⭐ | Delivery Driver",
                "REQ-2026-114 - Boat Builder | Boat Builder",
                "R90210 Boat Builder | Boat Builder",
                "Line Cook - $18-$22/hr | Line Cook",
                "Boat Builder @ Harbour Works | Boat Builder",
                "New Business Manager | New Business Manager",
                "New Grad Boat Engineer (2026) | Boat Engineer",
                "Staff Nurse Band 5 | Staff Nurse",
                "Verkäufer (m/w/d) auf 556-Euro-Basis | Verkäufer",
                "Physiotherapeut (m/w/d) in Voll- oder Teilzeit | Physiotherapeut",
                "Director/a Financiero/a | Director Financiero",
                "Director Marketing | Director of Marketing",
                "Remote Boat Designer | Boat Designer",
                "Remote Sensing Scientist | Remote Sensing Scientist",
                "Boat Designer, Lisbon, Portugal (Hybrid) | Boat Designer",
                "Boat Designer France | Boat Designer",
                "Harbour Assistant to the Director | Harbour Assistant",
                "Sr Mgr, Boat Sales | Senior Manager of Boat Sales",
                "SWE II | Software Engineer",
                "Boat Engineer-Networking | Boat Engineer",
                "Chief of Staff to Chief Boat Officer | Chief of Staff",
                "AI/ML Engineer | AI/ML Engineer",
                "Boat Engineer/Boat Architect | Boat Engineer",
                "Warehouse/Fleet Manager | Warehouse/Fleet Manager",
                "Chief Boat Officer (CBO) | Chief Boat Officer",
                "Boats & Harbours | Boats & Harbours",
                "XY_Boat Builder_R90210 | XY Boat Builder",
                "Boat Builder (6 months) | Boat Builder",
                "Bootsbauer Holz in Vollzeit/Teilzeit | Bootsbauer Holz",
                "Verkäufer (m/w/d) Teilzeit 20 Std./Woche | Verkäufer",
                "Manager, HR | Manager of HR",
                "Senior+ Boat Engineer | Boat Engineer",
                "Senior Staff Nurse | Staff Nurse",
                "Area Vice President, Boat Sales | Area Vice President of Boat Sales",
            })
    void shouldLeaveTheRole(String title, String role) {
        assertThat(Titles.read(title).normalisedTitle()).isEqualTo(role);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bootsbauer:in (m/w/d) | Bootsbauer",
                "Bootsverkäufer / Bootsverkäuferin w/m/d | Bootsverkäufer",
                "Kaufmann/-frau (gn) | Kaufmann",
                "MitarbeiterInnen Hafen | Mitarbeiter Hafen",
                "Chargé(e) de port F/H | Chargé de port",
                "Vendeur/Vendeuse | Vendeur",
                "Développeur·euse Java | Développeur Java",
                "Técnico/a de puertos | Técnico de puertos",
                "Addetto/a al molo | Addetto al molo",
                "Verkoper/Verkoopster (m/v/x) | Verkoper",
                "Desenvolvedor(a) Java | Desenvolvedor Java",
                "Programista/Programistka PHP (k/m) | Programista PHP",
                "Bådbygger m / k | Bådbygger",
                "ポートエンジニア（東京） | ポートエンジニア",
            })
    void shouldTakeOneFormForAllGenders(String title, String role) {
        assertThat(Titles.read(title).normalisedTitle()).isEqualTo(role);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Boat Engineering Intern | intern",
                "Alternance - Assistant Portuaire | intern",
                "Ausbildung zum Bootsbauer | intern",
                "Becario/a de Puertos | intern",
                "Estagiário de Logística | intern",
                "Boat Engineer, New Grad 2027 | entry",
                "Associate Boat Engineer | entry",
                "Młodszy Specjalista ds. Portów | junior",
                "Medior Bootdesigner | mid",
                "Desenvolvedor Java Pleno | mid",
                "Mid-Market Account Executive | -",
                "Sviluppatore Senior Java | senior",
                "Ingénieur naval sénior | senior",
                "シニアエンジニア | senior",
                "Senior Living Coordinator | -",
                "Shift Supervisor | lead",
                "Teamleiter Hafen | lead",
                "Staff Boat Engineer | staff",
                "Staff Nurse | -",
                "Chief of Staff | -",
                "Principal Investigator | -",
                "Senior Product Manager | senior",
                "Staff Product Manager | staff",
                "Kierownik Portu | manager",
                "Vertriebsleiter Süd | manager",
                "Projektleiterin Bau | -",
                "Butikschef | manager",
                "Directrice commerciale | director",
                "Head Pharmacist | -",
                "Harbour Director | director",
                "Director/Vice President of Harbours | director",
                "SVP Harbours | vp",
                "Co-Founder & CTO | executive",
                "CTO Office Analyst | -",
                "Senior/Staff Boat Engineer | senior",
                "Senior or Staff Boat Engineer | senior",
                "Boat Engineer / Senior Boat Engineer | -",
                "(Senior) Boat Engineer | -",
                "Boat Engineer (Senior) | senior",
                "Executive Assistant, Chief People Officer | -",
                "Boat Engineer | -",
            })
    void shouldTellTheGrade(String title, String grade) {
        Seniority seniority = Titles.read(title).seniority();

        assertThat(seniority == null ? null : seniority.text()).isEqualTo(grade);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Internal Auditor | -",
                "International Boat Broker | -",
                "Lead Generation Specialist | -",
                "Account Executive | -",
                "Executive Assistant to the CEO | -",
                "Creative Director | -",
                "Staff Accountant | -",
                "Head Chef | -",
                "Associate Professor of Boats | senior",
                "Associate General Counsel | senior",
                "CIO Advisory Consultant | -",
                "Leading Boat Architect | -",
                "Customer Success Manager | -",
            })
    void shouldNotTakeTheTrapsForGrades(String title, String grade) {
        TitleFinding finding = Titles.read(title);

        assertThat(finding.seniority() == null ? null : finding.seniority().text())
                .isEqualTo(grade);
        assertThat(finding.track()).isEqualTo(Track.IC);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Director, Harbours | Director of Harbours",
                "Senior Director – Harbours | Senior Director of Harbours",
                "VP Harbours | Vice President of Harbours",
                "Head of Harbours | Head of Harbours",
                "Director, Head of Harbours | Head of Harbours",
                "Manager, Boat Sales France | Manager of Boat Sales",
                "Vice President & General Manager | Vice President & General Manager",
                "Senior Boat Sales Director | Boat Sales Director",
            })
    void shouldJoinARankWithItsField(String title, String role) {
        TitleFinding finding = Titles.read(title);

        assertThat(finding.normalisedTitle()).isEqualTo(role);
        assertThat(finding.track()).isEqualTo(Track.MANAGEMENT);
    }

    @Test
    void shouldTakeTheHeadOfASchoolForManagementWithoutGrade() {
        TitleFinding finding = Titles.read("Principal - Riverside Elementary School");

        assertThat(finding.seniority()).isNull();
        assertThat(finding.track()).isEqualTo(Track.MANAGEMENT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Boat Engineer II | 2 | MID",
                "Boat Engineer 3 (Remote) | 3 | SENIOR",
                "Boat Engineer I/II | 1 | JUNIOR",
                "SDE-2 | 2 | MID",
                "Boat Technician Level 1 | 1 | JUNIOR",
                "Boat Technician - Level 1 | 1 | JUNIOR",
                "Senior Boat Engineer II | 2 | SENIOR",
                "Engineering Manager 2 | 2 | MANAGER",
            })
    void shouldReadTheNumeral(String title, int level, Seniority seniority) {
        TitleFinding finding = Titles.read(title);

        assertThat(finding.level()).isEqualTo(level);
        assertThat(finding.seniority()).isEqualTo(seniority);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Boat Engineer - Hulls & Keels (Oslo, Norway) | Hulls & Keels",
                "Boat Engineer, Hulls, Keels | Hulls, Keels",
                "Boat Engineer (Composites) II | Composites",
                "Registered Nurse (RN) - Nights | -",
                "Boat Engineer - Full-time - German speaking | -",
                "Boat Engineer - Based in Tokyo | -",
            })
    void shouldKeepTheRestAsSpecialisation(String title, String specialisation) {
        assertThat(Titles.read(title).specialisation()).isEqualTo(specialisation);
    }

    @Test
    void shouldReadTheSameInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));

            assertThat(Titles.read("SENIOR ENGINEERING INTERN, IT").normalisedTitle())
                    .isEqualTo("Engineering Intern");
        } finally {
            Locale.setDefault(before);
        }
    }
}
