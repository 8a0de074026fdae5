package dev.tideline.simulation;

import java.util.List;

/** The words of a posting, made of its numbers. */
final class Prose {

    private static final List<String> TRADES = List.of(
            "Bell Founder",
            "Chart Keeper",
            "Data Engineer",
            "Ferry Pilot",
            "Glass Cutter",
            "Harbour Nurse",
            "Ledger Clerk",
            "Lens Grinder",
            "Orchard Planner",
            "Quality Analyst",
            "Rope Maker",
            "Signal Tester",
            "Tide Modeller");

    private static final List<String> PLACES = List.of(
            "Oslo",
            "Utrecht",
            "Reno, NV",
            "Porto",
            "Ghent",
            "Leeds",
            "Trieste",
            "Malmö",
            "Dayton, OH",
            "Graz",
            "Remote",
            "Turku");

    private static final List<String> SENTENCES = List.of(
            "You keep the charts of our harbours up to date.",
            "We are forty people & two dogs.",
            "You have done this before, or something close to it.",
            "Our tools are old; our habits are not.",
            "You write things down so that others can find them.",
            "Shifts are agreed on a month ahead.",
            "We pay for the train – not for the car.",
            "You speak with pilots, planners and the people who repair things.");

    private static final List<String> TEAMS = List.of("Harbour", "Workshop", "Ledgers", "Signals");

    private Prose() {}

    static String title(Content content) {
        String trade = TRADES.get(content.number() % TRADES.size());
        return content.grade() == 0 ? trade : trade + " " + (content.grade() + 1);
    }

    static String place(Content content) {
        int turn = content.place() / PLACES.size();
        String place = PLACES.get((content.number() / 13 + content.place()) % PLACES.size());
        return turn == 0 ? place : place + " " + (turn + 1);
    }

    static String team(Content content) {
        return TEAMS.get(content.number() % TEAMS.size());
    }

    /** Some paragraphs of HTML. */
    static String html(Content content, Look look) {
        StringBuilder html = new StringBuilder("<p>Revision ")
                .append(content.text())
                .append(look.otherText() ? ", told the other way." : ", told as usual.")
                .append("</p>");
        int paragraphs = 2 + content.number() % 4;
        for (int i = 0; i < paragraphs; i++) {
            String sentence = SENTENCES.get((content.number() / 7 + i + content.text()) % SENTENCES.size());
            String escaped = sentence.replace("&", "&amp;");
            html.append(look.noise() == 0 ? "<p>" : noisyParagraph(look.noise()))
                    .append(look.noise() == 0 ? escaped : escaped.replace(" ", i % 2 == 0 ? "  " : "&nbsp;"))
                    .append("</p>")
                    .append(look.noise() == 0 ? "" : "\n");
        }
        return html.toString();
    }

    private static String noisyParagraph(int noise) {
        return "<p class=\"c" + noise + "\" data-n='" + noise + "'><!-- " + noise + " -->";
    }
}
