package dev.tideline.enrichment.location;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Leaves out the items that tell nothing of where, and what they show to be no place either (rule 5.2.5). */
final class Tidying {

    private final Gazetteer gazetteer;
    private final List<Item> kept = new ArrayList<>();
    private boolean partial;
    private @Nullable Item except;

    /** @param partial the text says that there are more places than it names */
    record Tidy(List<Item> items, boolean partial) {}

    private Tidying(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    static Tidy of(List<Item> all, Gazetteer gazetteer) {
        Tidying tidying = new Tidying(gazetteer);
        List<Item> items = withSides(all);
        Gap gap = Gap.SPACE;
        for (int i = 0; i < items.size(); i++) {
            Item next = i + 1 < items.size() ? items.get(i + 1) : null;
            Item item = tidying.withoutBuilding(items.get(i), next).after(gap);
            if (tidying.leavesOut(item, next)) {
                gap = item.before();
            } else {
                tidying.kept.add(item.is(Word.Kind.USA) ? partOfUsa(item, gazetteer) : item);
                gap = Gap.SPACE;
            }
        }
        return new Tidy(List.copyOf(tidying.kept), tidying.partial);
    }

    /** "North Stanhope": a compass word before a name that is not known is a part of it. */
    private static List<Item> withSides(List<Item> items) {
        List<Item> joined = new ArrayList<>();
        for (Item item : items) {
            Item side = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (side != null && side.is(Word.Kind.SIDE) && item.isUnknown() && item.before() == Gap.SPACE) {
                joined.set(joined.size() - 1, side.with(item));
            } else {
                joined.add(item);
            }
        }
        return joined;
    }

    private boolean leavesOut(Item item, @Nullable Item next) {
        if (isExcepted(item)) {
            return true;
        }
        Word word = item.word();
        if (word == null) {
            return isOffice(next) && (item.isUnknown() || isMacro(item));
        }
        return switch (word.kind()) {
            case OFFICE -> dropUnknownBefore(item);
            case EXCEPT -> {
                except = item;
                yield true;
            }
            case MORE -> {
                partial = true;
                yield true;
            }
            case SCOPE, SIDE, NONE -> true;
            case REMOTE, OPTIONAL, HYBRID, ONSITE, WORLDWIDE, USA, ZONE -> false;
        };
    }

    /** "US (excluding CA and NY)": all up to the end of the brackets, or of the list. */
    private boolean isExcepted(Item item) {
        if (except == null) {
            return false;
        }
        boolean within = item.depth() >= except.depth() && item.before() != Gap.HARD;
        except = within ? except : null;
        return within;
    }

    /** "The River Building HQ": the words before a kind of building are its name. */
    private boolean dropUnknownBefore(Item office) {
        int last = kept.size() - 1;
        if (last >= 0 && office.before() == Gap.SPACE && kept.get(last).isUnknown()) {
            kept.remove(last);
        }
        return true;
    }

    /** "Boston Seaport Office": the city in the name of a building. */
    private Item withoutBuilding(Item item, @Nullable Item office) {
        Item city = item.isUnknown() && isOffice(office) ? InnerNames.longest(item, gazetteer) : null;
        return city == null ? item : city;
    }

    private static boolean isOffice(@Nullable Item item) {
        return item != null && item.is(Word.Kind.OFFICE) && item.before() == Gap.SPACE;
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
