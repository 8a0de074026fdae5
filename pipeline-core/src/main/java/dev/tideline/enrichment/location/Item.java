package dev.tideline.enrichment.location;

import java.util.List;
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

    Item after(Gap gap) {
        return new Item(text, start, end, before.or(gap), depth, senses, word);
    }

    /** This and the unknown word behind it as one unknown name. */
    Item with(Item next) {
        return new Item(text + " " + next.text, start, next.end, before, depth, List.of(), null);
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

    /** Can only be a country or a region of several, or a code of one. */
    boolean isBroad() {
        boolean country =
                senses.stream().anyMatch(sense -> sense instanceof Sense.OfCountry || sense instanceof Sense.OfMacro);
        return country && senses.stream().noneMatch(sense -> sense instanceof Sense.OfAdmin1);
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
