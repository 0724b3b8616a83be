package dev.kopru.setting;

import dev.kopru.setting.file.JobFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.stereotype.Component;

/** All of Köprü's settings as they were read at the start, each with the place that rules; what is secret is not told. */
@Component
public class SettingsInForce {

    private static final String OURS = "kopru.";
    private static final String OURS_IN_ENVIRONMENT = "KOPRU_";
    private static final Pattern SECRET =
            Pattern.compile("(?i)password|secret|api.?key|token(?!s)|credential|username");
    private static final Pattern PASSWORD_IN_ADDRESS = Pattern.compile("(?i)(password=|//[^/@:]*:)[^&@]*");
    private static final String HIDDEN = "•••";

    private final ConfigurableEnvironment environment;

    SettingsInForce(ConfigurableEnvironment environment) {
        this.environment = environment;
    }

    /** Who rules a setting. */
    public enum Place {
        ENVIRONMENT,
        COMMAND_LINE,
        FILE,
        PACKAGED
    }

    /** {@code file}: its name and line, where a file rules. */
    public record InForce(String name, String value, Place place, @Nullable String file) {}

    /** By name. */
    public List<InForce> all() {
        Map<String, InForce> all = new TreeMap<>();
        for (PropertySource<?> source : environment.getPropertySources()) {
            if (source instanceof EnumerablePropertySource<?> known) {
                for (String name : known.getPropertyNames()) {
                    if (name.startsWith(OURS) || name.startsWith(OURS_IN_ENVIRONMENT)) {
                        all.computeIfAbsent(name, ours -> inForce(ours, known));
                    }
                }
            }
        }
        return List.copyOf(new ArrayList<>(all.values()));
    }

    private InForce inForce(String name, EnumerablePropertySource<?> source) {
        Origin origin = OriginLookup.getOrigin(source, name);
        String value = String.valueOf(environment.getProperty(name));
        return new InForce(name, shown(name, value), place(source, origin), file(origin));
    }

    private static String shown(String name, String value) {
        return SECRET.matcher(name).find() && !value.isEmpty()
                ? HIDDEN
                : PASSWORD_IN_ADDRESS.matcher(value).replaceAll("$1" + HIDDEN);
    }

    private static Place place(PropertySource<?> source, @Nullable Origin origin) {
        if (source.getName().equals(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME)) {
            return Place.ENVIRONMENT;
        }
        if (origin instanceof TextResourceOrigin text) {
            return source.getName().startsWith(JobFiles.PACKAGED)
                            || source.getName().contains("class path")
                    ? Place.PACKAGED
                    : Place.FILE;
        }
        return Place.COMMAND_LINE;
    }

    private static @Nullable String file(@Nullable Origin origin) {
        if (!(origin instanceof TextResourceOrigin text) || text.getResource() == null) {
            return null;
        }
        String name = text.getResource().getFilename();
        return text.getLocation() == null
                ? name
                : name + ":" + (text.getLocation().getLine() + 1);
    }
}
