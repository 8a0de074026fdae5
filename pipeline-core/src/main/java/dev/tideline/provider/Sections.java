package dev.tideline.provider;

import dev.tideline.posting.Description;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** A description in the making, of parts that a provider keeps apart. A part without a body leaves no heading. */
final class Sections {

    private final StringBuilder html = new StringBuilder();

    Sections add(@Nullable String body) {
        return add(null, body);
    }

    Sections add(@Nullable String heading, @Nullable String body) {
        if (body != null && !body.isBlank()) {
            html.append(heading == null ? "" : "<h3>" + Entities.escape(heading) + "</h3>");
            html.append("<div>").append(body).append("</div>");
        }
        return this;
    }

    /** Null where no part has a body. */
    @Nullable
    Description description() {
        return html.isEmpty() ? null : HtmlText.describe(html.toString());
    }
}
