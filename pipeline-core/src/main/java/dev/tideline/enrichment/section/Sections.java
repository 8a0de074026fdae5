package dev.tideline.enrichment.section;

import dev.tideline.enrichment.Span;
import dev.tideline.vocabulary.Hit;
import dev.tideline.vocabulary.Phrases;
import dev.tideline.vocabulary.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The sections of a description, in order and without gaps. A heading is a short line that opens with words of the
 * table and has little else, or such words before a colon; a short line before a colon that the table does not know
 * opens a section of kind {@code OTHER}.
 */
public final class Sections {

    private static final Phrases HEADINGS = Phrases.of(Sections.class, "headings.tsv");
    private static final int LONGEST_HEADING = 9;

    /** "Candidate qualifications": a heading's last word may be what the table knows. */
    private static final int LONGEST_QUALIFIED = 4;

    /** So many words of the table are a heading's opening, whatever follows in its line. */
    private static final int LONG_ENOUGH = 3;

    /** Headings that go on with a name: "About Acme", "Why join the Acme team". */
    private static final String OPEN_ENDED = "open";

    private final List<Section> list;

    private Sections(List<Section> list) {
        this.list = List.copyOf(list);
    }

    /** Divides a text of lines, as {@code HtmlText} makes it. */
    public static Sections of(String text) {
        return of(Tokens.of(text));
    }

    /** Divides a text that is cut into words already. */
    public static Sections of(Tokens tokens) {
        List<Section> sections = new ArrayList<>();
        Section.Kind kind = Section.Kind.OTHER;
        Span heading = null;
        int body = 0;
        for (int word = 0; word < tokens.size(); word = tokens.lineEnd(word)) {
            Heading found = isItem(tokens, word) ? null : heading(tokens, word);
            if (found != null) {
                int start = tokens.start(word);
                if (heading != null || start > body) {
                    sections.add(new Section(kind, heading, new Span(body, start)));
                }
                kind = found.kind();
                heading = new Span(start, tokens.end(found.to() - 1));
                body = heading.end();
            }
        }
        sections.add(new Section(kind, heading, new Span(body, tokens.text().length())));
        return new Sections(sections);
    }

    public List<Section> list() {
        return list;
    }

    /** The kind of the section that a place in the text belongs to. */
    public Section.Kind at(int index) {
        int low = 0;
        int high = list.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            Span heading = list.get(middle).heading();
            int start = heading == null ? 0 : heading.start();
            if (start <= index) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return list.get(low).kind();
    }

    private static @Nullable Heading heading(Tokens tokens, int word) {
        int lineEnd = tokens.lineEnd(word);
        Hit hit = HEADINGS.at(tokens, word);
        if (hit != null) {
            boolean alone = tokens.followsLabel(hit.to());
            boolean open = (hit.phrase().rule().equals(OPEN_ENDED) || hit.to() - word >= LONG_ENOUGH)
                    && isShort(tokens, word, lineEnd);
            if (alone || open) {
                int to = alone ? hit.to() : lineEnd;
                return new Heading(kind(hit), to);
            }
        }
        boolean colon = isShort(tokens, word, lineEnd) && endsWith(tokens, lineEnd, ':');
        Hit last = lineEnd - word <= LONGEST_QUALIFIED ? HEADINGS.at(tokens, lineEnd - 1) : null;
        if (last != null && isShort(tokens, word, lineEnd)) {
            return new Heading(kind(last), lineEnd);
        }
        return colon ? new Heading(Section.Kind.OTHER, lineEnd) : null;
    }

    private static Section.Kind kind(Hit hit) {
        return Section.Kind.valueOf(hit.phrase().value().toUpperCase(Locale.ROOT));
    }

    private static boolean isShort(Tokens tokens, int word, int lineEnd) {
        return lineEnd - word <= LONGEST_HEADING && !endsWith(tokens, lineEnd, '.');
    }

    private static boolean endsWith(Tokens tokens, int lineEnd, char sign) {
        int after = tokens.end(lineEnd - 1);
        return after < tokens.text().length() && tokens.text().charAt(after) == sign;
    }

    private static boolean isItem(Tokens tokens, int word) {
        int lineStart = tokens.text().lastIndexOf('\n', tokens.start(word)) + 1;
        return tokens.text().startsWith("- ", lineStart);
    }

    /**
     * A heading found.
     *
     * @param to the word after it
     */
    private record Heading(Section.Kind kind, int to) {}
}
