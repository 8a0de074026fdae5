package dev.tideline.enrichment.location;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Leaves out the items that tell nothing of where, and what they show to be no place either (rule 5.2.5). */
final class Tidying {

    private final List<Item> kept = new ArrayList<>();
    private boolean partial;

    /** @param partial the text says that there are more places than it names */
    record Tidy(List<Item> items, boolean partial) {}

    private Tidying() {}

    static Tidy of(List<Item> items, Gazetteer gazetteer) {
        Tidying tidying = new Tidying();
        Gap gap = Gap.SPACE;
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i).after(gap);
            Item next = i + 1 < items.size() ? items.get(i + 1) : null;
            if (tidying.leavesOut(item, next)) {
                gap = item.before();
            } else {
                tidying.kept.add(item.is(Word.Kind.USA) ? partOfUsa(item, gazetteer) : item);
                gap = Gap.SPACE;
            }
        }
        return new Tidy(List.copyOf(tidying.kept), tidying.partial);
    }

    private boolean leavesOut(Item item, @Nullable Item next) {
        Word word = item.word();
        if (word == null) {
            boolean office = next != null && next.is(Word.Kind.OFFICE) && next.before() == Gap.SPACE;
            return office && (item.isUnknown() || isMacro(item));
        }
        return switch (word.kind()) {
            case OFFICE -> dropUnknownBefore(item);
            case MORE -> {
                partial = true;
                yield true;
            }
            case SCOPE, SIDE, NONE -> true;
            case REMOTE, OPTIONAL, HYBRID, ONSITE, WORLDWIDE, USA, ZONE -> false;
        };
    }

    /** "The River Building HQ": the words before a kind of building are its name. */
    private boolean dropUnknownBefore(Item office) {
        int last = kept.size() - 1;
        if (last >= 0 && office.before() == Gap.SPACE && kept.get(last).isUnknown()) {
            kept.remove(last);
        }
        return true;
    }

    private static boolean isMacro(Item item) {
        return item.senses().stream().allMatch(sense -> sense instanceof Sense.OfMacro);
    }

    private static Item partOfUsa(Item item, Gazetteer gazetteer) {
        Country usa = gazetteer.country("US");
        List<Sense> senses = usa == null ? List.of() : List.of(new Sense.OfCountry(usa, Sense.Spelling.PART));
        return new Item(item.text(), item.start(), item.end(), item.before(), item.depth(), senses, null);
    }
}
