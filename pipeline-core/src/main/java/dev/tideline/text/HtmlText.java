package dev.tideline.text;

import dev.tideline.posting.Description;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Tag;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * What a reader sees of HTML: one line a block, list items after {@code "- "}, table cells apart by {@code " | "}, no
 * scripts, no styles, no empty lines.
 *
 * <p>Fingerprints depend on every detail of it: whoever changes the outcome raises {@code NORMALIZER_VERSION}.
 */
public final class HtmlText {

    private static final Set<String> UNSEEN =
            Set.of("script", "style", "template", "noscript", "head", "title", "iframe", "object", "svg", "math");
    private static final int LONGEST_TAG_NAME = 16;

    private HtmlText() {}

    /** The description whose body is this HTML; null where there is none. */
    public static @Nullable Description describe(@Nullable String html) {
        return html == null ? null : Description.of(html, HtmlText::of);
    }

    /** The visible text of HTML, or of plain text that only looks like it. */
    public static String of(String html) {
        Lines lines = new Lines(html.length());
        if (hasTag(html)) {
            Jsoup.parseBodyFragment(html).body().filter(new Walk(lines));
        } else {
            lines.preformatted(Entities.decoded(html));
        }
        return lines.toString();
    }

    /** Plain text with each run of white space folded to one space, and nothing invisible. */
    public static String oneLine(String text) {
        Lines lines = new Lines(text.length());
        lines.text(text);
        return lines.toString();
    }

    /**
     * Undoes the layer of entities that some providers wrap around their HTML: one, and a second only if no tag has
     * come out yet and an escaped bracket is still there. HTML that is not wrapped stays as it is.
     */
    public static String unwrap(String content) {
        if (hasTag(content)) {
            return content;
        }
        String once = Entities.decoded(content);
        return !hasTag(once) && once.contains("&lt;") ? Entities.decoded(once) : once;
    }

    /** True where a known tag or a comment opens or closes; {@code C++ <T>} and {@code < 50k} are no tags. */
    static boolean hasTag(String text) {
        for (int i = text.indexOf('<'); i >= 0; i = text.indexOf('<', i + 1)) {
            if (text.startsWith("!--", i + 1) || tagStartsAt(text, i + 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean tagStartsAt(String text, int afterBracket) {
        int start = text.startsWith("/", afterBracket) ? afterBracket + 1 : afterBracket;
        int end = start;
        while (end < text.length() && end - start <= LONGEST_TAG_NAME && isNameCharacter(text.charAt(end))) {
            end++;
        }
        boolean delimited = end < text.length() && " \t\r\n/>".indexOf(text.charAt(end)) >= 0;
        return delimited && Tag.isKnownTag(text.substring(start, end).toLowerCase(Locale.ROOT));
    }

    private static boolean isNameCharacter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    /** Goes through the nodes without recursion: the nesting is the sender's choice. */
    private static final class Walk implements NodeFilter {

        private final Lines lines;
        private int preformatted;

        Walk(Lines lines) {
            this.lines = lines;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text) {
                if (preformatted > 0) {
                    lines.preformatted(text.getWholeText());
                } else {
                    lines.text(text.getWholeText());
                }
            } else if (node instanceof Element element) {
                if (UNSEEN.contains(element.normalName())) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                open(element);
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                close(element);
            }
            return FilterResult.CONTINUE;
        }

        private void open(Element element) {
            switch (element.normalName()) {
                case "br" -> lines.lineBreak();
                case "li" -> lines.openItem();
                case "tr" -> lines.openRow();
                case "td", "th" -> lines.openCell();
                case "pre" -> {
                    preformatted++;
                    lines.openBlock();
                }
                default -> {
                    if (element.isBlock()) {
                        lines.openBlock();
                    } else if (isDivider(element)) {
                        lines.space();
                    }
                }
            }
        }

        /** A dash in an element of its own divides what stands beside it: styles give it room. */
        private static boolean isDivider(Element element) {
            if (element.childNodeSize() != 1 || !(element.childNode(0) instanceof TextNode text)) {
                return false;
            }
            String whole = text.getWholeText();
            return (whole.indexOf('–') >= 0 || whole.indexOf('—') >= 0)
                    && whole.strip().length() == 1;
        }

        private void close(Element element) {
            if (element.normalName().equals("pre")) {
                preformatted--;
            }
            if (element.normalName().equals("li")) {
                lines.closeItem();
            } else if (element.isBlock()) {
                lines.lineBreak();
            } else if (isDivider(element)) {
                lines.space();
            }
        }
    }
}
