package dev.tideline.simulation;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which faults strike, and how often. */
public final class Faults {

    private final Map<Fault, Double> rates;

    private Faults(Map<Fault, Double> rates) {
        this.rates = rates;
    }

    /** Every fault at its own rate. */
    public static Faults all() {
        Map<Fault, Double> rates = new EnumMap<>(Fault.class);
        for (Fault fault : Fault.values()) {
            rates.put(fault, fault.rate());
        }
        return new Faults(rates);
    }

    public static Faults none() {
        return new Faults(new EnumMap<>(Fault.class));
    }

    /**
     * Reads {@code all}, {@code none}, or a list such as {@code truncated,late=0.1}.
     *
     * @throws IllegalArgumentException naming what is not known
     */
    public static Faults parse(String text) {
        if (text.equals("all")) {
            return all();
        } else if (text.equals("none")) {
            return none();
        }
        Map<Fault, Double> rates = new EnumMap<>(Fault.class);
        for (String part : text.split(",", -1)) {
            int sign = part.indexOf('=');
            Fault fault = named(sign < 0 ? part : part.substring(0, sign));
            rates.put(fault, sign < 0 ? fault.rate() : rate(part.substring(sign + 1)));
        }
        return new Faults(rates);
    }

    /** The same but for these, which never strike. */
    public Faults without(Fault... others) {
        Map<Fault, Double> rest = new EnumMap<>(Fault.class);
        rest.putAll(rates);
        rest.keySet().removeAll(Arrays.asList(others));
        return new Faults(rest);
    }

    /** The same, each so many times as often, up to always. */
    public Faults times(double factor) {
        Map<Fault, Double> more = new EnumMap<>(Fault.class);
        rates.forEach((fault, rate) -> more.put(fault, Math.min(1, rate * factor)));
        return new Faults(more);
    }

    boolean strikes(Fault fault, Dice dice) {
        return dice.chance(rates.getOrDefault(fault, 0.0));
    }

    Set<Fault> allStriking(Fault.Kind kind, Dice dice) {
        return rates.keySet().stream()
                .filter(fault -> fault.kind() == kind && strikes(fault, dice))
                .collect(Collectors.toSet());
    }

    /** The one of a kind that strikes, if any does. */
    Optional<Fault> striking(Fault.Kind kind, Dice dice) {
        return rates.keySet().stream()
                .filter(fault -> fault.kind() == kind && strikes(fault, dice))
                .findFirst();
    }

    private static Fault named(String label) {
        return Arrays.stream(Fault.values())
                .filter(fault -> fault.label().equals(label.strip().toLowerCase(Locale.ROOT)))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("\"" + label + "\" is no fault; known: "
                        + Arrays.stream(Fault.values()).map(Fault::label).collect(Collectors.joining(", "))));
    }

    private static double rate(String text) {
        try {
            double rate = Double.parseDouble(text.strip());
            if (rate >= 0 && rate <= 1) {
                return rate;
            }
        } catch (NumberFormatException e) {
            throw wrongRate(text);
        }
        throw wrongRate(text);
    }

    private static IllegalArgumentException wrongRate(String text) {
        return new IllegalArgumentException("\"" + text + "\" is no rate; give a share of the crawls such as 0.05");
    }
}
