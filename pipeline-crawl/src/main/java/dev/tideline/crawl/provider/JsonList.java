package dev.tideline.crawl.provider;

import dev.tideline.crawl.http.Answer;
import dev.tideline.crawl.http.Request;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a provider lists postings in JSON. Fields are named by their path.
 *
 * @param array the name of the list at the top of the document, or {@link JsonRows#BARE}
 * @param key a row's field that holds the posting's key
 * @param total the field beside the list that tells how many postings there are; null = none does
 * @param beside further fields beside the list
 * @param within further fields of a row
 */
record JsonList(String array, String key, @Nullable String total, Set<String> beside, Set<String> within) {

    static JsonList of(String array, String key) {
        return new JsonList(array, key, null, Set.of(), Set.of());
    }

    JsonList total(String field) {
        return new JsonList(array, key, field, beside, within);
    }

    JsonList beside(String... fields) {
        return new JsonList(array, key, total, Set.of(fields), within);
    }

    Rows split(Answer answer) throws BadAnswerException {
        Set<String> fields = new HashSet<>(beside);
        if (total != null) {
            fields.add(total);
        }
        Set<String> ofRow = new HashSet<>(within);
        ofRow.add(key);
        return JsonRows.split(answer, array, ofRow, fields);
    }

    /** Walks a board whose whole list is one answer. */
    void read(Walk walk, Request request) throws WalkEndedException, InterruptedException {
        Rows rows = walk.whole(request, this::split);
        if (total != null) {
            walk.advertised(rows.count(total));
        }
        saw(walk, rows);
    }

    /** Reports the rows; returns how many of their keys are new in this walk. */
    int saw(Walk walk, Rows rows) throws WalkEndedException {
        int fresh = 0;
        for (Row row : rows.list()) {
            fresh += walk.saw(row.field(key), row) ? 1 : 0;
        }
        return fresh;
    }
}
