package dev.tideline.enrichment.salary;

/** Where a text about pay comes from; those before are believed before those after. */
public enum Source {
    /** The provider's own pay ranges. */
    STRUCTURED("pay"),
    /** A text field that holds nothing but pay. */
    SALARY_FIELD("salary"),
    TITLE("title"),
    LOCATION("location"),
    DESCRIPTION("description_text");

    private final String field;

    Source(String field) {
        this.field = field;
    }

    /** The name of the field as provenance gives it. */
    public String field() {
        return field;
    }
}
