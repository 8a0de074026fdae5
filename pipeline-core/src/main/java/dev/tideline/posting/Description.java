package dev.tideline.posting;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The body of a posting. Its text is worked out when it is first asked for: most readings never ask. */
public final class Description {

    private final String html;
    private final UnaryOperator<String> toText;
    private @Nullable String text;

    private Description(String html, UnaryOperator<String> toText) {
        this.html = html;
        this.toText = toText;
    }

    /** A description whose text is already known. */
    public Description(String html, String text) {
        this(html, same -> text);
    }

    /**
     * A description whose text is a pure function of its HTML.
     *
     * @param toText what a reader sees of HTML: block by block, one line each
     */
    public static Description of(String html, UnaryOperator<String> toText) {
        return new Description(html, toText);
    }

    /** As the provider sent it, entities of the envelope undone. */
    public String html() {
        return html;
    }

    /** What a reader sees: block by block, one line each. */
    public String text() {
        String known = text;
        if (known == null) {
            known = toText.apply(html);
            text = known;
        }
        return known;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Description that && html.equals(that.html) && text().equals(that.text());
    }

    @Override
    public int hashCode() {
        return html.hashCode();
    }

    @Override
    public String toString() {
        return "Description[" + html + "]";
    }
}
