package dev.tideline.enrichment.location;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the items of a segment into places: of all ways to cut, the one whose readings score best together. That finds
 * the pairs in "San Francisco, CA, New York, NY" without counting commas (rule 5.2.9). Linear, as no place has more
 * than five items.
 */
final class Grouping {

    private static final int MOST_ITEMS = 5;
    private static final double CUT_AT_HYPHEN = -0.6;

    private final Segment segment;
    private final Evidence evidence;
    private final List<Integer> places = new ArrayList<>();
    private final boolean hasComma;

    private Grouping(Segment segment, Evidence evidence) {
        this.segment = segment;
        this.evidence = evidence;
        this.hasComma = segment.items().stream().anyMatch(item -> item.before() == Gap.COMMA);
        for (int i = 0; i < segment.items().size(); i++) {
            if (segment.items().get(i).isPlace()) {
                places.add(i);
            }
        }
    }

    /** The places of a segment in their order, without those that are not understood. */
    static List<Group> of(Segment segment, Evidence evidence) {
        return new Grouping(segment, evidence).best();
    }

    private List<Group> best() {
        double[] score = new double[places.size() + 1];
        Group[] last = new Group[places.size() + 1];
        int[] from = new int[places.size() + 1];
        for (int end = 1; end <= places.size(); end++) {
            score[end] = Double.NEGATIVE_INFINITY;
            for (int start = end - 1; start >= Math.max(0, end - MOST_ITEMS) && mayJoin(start, end); start--) {
                Group group = group(start, end);
                double total =
                        group == null ? 0 : score[start] + group.reading().score() + cut(start);
                if (group != null && total > score[end]) {
                    score[end] = total;
                    last[end] = group;
                    from[end] = start;
                }
            }
        }
        List<Group> groups = new ArrayList<>();
        for (int end = places.size(); end > 0; end = from[end]) {
            if (!last[end].reading().isNothing()) {
                groups.add(last[end]);
            }
        }
        Collections.reverse(groups);
        return Districts.resolved(Brackets.resolved(groups));
    }

    /** What it costs to begin a place here: in "CA-Toronto, CA-Montreal" the hyphen joins, the comma does not. */
    private double cut(int start) {
        Item item = segment.items().get(places.get(start));
        return start > 0 && item.before() == Gap.TIGHT && hasComma ? CUT_AT_HYPHEN : 0;
    }

    private @Nullable Group group(int start, int end) {
        List<Item> items = new ArrayList<>();
        for (int i = start; i < end; i++) {
            items.add(segment.items().get(places.get(i)));
        }
        Reading reading = PlaceReader.read(items, evidence);
        boolean understood = !reading.isNothing() || items.size() == 1;
        return understood ? new Group(places.get(start), places.get(end - 1) + 1, List.copyOf(items), reading) : null;
    }

    /** Whether the place at {@code start} may belong to one group with the next ones up to {@code end}. */
    private boolean mayJoin(int start, int end) {
        return end - start == 1 || joins(places.get(start), places.get(start + 1));
    }

    private boolean joins(int left, int right) {
        Gap gap = Gap.SPACE;
        for (int i = left + 1; i <= right; i++) {
            Item item = segment.items().get(i);
            gap = gap.or(item.before());
            boolean mode = item.isMode() && !item.is(Word.Kind.OPTIONAL);
            if (item.word() != null
                    && (!mode
                            || !item.before().isClose()
                            || !segment.items().get(i + 1).before().isClose())) {
                return false;
            }
        }
        boolean separate = gap == Gap.COMMA && (isRemoteCountry(left) || isRemoteCountry(right));
        return !separate && !entersRemoteBracket(left, right);
    }

    /** "Remote US", "US-Remote" in a list: a thing of its own, not the country of the city before. */
    private boolean isRemoteCountry(int at) {
        Item item = segment.items().get(at);
        if (!item.isBroad()) {
            return false;
        }
        Item before = at > 0 ? segment.items().get(at - 1) : null;
        Item after = at + 1 < segment.items().size() ? segment.items().get(at + 1) : null;
        boolean prefix = before != null && isRemote(before) && item.before().compareTo(Gap.TIGHT) <= 0;
        boolean longList = places.indexOf(at) >= 3 && after != null && after.before() == Gap.DASH;
        boolean suffix = after != null
                && isRemote(after)
                && (longList
                        || after.before() == Gap.TIGHT
                        || (after.before() == Gap.SPACE && item.text().length() <= 3));
        return prefix || suffix;
    }

    /** "Palo Alto, CA (open to US-based remote)": the brackets speak of something else. */
    private boolean entersRemoteBracket(int left, int right) {
        List<Item> items = segment.items();
        int depth = items.get(right).depth();
        if (depth <= items.get(left).depth()) {
            return false;
        }
        for (int i = left + 1; i < items.size() && (i <= right || items.get(i).depth() >= depth); i++) {
            if (items.get(i).depth() >= depth && isRemote(items.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRemote(Item item) {
        return item.is(Word.Kind.REMOTE) || item.is(Word.Kind.OPTIONAL);
    }
}
