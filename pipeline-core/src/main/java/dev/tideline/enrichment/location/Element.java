package dev.tideline.enrichment.location;

import org.jspecify.annotations.Nullable;

/**
 * A place or a word about the way of working, in the order of the text.
 *
 * @param segment index of its segment
 * @param group the place, or null
 * @param item the word, or the first item of the place
 * @param inside a word that stands within the words of the place before it in this order
 */
record Element(int segment, @Nullable Group group, Item item, boolean inside) {

    Gap before() {
        return item.before();
    }

    boolean isMode() {
        return group == null && item.isMode();
    }

    boolean isRemote() {
        return group == null && (item.is(Word.Kind.REMOTE) || item.is(Word.Kind.OPTIONAL));
    }
}
