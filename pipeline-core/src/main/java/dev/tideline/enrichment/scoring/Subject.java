package dev.tideline.enrichment.scoring;

import dev.tideline.canonical.Json;

/** One kind of question, for example salary: the text form of a part, for {@code tideline parse} and {@code score}. */
public interface Subject {

    /** As the first column of a case file spells it, for example {@code employmentType}. */
    String name();

    /** The answer, an object in its documented form; never throws, whatever the text. */
    Json answer(Question question);

    /** Compares an answer with the label of the same question. */
    Marks mark(Json label, Json answer);
}
