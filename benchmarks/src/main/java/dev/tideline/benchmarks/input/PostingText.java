package dev.tideline.benchmarks.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Random;

/** Greenhouse's JSON of an invented posting: about 8.2 KB, 6.6 of them the description's escaped HTML. */
public final class PostingText {

    private static final int DESCRIPTION_CHARS = 6600;
    private static final Instant EPOCH = Instant.parse("2026-01-05T08:00:00Z");

    private final JsonFactory json = new JsonFactory();
    private final Prose prose;
    private final long seed;

    public PostingText(long seed) {
        this.seed = seed;
        this.prose = new Prose(seed);
    }

    /**
     * The same bytes for the same arguments.
     *
     * @param revision how often the employer has rewritten it: changes title and first paragraph
     * @param touches how often the provider has touched it without a visible change: moves {@code updated_at}
     */
    public byte[] write(String company, long id, int revision, int touches) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(9000);
        try (JsonGenerator job = json.createGenerator(out)) {
            write(job, company, id, revision, touches);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return out.toByteArray();
    }

    private void write(JsonGenerator job, String company, long id, int revision, int touches) throws IOException {
        Random random = new Random(seed * 31 + id);
        Random edited = new Random(seed * 31 + id + revision * 1_000_003L);
        job.writeStartObject();
        job.writeStringField("absolute_url", "https://careers." + company + ".example/jobs/" + id + "?gh_jid=" + id);
        job.writeNumberField("internal_job_id", 700_000 + id);
        job.writeObjectFieldStart("location");
        job.writeStringField("name", prose.words(random, 2));
        job.writeEndObject();
        metadata(job, random);
        job.writeNumberField("id", id);
        job.writeStringField(
                "updated_at",
                EPOCH.plusSeconds(id + revision * 7200L + touches * 60L).toString());
        job.writeStringField("requisition_id", "REQ-" + id);
        job.writeStringField("title", prose.words(edited, 5));
        job.writeStringField("company_name", company);
        job.writeStringField("first_published", EPOCH.toString());
        job.writeStringField("language", "en");
        job.writeNullField("application_deadline");
        job.writeStringField("education", "education_optional");
        job.writeStringField("content", description(random, edited));
        named(job, "departments", random, 1);
        named(job, "offices", random, 2);
        job.writeEndObject();
    }

    private void metadata(JsonGenerator job, Random random) throws IOException {
        job.writeArrayFieldStart("metadata");
        for (int i = 0; i < 6; i++) {
            job.writeStartObject();
            job.writeNumberField("id", 100 + i);
            job.writeStringField("name", i == 0 ? "Employment Type" : "Field " + i);
            job.writeStringField("value", i == 0 ? "Full time" : prose.words(random, 2));
            job.writeStringField("value_type", "short_text");
            job.writeEndObject();
        }
        job.writeEndArray();
    }

    private void named(JsonGenerator job, String field, Random random, int count) throws IOException {
        job.writeArrayFieldStart(field);
        for (int i = 0; i < count; i++) {
            job.writeStartObject();
            job.writeNumberField("id", 9000 + i);
            job.writeStringField("name", prose.words(random, 2));
            job.writeNullField("parent_id");
            job.writeEndObject();
        }
        job.writeEndArray();
    }

    private String description(Random random, Random edited) {
        StringBuilder html = new StringBuilder(DESCRIPTION_CHARS + 400);
        paragraph(html, edited);
        while (html.length() < DESCRIPTION_CHARS) {
            paragraph(html, random);
        }
        return html.toString();
    }

    /** Greenhouse escapes the markup once more. */
    private void paragraph(StringBuilder html, Random random) {
        html.append("&lt;h3&gt;").append(prose.words(random, 3)).append("&lt;/h3&gt;\n&lt;p&gt;");
        html.append(prose.words(random, 40)).append("&lt;/p&gt;\n&lt;ul&gt;\n");
        for (int i = 0; i < 4; i++) {
            html.append("&lt;li&gt;").append(prose.words(random, 12)).append("&lt;/li&gt;\n");
        }
        html.append("&lt;/ul&gt;\n");
    }
}
