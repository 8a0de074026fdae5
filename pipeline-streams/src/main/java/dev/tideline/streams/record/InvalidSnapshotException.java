package dev.tideline.streams.record;

/** A snapshot that is sound Avro but no sound snapshot. The message says which field, why, and the way out. */
public final class InvalidSnapshotException extends Exception {

    private final String field;

    InvalidSnapshotException(String field, String problem) {
        super(field + " " + problem);
        this.field = field;
    }

    /** The field's name in the contract, for example {@code key}. */
    public String field() {
        return field;
    }
}
