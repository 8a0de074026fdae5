package dev.tideline.streams.record;

/** A schema that readers of what is already published could not live with; the registry refused it. */
public final class IncompatibleSchemaException extends RegistryException {

    private final String subject;

    IncompatibleSchemaException(String subject, Throwable refusal) {
        super(
                "the schema of this version is not compatible with subject " + subject
                        + ": run the version that registered it, or publish to another topic prefix. The registry says: "
                        + refusal.getMessage(),
                refusal);
        this.subject = subject;
    }

    public String subject() {
        return subject;
    }
}
