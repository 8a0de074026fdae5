package dev.tideline.apps.cli;

/** Colours for a terminal, or none. */
enum Paint {
    GREEN("32"),
    YELLOW("33"),
    RED("31"),
    CYAN("36"),
    DIM("2"),
    BOLD("1");

    private static final char ESCAPE = 27;

    private final String code;

    Paint(String code) {
        this.code = code;
    }

    String on(String text, boolean colour) {
        return colour ? ESCAPE + "[" + code + "m" + text + ESCAPE + "[0m" : text;
    }
}
