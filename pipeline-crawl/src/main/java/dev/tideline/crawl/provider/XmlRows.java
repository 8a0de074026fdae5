package dev.tideline.crawl.provider;

import dev.tideline.crawl.http.Answer;
import dev.tideline.crawl.http.Request;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Splits an XML feed into its elements of one name, each as it stands; as lenient as such feeds are written. */
final class XmlRows {

    private XmlRows() {}

    /**
     * Walks a board whose whole list is one document.
     *
     * @param key the child of a row that holds the posting's key
     */
    static void read(Walk walk, String path, String root, String name, String key)
            throws WalkEndedException, InterruptedException {
        Rows rows = walk.whole(
                Request.get(walk.uri(path)).with("Accept", "application/xml, text/xml"),
                answer -> split(answer, root, name, Set.of(key)));
        for (Row row : rows.list()) {
            walk.saw(row.field(key), row);
        }
    }

    /**
     * The rows of an answer in UTF-8.
     *
     * @param root the name of the document's root
     * @param name the name of a row, a child of the root
     * @param fields names of a row's own children whose text is wanted
     */
    static Rows split(Answer answer, String root, String name, Set<String> fields) throws BadAnswerException {
        String text = text(answer.body());
        Document document = Parser.xmlParser().setTrackPosition(true).parseInput(text, "");
        Element top = document.firstElementChild();
        if (top == null || !top.nodeName().equals(root)) {
            throw BadAnswerException.wrong("no <" + root + ">: not this provider's answer");
        }
        if (!isClosed(text, root)) {
            throw BadAnswerException.cut("the XML ends in the middle, after " + answer.body().length + " bytes");
        }
        List<Row> rows = new ArrayList<>();
        int chars = 0;
        int bytes = 0;
        for (Element row : top.children()) {
            if (row.nodeName().equals(name)) {
                int start = row.sourceRange().startPos();
                int end = row.endSourceRange().endPos();
                int from = bytes + utf8Length(text, chars, start);
                bytes = from + utf8Length(text, start, end);
                chars = end;
                rows.add(new Row(answer.body(), from, bytes, fields(row, fields)));
            }
        }
        if (rows.size() < document.getElementsByTag(name).size()) {
            throw BadAnswerException.wrong("a <" + name + "> stands outside the list, or within another");
        }
        return new Rows(rows, Map.of());
    }

    /** jsoup counts characters, an answer is bytes. */
    private static int utf8Length(String text, int from, int to) {
        return text.substring(from, to).getBytes(StandardCharsets.UTF_8).length;
    }

    private static Map<String, String> fields(Element row, Set<String> names) {
        Map<String, String> fields = new HashMap<>();
        for (Element child : row.children()) {
            if (names.contains(child.nodeName()) && !child.text().isBlank()) {
                fields.putIfAbsent(child.nodeName(), child.text().strip());
            }
        }
        return fields;
    }

    private static boolean isClosed(String text, String root) {
        String end = text.stripTrailing();
        return end.endsWith("</" + root + ">") || end.matches("(?s).*<" + root + "\\s*/>");
    }

    private static String text(byte[] body) throws BadAnswerException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw BadAnswerException.wrong("the answer is not UTF-8");
        }
    }
}
