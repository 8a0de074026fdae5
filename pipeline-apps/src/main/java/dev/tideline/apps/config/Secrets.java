package dev.tideline.apps.config;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells which settings must never be printed, and prints the others. */
final class Secrets {

    static final String HIDDEN = "******";

    private static final List<String> WORDS = List.of(
            "password", "passphrase", "secret", "token", "jaas", "credential", "user.info", "userinfo", "apikey");

    /** A private key itself; not a key's place, and not what serialises a record's key. */
    private static final Pattern KEY = Pattern.compile("(^|[._-])key$");

    private static final Pattern USER_INFO = Pattern.compile("://[^/@\\s]*@");

    private Secrets() {}

    /** Confluent's client logs the registry's whole address when it fails, and does not use a password in it. */
    static void refuseInAddress(Setting registryUrl) {
        if (USER_INFO.matcher(registryUrl.value()).find()) {
            throw registryUrl.problem("holds a password, which would be logged; set schema.registry.basic.auth."
                    + "credentials.source = USER_INFO and schema.registry.basic.auth.user.info = user:password");
        }
    }

    static boolean isSecret(String key) {
        String lower = key.toLowerCase(Locale.ROOT);
        return WORDS.stream().anyMatch(lower::contains) || KEY.matcher(lower).find();
    }

    /** The value as it may be printed; in a URL only the part before the {@code @} is hidden. */
    static String redacted(String key, String value) {
        return isSecret(key) ? HIDDEN : USER_INFO.matcher(value).replaceAll("://" + HIDDEN + "@");
    }
}
