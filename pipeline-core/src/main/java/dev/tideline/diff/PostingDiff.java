package dev.tideline.diff;

import dev.tideline.fingerprint.Fingerprint;
import dev.tideline.fingerprint.VisibleField;
import dev.tideline.posting.Facet;
import dev.tideline.posting.Posting;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The difference of two postings: the join of their visible fields by path. */
public final class PostingDiff {

    private PostingDiff() {}

    /** The changes over the facets that both postings know, in path order; a facet known to one only is no change. */
    public static List<FieldChange> between(Posting before, Posting after) {
        Set<Facet> common = commonFacets(before, after);
        if (before.describesAs(after)) {
            common.remove(Facet.DESCRIPTION);
        }
        return between(Fingerprint.of(before, common), Fingerprint.of(after, common));
    }

    /** The facets that both postings know. */
    public static Set<Facet> commonFacets(Posting before, Posting after) {
        Set<Facet> common = new HashSet<>(before.facets());
        common.retainAll(after.facets());
        return common;
    }

    /**
     * The changes in path order; empty exactly if the content hashes are equal.
     *
     * @param before taken over the same facets as {@code after}
     */
    public static List<FieldChange> between(Fingerprint before, Fingerprint after) {
        if (before.equals(after)) {
            return List.of();
        }
        SortedSet<String> paths = new TreeSet<>(before.fields().keySet());
        paths.addAll(after.fields().keySet());
        List<FieldChange> changes = new ArrayList<>();
        for (String path : paths) {
            addChange(changes, path, before.fields().get(path), after.fields().get(path));
        }
        return List.copyOf(changes);
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
