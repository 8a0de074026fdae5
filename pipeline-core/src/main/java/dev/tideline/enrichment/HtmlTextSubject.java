package dev.tideline.enrichment;

import dev.tideline.canonical.Json;
import dev.tideline.canonical.JsonObject;
import dev.tideline.enrichment.scoring.Marks;
import dev.tideline.enrichment.scoring.Question;
import dev.tideline.enrichment.scoring.Subject;
import dev.tideline.text.HtmlText;
import java.util.Objects;

/** The text of HTML: {@code {"text":"- One\\n- Two"}}. */
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
