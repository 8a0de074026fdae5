package dev.tideline.enrichment.location;

import dev.tideline.vocabulary.Table;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A part of a location string that means something: what may be a place, or a word that is none.
 *
 * @param start its place in the clean text
 * @param before what stands between it and the item before, left-out words included
 * @param senses what it can mean as a place; empty for an unknown name and for a word
 * @param word what it says if it is no place
 */
record Item(
        String text,
        int start,
        int end,
        Gap before,
        int depth,
        List<Sense> senses,
        @Nullable Word word) {

    private static final int LARGE = 100_000;
    private static final Set<String> DIVISIONS = Table.words(Item.class, "word-sets.tsv", "division");

    Item after(Gap gap) {
        return new Item(text, start, end, before.or(gap), depth, senses, word);
    }

    /** This and the unknown word behind it as one unknown name. */
    Item with(Item next) {
        return new Item(text + " " + next.text, start, next.end, before, depth, List.of(), null);
    }

    /** A part of its text that means something. */
    Item part(int from, int to, List<Sense> meanings) {
        return new Item(text.substring(from, to), start + from, start + to, before, depth, meanings, null);
    }

    boolean is(Word.Kind kind) {
        return word != null && word.kind() == kind;
    }

    boolean isMode() {
        return word != null && word.kind().isMode();
    }

    boolean isPlace() {
        return word == null;
    }

    boolean isUnknown() {
        return word == null && senses.isEmpty();
    }

    /** A county or the like, which is no city: beside a region it adds nothing. */
    boolean isDivision() {
        String key = NameFold.of(text);
        return isUnknown() && DIVISIONS.contains(key.substring(key.lastIndexOf(' ') + 1));
    }

    boolean isCity() {
        return senses.stream().anyMatch(sense -> sense instanceof Sense.OfCity);
    }

    boolean means(Admin1 region, boolean code) {
        return senses.contains(new Sense.OfAdmin1(region, code));
    }

    boolean isCodeOfRegion() {
        return senses.stream().anyMatch(sense -> sense instanceof Sense.OfAdmin1 of && of.code());
    }

    /** Can only be a country or a region of several, or a code of one. */
    boolean isBroad() {
        boolean country =
                senses.stream().anyMatch(sense -> sense instanceof Sense.OfCountry || sense instanceof Sense.OfMacro);
        return country && senses.stream().noneMatch(sense -> sense instanceof Sense.OfAdmin1);
    }

    /** Manchester: a division of Jamaica too, but who writes the name means a city elsewhere. */
    boolean isRatherCityThanIn(Country country) {
        return !country.market()
                && senses.stream()
                        .anyMatch(sense -> sense instanceof Sense.OfCity of
                                && of.rank() == Sense.Rank.PRIMARY
                                && of.city().population() > LARGE
                                && of.city().country().market());
    }

    /** Items are told apart by where they stand: they are compared with each other all the time. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Item that && start == that.start && end == that.end && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode() * 31 + start;
    }
}
