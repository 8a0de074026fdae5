package dev.tideline.enrichment.location;

/**
 * One word of a clean text.
 *
 * @param start its place in the clean text
 * @param key its folded form, see {@link NameFold}
 * @param before what stands between it and the word before
 * @param depth how many brackets are open around it
 */
record Token(String word, int start, int end, String key, Gap before, int depth) {

    boolean isNumber() {
        return Character.isDigit(word.charAt(0));
    }

    boolean hasDigit() {
        return word.chars().anyMatch(Character::isDigit);
    }

    /** All its letters are capitals. */
    boolean isCapitals() {
        return word.codePoints().noneMatch(Character::isLowerCase)
                && word.codePoints().anyMatch(Character::isUpperCase);
    }

    /** The letters alone, as in D.C. */
    String letters() {
        return word.replace(".", "");
    }
}
