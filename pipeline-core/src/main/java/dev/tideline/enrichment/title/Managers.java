package dev.tideline.enrichment.title;

import dev.tideline.vocabulary.Table;
import java.util.List;
import java.util.Set;

/** Who a manager is: somebody who manages people, or somebody whose role noun it is. */
enum Managers {
    /** Engineering Manager. */
    OF_PEOPLE,
    /** Product Manager: the title tells no grade. */
    OF_THINGS,
    /** Not known: people, by default. */
    UNKNOWN;

    static final Set<String> NOUNS = Set.of("manager", "managers");

    private static final Phrases<Managers> MANAGED = new Phrases<>();

    static {
        Table.rows(Managers.class, "managers.tsv", 2)
                .forEach(row -> MANAGED.put(row.get(0), row.get(1).equals("ic") ? OF_THINGS : OF_PEOPLE));
    }

    /** Decides by the words in front of the noun. */
    static Managers at(List<String> keys, int manager) {
        if (manager == 0 || (manager == 1 && Grades.isGrade(keys.get(0)))) {
            return OF_PEOPLE;
        }
        Phrases.Match<Managers> match = MANAGED.before(keys, manager);
        return match == null ? UNKNOWN : match.value();
    }
}
