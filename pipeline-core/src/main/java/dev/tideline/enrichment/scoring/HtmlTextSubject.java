package dev.tideline.enrichment.scoring;

import dev.tideline.canonical.Json;
import dev.tideline.canonical.JsonObject;
import dev.tideline.text.HtmlText;
import java.util.Objects;

/**
 * The subject {@code htmlToText}: a question is HTML as a provider sends it, entities of its envelope included; the
 * answer's {@code text} is what a reader sees, and is marked to the letter.
 */
public final class HtmlTextSubject implements Subject {

    @Override
    public String name() {
        return "htmlToText";
    }

    @Override
    public Json answer(Question question) {
        return new JsonObject()
                .put("text", HtmlText.of(HtmlText.unwrap(question.text())))
                .build();
    }

    @Override
    public Marks mark(Json label, Json answer) {
        return Marks.of(true, true, Objects.equals(label.at("text"), answer.at("text")));
    }
}
