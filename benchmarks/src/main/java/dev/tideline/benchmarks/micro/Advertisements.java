package dev.tideline.benchmarks.micro;

import dev.tideline.posting.Location;
import dev.tideline.posting.Posting;
import dev.tideline.text.HtmlText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/**
 * Invented postings of 8,000 characters of HTML, in the shape of 513 real ones: as much markup (a third), as many words
 * (835), headings (5) and list items (26), curly quotes in nearly all, pay in one of six, and no fewer phrases about
 * requirements or the place of work (real ones have about ten).
 */
final class Advertisements {

    private static final int HTML_CHARS = 8_000;
    private static final int NAMES_PAY = 6;

    private static final List<String> TITLES = List.of(
            "Senior Backend Engineer, Payments",
            "Harbour Planner (f/m/d)",
            "Staff Site Reliability Engineer - Remote",
            "Account Executive II",
            "Registered Nurse, Night Shift",
            "Director of Boat Design");
    private static final List<String> PLACES = List.of(
            "Berlin, Germany",
            "New York, NY",
            "Remote - US",
            "London, UK or Dublin, Ireland",
            "Austin, Texas",
            "Toronto");
    private static final List<String> PROSE = List.of(
            "Our yard builds wooden boats by hand, and we’re looking for people who care deeply about how things are made.",
            "Customers in fourteen countries depend on what we ship, from fishing cooperatives to public rescue services.",
            "We believe that small groups with clear goals outperform large ones, and that a good plan is one that changes.",
            "Together you’ll define the roadmap, negotiate priorities with stakeholders and keep everybody informed.",
            "The marine industry is being transformed by automation, and most operators still depend on spreadsheets.",
            "Backed by investors who understand manufacturing, we’re building infrastructure that lasts for generations.",
            "Our customers describe the product as dependable, understandable and surprisingly pleasant to operate.",
            "You’ll collaborate with naval architects, procurement specialists and the people who actually launch boats.",
            "We’re proud of our culture: direct feedback, thoughtful documentation and meetings that end early.",
            "Everything we do starts with a question that somebody asked us at the quay, usually while it was raining.",
            "Last season our simulations replaced forty percent of the physical prototypes that we used to throw away.",
            "The position reports to the head of operations and works closely with finance, design and the harbour office.",
            "Curiosity matters more to us than certificates – show us something that you’ve built, repaired or explained.",
            "Our platform processes measurements from thousands of vessels &amp; predicts when their components need attention.",
            "We are an equal opportunity employer and celebrate diversity; every applicant is considered on their merits.",
            "If this sounds interesting, we’d love to hear from you, even if you do not tick every single box above.",
            "Accommodations are available throughout the interview process: please tell us whatever would help you.",
            "Applications are reviewed continuously, and somebody will answer personally within two weeks of receiving yours.");
    private static final List<String> TASKS = List.of(
            "<strong>Ownership:</strong> design and operate services that handle measurements from every connected vessel",
            "<strong>Planning:</strong> coordinate the coming season together with the yard and its suppliers",
            "<strong>Quality:</strong> review what your colleagues write, and ask them to review what you write",
            "<strong>Insight:</strong> improve how we measure, from the first sketch through to the day of the launch",
            "<strong>Documentation:</strong> record what we decided and why, so that others can understand it later",
            "<strong>Support:</strong> answer complicated questions from customers within one working day",
            "<strong>Automation:</strong> replace repetitive procedures with dependable, observable processes",
            "<strong>Leadership:</strong> mentor newer colleagues and represent the department internally",
            "<strong>Partnership:</strong> maintain relationships with classification societies and inspectors",
            "<strong>Improvement:</strong> investigate incidents thoroughly and share what everybody can learn");
    private static final List<String> REQUIREMENTS = List.of(
            "5+ years of experience with distributed systems or comparable industrial software",
            "Bachelor’s degree in naval architecture, computer science or a comparable discipline",
            "You must be authorized to work in the United States without sponsorship",
            "Fluent in English; German is a plus",
            "Familiarity with PostgreSQL, Kubernetes, Terraform and modern observability tooling",
            "Demonstrated ability to communicate complicated subjects to a broad audience",
            "Strong analytical thinking, attention to detail and a healthy sense of humour",
            "Comfortable prioritising independently when requirements are ambiguous or changing",
            "Practical understanding of manufacturing, logistics or maritime regulations");
    private static final List<String> BENEFITS = List.of(
            "Generous parental leave, and flexibility when life doesn’t go as planned",
            "30 days of paid time off and a 401(k) with a match of 4%",
            "A budget of $1,500 a year for books, courses and conferences",
            "Comprehensive health, dental and vision insurance for you and your family",
            "Equity, because everybody who builds the company should participate in it",
            "Subsidised lunches from the harbour kitchen, whatever the weather brings",
            "Relocation assistance for you, your family and reasonably sized boats");
    private static final String WHERE =
            "This is a hybrid role: we meet in the office three days a week and work from home on the others.";
    private static final String PAY =
            "The salary range for this position is $140,000 - $175,000 per year, depending on experience.";

    private Advertisements() {}

    /** The same posting for the same number; with its text not yet worked out. */
    static Posting posting(int number) {
        Random random = new Random(number);
        String place = any(PLACES, random);
        return Posting.builder(any(TITLES, random))
                .locations(List.of(Location.of(place)))
                .description(HtmlText.describe(html(number, random)))
                .build();
    }

    private static String html(int number, Random random) {
        Deque<String> prose = new ArrayDeque<>();
        while (prose.size() < 2 * PROSE.size()) {
            prose.addAll(shuffled(PROSE, random));
        }
        StringBuilder html = new StringBuilder(HTML_CHARS);
        heading(html, "About the yard");
        paragraphs(html, prose, 4);
        paragraph(html, WHERE);
        list(html, "What you will do", shuffled(TASKS, random));
        list(html, "Requirements", shuffled(REQUIREMENTS, random));
        list(html, "What we offer", shuffled(BENEFITS, random));
        if (number % NAMES_PAY == 0) {
            paragraph(html, PAY);
        }
        heading(html, "How we work");
        while (html.length() < HTML_CHARS) {
            paragraphs(html, prose, 1);
        }
        return html.toString();
    }

    private static void paragraphs(StringBuilder html, Deque<String> prose, int count) {
        for (int i = 0; i < count; i++) {
            paragraph(html, prose.remove());
        }
    }

    private static void paragraph(StringBuilder html, String text) {
        html.append("<p style=\"min-height:1.5em\">").append(text).append("</p>\n");
    }

    private static void heading(StringBuilder html, String text) {
        html.append("<h3><strong>").append(text).append("</strong></h3>\n");
    }

    private static void list(StringBuilder html, String heading, List<String> items) {
        heading(html, heading);
        html.append("<ul style=\"min-height:1.5em\">");
        items.forEach(item ->
                html.append("<li><p style=\"min-height:1.5em\">").append(item).append("</p></li>"));
        html.append("</ul>\n");
    }

    private static List<String> shuffled(List<String> items, Random random) {
        List<String> shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static String any(List<String> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
