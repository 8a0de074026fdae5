package dev.tideline.crawl.provider;

/** An answer that is not what the provider sends. The message says what was expected and what is there instead. */
public final class BadAnswerException extends Exception {

    private final boolean cut;

    private BadAnswerException(String message, boolean cut) {
        super(message);
        this.cut = cut;
    }

    static BadAnswerException wrong(String message) {
        return new BadAnswerException(message, false);
    }

    /** It ends in the middle. */
    static BadAnswerException cut(String message) {
        return new BadAnswerException(message, true);
    }

    /** True where the answer begins well and ends in the middle. */
    public boolean isCut() {
        return cut;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
