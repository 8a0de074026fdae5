package dev.tideline.apps.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/**
 * The layers of a configuration, the later one wins: defaults, a properties file, the environment, the command line.
 *
 * <p>An environment variable is a key behind {@code TIDELINE_}, in capitals, with {@code _} for {@code .} and
 * {@code __} for {@code -}: {@code TIDELINE_KAFKA_BOOTSTRAP_SERVERS} sets {@code kafka.bootstrap.servers},
 * {@code TIDELINE_APPLICATION_STATE__DIR} sets {@code application.state-dir}. Settings of single boards belong in a file.
 * Variables outside the known areas are left alone: container platforms set {@code TIDELINE_PORT} and the like for a
 * service that is called tideline.
 */
public final class Settings {

    private static final String VARIABLE = "TIDELINE_";

    private final Map<String, Setting> byKey;

    private Settings(Map<String, Setting> byKey) {
        this.byKey = byKey;
    }

    /** What holds where nothing is said. */
    public static Settings defaults() {
        return new Settings(Map.of()).with("defaults", Keys.defaults());
    }

    /** The settings of a properties file, UTF-8, on top. */
    public Settings withFile(Path file) {
        Properties properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
        } catch (NoSuchFileException e) {
            throw new ConfigurationException("there is no configuration file " + file + ": check --config", e);
        } catch (IOException | IllegalArgumentException e) {
            throw new ConfigurationException(
                    "configuration file " + file + " cannot be read as properties in UTF-8: " + e.getMessage(), e);
        }
        Map<String, String> values = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
        return with("file " + file, values);
    }

    /** The variables of an environment that belong to us, on top. */
    public Settings withEnvironment(Map<String, String> environment) {
        Settings all = this;
        for (Map.Entry<String, String> variable : new TreeMap<>(environment).entrySet()) {
            String name = variable.getKey();
            if (name.startsWith(VARIABLE)) {
                String key = key(name);
                if (Keys.isInAnArea(key)) {
                    all = all.with("environment variable " + name, Map.of(key, variable.getValue()));
                }
            }
        }
        return all;
    }

    /**
     * More settings on top.
     *
     * @param origin in words, for messages
     */
    public Settings with(String origin, Map<String, String> values) {
        Map<String, Setting> all = new LinkedHashMap<>(byKey);
        values.forEach((key, value) -> {
            Setting setting = new Setting(key.strip(), value.strip(), origin);
            Keys.check(setting);
            all.put(setting.key(), setting);
        });
        return new Settings(all);
    }

    /** True where the key has a value that is not blank. */
    public boolean has(String key) {
        Setting setting = byKey.get(key);
        return setting != null && !setting.value().isEmpty();
    }

    Setting get(String key) {
        Setting setting = byKey.get(key);
        return setting == null ? new Setting(key, "", "nowhere") : setting;
    }

    Set<String> keys() {
        return byKey.keySet();
    }

    /** The values of an area by key without the prefix, blank ones left out. */
    Map<String, String> area(String prefix) {
        Map<String, String> values = new TreeMap<>();
        byKey.forEach((key, setting) -> {
            if (key.startsWith(prefix) && !setting.value().isEmpty()) {
                values.put(key.substring(prefix.length()), setting.value());
            }
        });
        return values;
    }

    private static String key(String variable) {
        return variable.substring(VARIABLE.length())
                .toLowerCase(Locale.ROOT)
                .replace("__", "-")
                .replace('_', '.');
    }
}
