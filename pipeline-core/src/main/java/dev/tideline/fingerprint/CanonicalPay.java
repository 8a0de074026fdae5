package dev.tideline.fingerprint;

import dev.tideline.canonical.CanonicalJson;
import dev.tideline.posting.PayRange;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Pay ranges as the fingerprint compares and shows them: JSON arrays of objects. */
final class CanonicalPay {

    private CanonicalPay() {}

    /** Sorted, each range once; a summary counts only where there are no numbers, since it is made from them. */
    static String canonical(List<PayRange> pay) {
        return array(pay.stream()
                .map(range -> object(range, CanonicalText::of, range.min() == null && range.max() == null))
                .distinct()
                .sorted(CanonicalJson.BY_CODE_POINT));
    }

    /** In the provider's order and words. */
    static String visible(List<PayRange> pay) {
        return array(pay.stream().map(range -> object(range, Function.identity(), true)));
    }

    private static String object(PayRange range, Function<String, String> spelling, boolean withSummary) {
        Map<String, String> members = new TreeMap<>();
        putText(members, "currency", range.currency(), spelling);
        putNumber(members, "max", range.max());
        putNumber(members, "min", range.min());
        putText(members, "period", range.period(), spelling);
        putText(members, "raw", withSummary ? range.raw() : null, spelling);
        putText(members, "title", range.title(), spelling);
        return members.entrySet().stream()
                .map(member -> CanonicalJson.quote(member.getKey()) + ":" + member.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static void putText(
            Map<String, String> members, String name, @Nullable String text, Function<String, String> spelling) {
        String spelt = text == null ? "" : spelling.apply(text);
        if (!spelt.isEmpty()) {
            members.put(name, CanonicalJson.quote(spelt));
        }
    }

    private static void putNumber(Map<String, String> members, String name, @Nullable BigDecimal number) {
        if (number != null) {
            members.put(name, number.stripTrailingZeros().toPlainString());
        }
    }

    private static String array(Stream<String> objects) {
        return objects.collect(Collectors.joining(",", "[", "]"));
    }
}
