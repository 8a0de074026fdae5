package dev.tideline.enrichment.location;

import java.util.ArrayList;
import java.util.List;

/**
 * A city in brackets behind a neighbouring city only says where the first one is: "Reading (London)"; behind a
 * metropolitan area it says which place of it is meant: "Greater Boston (Woburn, MA)".
 */
final class Brackets {

    private static final double NEAR_KM = 100;

    private Brackets() {}

    static List<Group> resolved(List<Group> groups) {
        List<Group> kept = new ArrayList<>();
        for (Group group : groups) {
            Group before = kept.isEmpty() ? null : kept.get(kept.size() - 1);
            if (before == null || !explains(before, group)) {
                kept.add(group);
            } else if (statesMore(before, group)) {
                kept.set(kept.size() - 1, new Group(before.from(), group.to(), group.items(), group.reading()));
            } else {
                kept.set(kept.size() - 1, new Group(before.from(), group.to(), before.items(), before.reading()));
            }
        }
        return kept;
    }

    private static boolean explains(Group outer, Group inner) {
        City city = outer.reading().city();
        City near = inner.reading().city();
        return inner.first().before() == Gap.OPEN && city != null && near != null && city.kilometresTo(near) < NEAR_KM;
    }

    private static boolean statesMore(Group outer, Group inner) {
        return outer.items().size() == 1 && inner.items().size() > 1;
    }
}
