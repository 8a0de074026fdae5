package dev.tideline.benchmarks.micro;

import dev.tideline.posting.Location;
import dev.tideline.posting.Posting;
import dev.tideline.text.HtmlText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Invented postings of 8 KB of HTML as employers write them: prose, lists, requirements, pay and a place. */
final class Advertisements {

    private static final int HTML_CHARS = 8_000;

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
            "Our yard builds wooden boats by hand, and we are looking for people who care how things are made.",
            "You will work with the teams that plan, build and launch, and you will own your part from end to end.",
            "We believe that small teams with clear goals do the best work, and that a good plan is one that changes.",
            "In this role you will talk to the owners, order the timber and keep the books of the harbour.",
            "Since 2009 we have launched more than 1,200 boats in 14 countries, and 96% of our customers come back.",
            "This is a hybrid role: we meet in the office three days a week and work from home on the others.",
            "We are an equal opportunity employer and do not discriminate on the basis of race, religion or age.",
            "If this sounds like the place for you, we would love to hear from you, even if you do not tick every box.");
    private static final List<String> TASKS = List.of(
            "Design and run services in Java and Kafka that handle 40,000 messages a second",
            "Plan the work of the coming season together with the yard and its owners",
            "Review what your colleagues write, and ask them to review what you write",
            "Improve how we measure, from the first sketch to the day of the launch",
            "Write down what we decide and why, so that others can follow it later",
            "Answer questions of customers in English and German within one working day");
    private static final List<String> REQUIREMENTS = List.of(
            "5+ years of experience with distributed systems",
            "Bachelor's degree in computer science or equivalent practical experience",
            "You must be authorized to work in the United States without sponsorship",
            "Fluent in English; German is a plus",
            "Experience with PostgreSQL, Kubernetes and Terraform",
            "At least 2 years of leading a team of 3 to 8 people");
    private static final List<String> BENEFITS = List.of(
            "30 days of paid time off and a 401(k) with a match of 4%",
            "A budget of $1,500 a year for books and courses",
            "Health, dental and vision insurance for you and your family",
            "The salary range for this position is $140,000 - $175,000 per year, plus equity");

    private Advertisements() {}

    /** The same posting for the same number; with its text not yet worked out. */
    static Posting posting(int number) {
        Random random = new Random(number);
        String place = any(PLACES, random);
        return Posting.builder(any(TITLES, random))
                .locations(List.of(Location.of(place)))
                .description(HtmlText.describe(html(random)))
                .build();
    }

    private static String html(Random random) {
        StringBuilder html = new StringBuilder(HTML_CHARS + 1_500);
        while (html.length() < HTML_CHARS) {
            paragraphs(html, random);
            list(html, "What you will do", TASKS, random);
            list(html, "Requirements", REQUIREMENTS, random);
            paragraphs(html, random);
            list(html, "What we offer", BENEFITS, random);
        }
        return html.toString();
    }

    private static void paragraphs(StringBuilder html, Random random) {
        for (int i = 0; i < 2; i++) {
            html.append("<p style=\"min-height:1.5em\">");
            html.append(any(PROSE, random)).append(' ').append(any(PROSE, random));
            html.append("</p>\n");
        }
    }

    private static void list(StringBuilder html, String heading, List<String> items, Random random) {
        List<String> shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, random);
        html.append("<h3><strong>").append(heading).append("</strong></h3>\n<ul>\n");
        shuffled.forEach(item -> html.append("<li><p>").append(item).append("</p></li>\n"));
        html.append("</ul>\n");
    }

    private static String any(List<String> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
