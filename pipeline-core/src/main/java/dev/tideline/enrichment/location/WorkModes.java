package dev.tideline.enrichment.location;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which place each "remote", "hybrid" and "on-site" speaks of (rules 5.2.4 and 5.2.12). A word before a place covers it
 * and the list that follows; one behind a place covers that place; one by itself covers the whole text, except that
 * "remote" by itself is one more way to work, not a quality of the cities beside it.
 */
final class WorkModes {

    private final List<Element> elements;
    private final Word.@Nullable Kind[] modes;
    private final List<Element> unattached = new ArrayList<>();

    private WorkModes(List<Element> elements) {
        this.elements = elements;
        this.modes = new Word.Kind[elements.size()];
    }

    static WorkModes of(List<Element> elements) {
        WorkModes modes = new WorkModes(elements);
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i).isMode()) {
                modes.attach(i);
            }
        }
        modes.spreadUnattached();
        return modes;
    }

    /** The mode of the place at an index, null where none is said. */
    Word.@Nullable Kind of(int index) {
        return modes[index];
    }

    /** The mode words that belong to no place. */
    List<Element> unattached() {
        return List.copyOf(unattached);
    }

    private void attach(int at) {
        Element mode = elements.get(at);
        if (mode.inside()) {
            int place = lastPlace(at);
            set(place, mode);
            for (int i = at + 1; i < elements.size() && isInBracketOf(mode, i); i++) {
                set(i, mode);
            }
            return;
        }
        boolean left = isPlace(at - 1, mode) && mode.before().isClose();
        boolean right = isPlace(at + 1, mode) && elements.get(at + 1).before().isClose();
        if (left && right) {
            boolean bracket = mode.before() == Gap.OPEN;
            boolean ahead = !bracket
                    && (elements.get(at + 1).before() == Gap.OPEN
                            || elements.get(at + 1).before() == Gap.SPACE
                            || mode.item().is(Word.Kind.OPTIONAL));
            left = !ahead;
        }
        if (left) {
            suffix(at);
        } else if (right) {
            prefix(at);
        } else {
            apart(at);
        }
    }

    private boolean isInBracketOf(Element mode, int at) {
        Element other = elements.get(at);
        return other.group() != null && other.item().depth() > mode.item().depth();
    }

    /** A word that only commas separate from the places of its segment. */
    private void apart(int at) {
        Element mode = elements.get(at);
        List<Integer> places = placesOf(mode.segment());
        boolean leads = isPlace(at + 1, mode);
        boolean remote = mode.isRemote();
        if (places.size() == 1 && !(remote && mode.item().is(Word.Kind.OPTIONAL))) {
            if (leads) {
                prefix(at);
            } else {
                set(places.get(0), mode);
            }
        } else if (leads && remote && places.stream().allMatch(this::isBroad) && !places.isEmpty()) {
            prefix(at);
        } else if (!remote && !places.isEmpty()) {
            places.forEach(place -> setIfNone(place, mode));
        } else {
            unattached.add(mode);
        }
    }

    /** Covers the place before; behind a list with slashes the whole list, and behind broad places all that are joined. */
    private void suffix(int at) {
        Element mode = elements.get(at);
        int place = at - 1;
        set(place, mode);
        boolean only = elements.stream().filter(Element::isMode).count() == 1;
        for (int i = place; i > 0 && elements.get(i - 1).group() != null && modes[i - 1] == null; i--) {
            Gap gap = elements.get(i).before();
            boolean joined = gap == Gap.SLASH
                    || (isBroad(place) && (gap == Gap.AND || gap == Gap.OR || (only && gap == Gap.COMMA)));
            if (!joined || isBroad(i - 1) != isBroad(place) || isRegion(i - 1) != isRegion(place)) {
                return;
            }
            set(i - 1, mode);
        }
    }

    /** Covers the place behind and what is joined to it, up to the next such word. */
    private void prefix(int at) {
        Element mode = elements.get(at);
        int place = at + 1;
        Gap binding = elements.get(place).before();
        set(place, mode);
        for (int i = place + 1; i < elements.size() && elements.get(i).group() != null; i++) {
            if (!covers(mode, binding, place, i)) {
                return;
            }
            set(i, mode);
        }
    }

    private boolean covers(Element mode, Gap binding, int place, int other) {
        Gap gap = elements.get(other).before();
        boolean bracket = elements.get(other).item().depth() > mode.item().depth();
        boolean sameKind = isBroad(place) == isBroad(other);
        boolean nextIsMode = other + 1 < elements.size()
                && elements.get(other + 1).isMode()
                && elements.get(other + 1).before().isClose();
        if (nextIsMode) {
            return false;
        } else if (binding == Gap.COLON || bracket) {
            return true;
        } else if (gap == Gap.HARD) {
            return false;
        }
        boolean wide = binding == Gap.DASH && gap.endsItem();
        return sameKind && (isBroad(place) || wide);
    }

    /** What stands by itself: hybrid and on-site hold for all places, remote for places that are no cities. */
    private void spreadUnattached() {
        for (Element mode : List.copyOf(unattached)) {
            boolean remote = mode.isRemote();
            List<Integer> free = new ArrayList<>();
            for (int i = 0; i < elements.size(); i++) {
                if (elements.get(i).group() != null && modes[i] == null) {
                    free.add(i);
                }
            }
            boolean allBroad = free.stream().allMatch(this::isBroad) && free.size() == places();
            if (!free.isEmpty() && (!remote || allBroad)) {
                free.forEach(place -> set(place, mode));
                unattached.remove(mode);
            }
        }
    }

    private int places() {
        return (int)
                elements.stream().filter(element -> element.group() != null).count();
    }

    private List<Integer> placesOf(int segment) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i).segment() == segment && elements.get(i).group() != null) {
                places.add(i);
            }
        }
        return places;
    }

    private boolean isPlace(int at, Element beside) {
        return at >= 0
                && at < elements.size()
                && elements.get(at).group() != null
                && elements.get(at).segment() == beside.segment();
    }

    private boolean isBroad(int at) {
        Group group = elements.get(at).group();
        return group != null && group.reading().isBroad();
    }

    private boolean isRegion(int at) {
        Group group = elements.get(at).group();
        return group != null && group.reading().isRegion();
    }

    private int lastPlace(int at) {
        int place = at;
        while (elements.get(place).group() == null) {
            place--;
        }
        return place;
    }

    /** Hybrid beats remote and on-site; else the first word counts. */
    private void set(int place, Element mode) {
        Word word = mode.item().word();
        if (word != null && (modes[place] == null || word.kind() == Word.Kind.HYBRID)) {
            modes[place] = word.kind();
        }
    }

    private void setIfNone(int place, Element mode) {
        if (modes[place] == null) {
            set(place, mode);
        }
    }
}
