package dev.tideline.enrichment.salary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Money and numbers that are no pay. */
class NoSalaryTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We raised $45M in Series C at a valuation of $1.2B.",
                "Deals range from $150k to $600k across our accounts.",
                "Our customers save $300 per month.",
                "Experience selling to companies with $50M-$900M in revenue",
                "We process 75.000 EUR worth of orders per quarter.",
                "You will own a budget of $250,000 - $400,000.",
                "Meet a $2M quota closing $60k-$120k contracts.",
                "homes priced between $300,000 and $600,000",
                "401(k) match up to $6,000 per year",
                "$1,800 annual learning stipend and $400 home-office budget",
                "Sign-on bonus of $12,000 - $18,000",
                "$4,000 referral bonus",
                "Relocation support between $9,000 and $14,000",
                "Life insurance of 3x salary up to $400,000",
                "Company car worth £31,000",
                "Urlaubsgeld von 1.400 € und ein Zuschuss von 45 € monatlich zum Ticket",
                "Tickets restaurant de 9 € par jour et une prime de 1 100 €",
                "Vale refeição de R$ 34,00 por dia",
                "Equity worth up to $90,000 over 4 years",
                "Per visit rate: $41 - $62",
                "The total value of our benefits exceeds $24,000 annually.",
                "Average rep earns $95k in the first year",
                "bis zu 18.000 € Entwicklungsbudget",
                "Standby: on-call pay of $6.00 per hour",
                "Top performers earn over $190,000 per year",
                "We are saving families $1,100-$1,900 per month",
                "Good pay. In addition, we offer up to $7,000 annual reimbursement for courses",
                "Rimborso spese di 700€ mensili",
                "Weihnachtsgeld von 1.500 € brutto",
                "Starterbonus: 2.000 € brutto",
                "Vermittlungsprovision 2.000 € netto",
                "Fahrrad im Wert von bis zu 3.000 € brutto",
                "Bono de bienvenida de 1.000 € brutos",
                "Eindejaarsuitkering van € 1.500 bruto",
                "Премия до 50 000 руб.",
                "Sign-on bonus | $12,000 - $18,000",
                "Kiteworks | Series A | $12M raised | Reno",
                "Deal size | $50k - $150k",
                "10/15k steps a day",
                "Open 24/7, 365 days",
                "Student loan repayment up to $9,000 per year, $54,000 maximum",
                "Relocation incentive may be paid, up to $18,000",
                "Team of 100 - 150 people, 5-10 years of experience, 24/7",
                "Founded in 2011, 10,000+ users, 99.9% uptime",
                "Salary range: 2029-2030",
                "Salary: competitive",
                "Salary: 0 - 0 USD",
                "$1 - $1",
                "salaryRange: $1 - $200K",
                "Job ID 130000-160000",
                "Call 555-0100 by 01/02/2031 at 10:00",
                "1320 Elm Road, Springfield, XY, 99515 salary on request"
            })
    void shouldFindNoPay(String text) {
        assertThat(PayText.read(text)).isEmpty();
        assertThat(PayText.read(text, "DE")).isEmpty();
        assertThat(PayText.read(text, Source.TITLE, "US")).isEmpty();
    }
}
