package dev.tideline.text;

/**
 * Visible text under construction. A gap is only remembered, and written once something visible follows it: so there
 * are no empty lines and no stray spaces, and the strongest gap wins.
 */
final class Lines {

    private enum Gap {
        NONE(""),
        SPACE(" "),
        CELL(" | "),
        LINE("\n");

        private final String text;

        Gap(String text) {
            this.text = text;
        }
    }

    private final StringBuilder out;
    private Gap gap = Gap.NONE;
    private boolean itemOpens;
    private boolean rowHasText;

    /** Starts empty, with room for a text of this length. */
    Lines(int length) {
        out = new StringBuilder(length);
    }

    void text(String text) {
        int i = 0;
        while (i < text.length()) {
            if (isInk(text.charAt(i))) {
                int end = endOfWords(text, i);
                writeGap();
                out.append(text, i, end);
                i = end;
            } else {
                int codePoint = text.codePointAt(i);
                if (isSpace(codePoint)) {
                    widen(Gap.SPACE);
                } else if (!isInvisible(codePoint)) {
                    writeGap();
                    out.appendCodePoint(codePoint);
                }
                i += Character.charCount(codePoint);
            }
        }
    }

    /** Text whose own line ends count. */
    void preformatted(String text) {
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            text(text.substring(start, end));
            lineBreak();
            start = end + 1;
        }
        text(text.substring(start));
    }

    void space() {
        widen(Gap.SPACE);
    }

    void lineBreak() {
        gap = Gap.LINE;
    }

    /** A block at the start of a cell does not leave the cell's line. */
    void openBlock() {
        if (gap != Gap.CELL) {
            gap = Gap.LINE;
        }
    }

    void openItem() {
        gap = Gap.LINE;
        itemOpens = true;
    }

    void closeItem() {
        gap = Gap.LINE;
        itemOpens = false;
    }

    void openRow() {
        gap = Gap.LINE;
        rowHasText = false;
    }

    void openCell() {
        gap = rowHasText ? Gap.CELL : Gap.LINE;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private void widen(Gap wider) {
        if (wider.compareTo(gap) > 0) {
            gap = wider;
        }
    }

    private void writeGap() {
        if (out.length() > 0) {
            out.append(gap.text);
        }
        gap = Gap.NONE;
        if (itemOpens) {
            out.append("- ");
            itemOpens = false;
        }
        rowHasText = true;
    }

    /** Visible ASCII: most text, which is copied by the run. */
    private static boolean isInk(char c) {
        return c > ' ' && c < 0x7F;
    }

    /** The end of the words that begin at {@code start} and stand one plain space apart. */
    private static int endOfWords(String text, int start) {
        int end = start + 1;
        while (end < text.length()) {
            char c = text.charAt(end);
            if (isInk(c)) {
                end++;
            } else if (c == ' ' && end + 1 < text.length() && isInk(text.charAt(end + 1))) {
                end += 2;
            } else {
                return end;
            }
        }
        return end;
    }

    private static boolean isSpace(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL -> true;
            default -> false;
        };
    }

    /** Zero-width space, word joiner, byte-order mark, soft hyphen. Joiners stay: scripts and emoji need them. */
    private static boolean isInvisible(int codePoint) {
        return codePoint == 0x200B || codePoint == 0x2060 || codePoint == 0xFEFF || codePoint == 0x00AD;
    }
}
