package dev.tideline.provider;

import dev.tideline.canonical.Json;
import dev.tideline.capture.Payload;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * A payload that is one XML element. jsoup reads it: feeds are not well-formed, and it knows neither document types nor
 * external entities (decision 0041).
 */
final class XmlPayload {

    private static final int DEEPEST = 200;

    private XmlPayload() {}

    /** The element of this name that is the document's root, and the only one there. */
    static Json parse(Payload payload, String name) throws UnreadablePayloadException {
        List<Element> roots =
                Parser.xmlParser().parseInput(TextPayload.decode(payload), "").children();
        if (roots.size() != 1 || !roots.get(0).nodeName().equals(name)) {
            throw new UnreadablePayloadException("not one <" + name + ">");
        }
        return json(roots.get(0), 0);
    }

    /** The elements of this name: one is read as an object, several are read as an array. */
    static List<Json> each(Json parent, String name) {
        Json value = parent.at(name);
        if (value instanceof Json.Items items) {
            return items.list();
        }
        return value == Json.Null.NULL ? List.of() : List.of(value);
    }

    /** An element is an object of its children; one without children is its text. */
    private static Json json(Element element, int depth) throws UnreadablePayloadException {
        if (depth > DEEPEST) {
            throw new UnreadablePayloadException("nested deeper than " + DEEPEST);
        }
        if (element.childrenSize() == 0) {
            return new Json.Text(element.wholeText());
        }
        Map<String, List<Json>> byName = new LinkedHashMap<>();
        for (Element child : element.children()) {
            byName.computeIfAbsent(child.nodeName(), name -> new ArrayList<>()).add(json(child, depth + 1));
        }
        Map<String, Json> members = new LinkedHashMap<>();
        byName.forEach(
                (name, values) -> members.put(name, values.size() == 1 ? values.get(0) : new Json.Items(values)));
        return new Json.Members(members);
    }
}
