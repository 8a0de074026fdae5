package dev.tideline.enrichment.location;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Large cities and countries at the edge of names that are not known: "Tampa Bayside", "Team Berlin". Only asked where
 * nothing else of a text is understood, because "Annapolis Junction" is not Annapolis.
 */
final class InnerNames {

    private static final int LARGE = 200_000;
    private static final int LONGEST = 40;

    private InnerNames() {}

    static List<Group> of(Segment segment, Gazetteer gazetteer, Evidence evidence) {
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < segment.items().size(); i++) {
            Item inner =
                    segment.items().get(i).isUnknown() ? longest(segment.items().get(i), gazetteer) : null;
            if (inner != null) {
                Reading reading = PlaceReader.read(List.of(inner), evidence);
                Rule rule = reading.rule() == Rule.AMBIGUOUS ? Rule.AMBIGUOUS : Rule.INNER_NAME;
                groups.add(new Group(i, i + 1, List.of(inner), reading.by(rule)));
            }
        }
        return groups;
    }

    /** The longest such name at the beginning of an unknown name, else at its end; null if there is none. */
    static @Nullable Item longest(Item item, Gazetteer gazetteer) {
        String text = item.text();
        if (text.length() > LONGEST) {
            return null;
        }
        for (int end = lastBreak(text, text.length()); end > 0; end = lastBreak(text, end)) {
            List<Sense> senses = large(gazetteer.named(NameFold.of(text.substring(0, end))));
            if (!senses.isEmpty()) {
                return item.part(0, end, senses);
            }
        }
        for (int start = nextBreak(text, 0); start > 0; start = nextBreak(text, start)) {
            List<Sense> senses = large(gazetteer.named(NameFold.of(text.substring(start + 1))));
            if (!senses.isEmpty()) {
                return item.part(start + 1, text.length(), senses);
            }
        }
        return null;
    }

    private static int lastBreak(String text, int before) {
        return Math.max(text.lastIndexOf(' ', before - 1), text.lastIndexOf('-', before - 1));
    }

    private static int nextBreak(String text, int after) {
        for (int i = after + 1; i < text.length() - 1; i++) {
            if (text.charAt(i) == ' ' || text.charAt(i) == '-') {
                return i;
            }
        }
        return -1;
    }

    private static List<Sense> large(List<Sense> senses) {
        boolean any = senses.stream()
                .anyMatch(sense -> sense instanceof Sense.OfCountry
                        || (sense instanceof Sense.OfCity of
                                && of.rank() == Sense.Rank.PRIMARY
                                && of.city().population() >= LARGE));
        return any ? senses : List.of();
    }
}
