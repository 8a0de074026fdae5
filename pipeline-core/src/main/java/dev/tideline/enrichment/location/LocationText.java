package dev.tideline.enrichment.location;

import dev.tideline.posting.WorkplaceType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one location string: two rounds, the second with what the first found of the neighbours. */
final class LocationText {

    private final Gazetteer gazetteer;
    private final Vocabulary vocabulary;

    LocationText(Gazetteer gazetteer, Vocabulary vocabulary) {
        this.gazetteer = gazetteer;
        this.vocabulary = vocabulary;
    }

    LocationFinding read(String raw, String field, Evidence known) {
        CleanText clean = CleanText.of(raw);
        Tidying.Tidy tidy = Tidying.of(Segmenter.items(clean.text(), gazetteer, vocabulary), gazetteer);
        List<Segment> segments = Segment.of(tidy.items());
        List<List<Group>> first = new ArrayList<>();
        segments.forEach(segment -> first.add(Grouping.of(segment, known)));
        List<Group> neighbours = first.stream().flatMap(List::stream).toList();
        Evidence wider = known.with(neighbours);
        List<List<Group>> second = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            Evidence evidence = wider.withRegion(joinedRegion(segments, first, i));
            second.add(Grouping.of(segments.get(i), evidence));
        }
        if (second.stream().allMatch(List::isEmpty)) {
            for (int i = 0; i < segments.size(); i++) {
                second.set(i, InnerNames.of(segments.get(i), gazetteer, wider));
            }
        }
        List<Element> elements = elements(segments, second);
        return finding(new FindingBuilder(raw, field, clean), elements, tidy.partial() || clean.isCut());
    }

    /** "Burlington or Bedford, MA": the region at the end of a list goes with the items before it (rule 5.2.9). */
    private static @Nullable Admin1 joinedRegion(List<Segment> segments, List<List<Group>> groups, int at) {
        for (int i = at + 1; i < segments.size() && segments.get(i).before() != Gap.HARD; i++) {
            if (groups.get(i).size() == 1 && groups.get(i).get(0).items().size() > 1) {
                return groups.get(i).get(0).reading().region();
            }
        }
        return null;
    }

    private static List<Element> elements(List<Segment> segments, List<List<Group>> groups) {
        List<Element> elements = new ArrayList<>();
        for (int s = 0; s < segments.size(); s++) {
            List<Item> items = segments.get(s).items();
            int at = 0;
            for (Group group : groups.get(s)) {
                for (; at < group.from(); at++) {
                    word(elements, s, items.get(at), false);
                }
                elements.add(new Element(s, group, items.get(group.from()), false));
                for (; at < group.to(); at++) {
                    word(elements, s, items.get(at), true);
                }
            }
            for (; at < items.size(); at++) {
                word(elements, s, items.get(at), false);
            }
        }
        return elements;
    }

    private static void word(List<Element> elements, int segment, Item item, boolean inside) {
        if (item.word() != null) {
            elements.add(new Element(segment, null, item, inside));
        }
    }

    private static LocationFinding finding(FindingBuilder found, List<Element> elements, boolean partial) {
        WorkModes modes = WorkModes.of(elements);
        boolean remote = elements.stream().anyMatch(Element::isRemote);
        boolean anyPlace = elements.stream().anyMatch(element -> element.group() != null);
        boolean worldwide = false;
        for (int i = 0; i < elements.size(); i++) {
            Element element = elements.get(i);
            if (element.group() != null) {
                found.add(element.group(), modes.of(i), remoteBeside(elements, i));
            } else if (element.item().is(Word.Kind.WORLDWIDE) && (remote || !anyPlace)) {
                found.addWorldwide(element.item());
                worldwide = true;
            } else if (modes.unattached().contains(element) && element.isRemote()) {
                found.addUnspecified(element.item());
            }
        }
        for (Element element : elements) {
            if (element.item().is(Word.Kind.ZONE) && (remote || worldwide)) {
                found.addZone(element.item());
            }
        }
        return found.build(standing(modes), partial);
    }

    /** The word for remote work that stands next to a place, the closer one of two; null where none does. */
    private static @Nullable Item remoteBeside(List<Element> elements, int place) {
        int next = place + 1;
        while (next < elements.size() && elements.get(next).inside()) {
            next++;
        }
        Item before = remoteAt(elements, place - 1, elements.get(place));
        Item behind = remoteAt(elements, next, elements.get(place));
        boolean behindIsCloser = before == null
                || (behind != null
                        && behind.before().compareTo(elements.get(place).before()) < 0);
        return behindIsCloser ? behind : before;
    }

    private static @Nullable Item remoteAt(List<Element> elements, int at, Element place) {
        Element element = at < 0 || at >= elements.size() ? null : elements.get(at);
        return element != null && element.isRemote() && !element.inside() && element.segment() == place.segment()
                ? element.item()
                : null;
    }

    /** The mode that stands without any place: hybrid beats the others. */
    private static @Nullable WorkplaceType standing(WorkModes modes) {
        WorkplaceType standing = null;
        for (Element mode : modes.unattached()) {
            if (mode.item().is(Word.Kind.HYBRID)) {
                return WorkplaceType.HYBRID;
            } else if (standing == null) {
                standing = mode.item().is(Word.Kind.ONSITE)
                        ? WorkplaceType.ONSITE
                        : mode.item().is(Word.Kind.REMOTE) ? WorkplaceType.REMOTE : null;
            }
        }
        return standing;
    }
}
