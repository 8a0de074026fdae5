package dev.tideline.capture;

/** A line that is no snapshot, or a snapshot that is no line. The message names the field and the way out. */
public final class CaptureLineException extends Exception {

    public CaptureLineException(String message) {
        super(message);
    }

    static CaptureLineException field(String name, String problem) {
        return new CaptureLineException("field \"" + name + "\": " + problem);
    }
}
