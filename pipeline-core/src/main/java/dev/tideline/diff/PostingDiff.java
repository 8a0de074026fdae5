package dev.tideline.diff;

import dev.tideline.fingerprint.Fingerprint;
import dev.tideline.fingerprint.VisibleField;
import dev.tideline.posting.Facet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The difference of two postings: the join of their visible fields by path. */
public final class PostingDiff {

    private PostingDiff() {}

    /**
     * The changes over the facets that both postings carry in the same form, in path order; a facet known to one only is
     * no change.
     */
    public static List<FieldChange> between(Fingerprint before, Fingerprint after) {
        Set<Facet> common = both(before.posting().facets(), after.posting().facets());
        common.addAll(both(before.posting().abridged(), after.posting().abridged()));
        if (before.posting().describesAs(after.posting())) {
            common.remove(Facet.DESCRIPTION);
        }
        SortedMap<String, VisibleField> old = before.fields(common);
        SortedMap<String, VisibleField> now = after.fields(common);
        SortedSet<String> paths = new TreeSet<>(old.keySet());
        paths.addAll(now.keySet());
        List<FieldChange> changes = new ArrayList<>();
        for (String path : paths) {
            addChange(changes, path, old.get(path), now.get(path));
        }
        return List.copyOf(changes);
    }

    private static Set<Facet> both(Set<Facet> one, Set<Facet> other) {
        Set<Facet> common = new HashSet<>(one);
        common.retainAll(other);
        return common;
    }

    private static void addChange(
            List<FieldChange> changes, String path, @Nullable VisibleField old, @Nullable VisibleField now) {
        if (old == null && now != null) {
            changes.add(new FieldChange(path, null, now.visible(), now.changeClass()));
        } else if (old != null && now == null) {
            changes.add(new FieldChange(path, old.visible(), null, old.changeClass()));
        } else if (old != null && now != null && !old.canonical().equals(now.canonical())) {
            changes.add(new FieldChange(path, old.visible(), now.visible(), now.changeClass()));
        }
    }
}
