package dev.kopru.setting.check;

import dev.kopru.setting.KnownSettings;
import dev.kopru.setting.SettingNode;
import dev.kopru.setting.SettingNode.Child;
import dev.kopru.setting.SettingNode.Group;
import dev.kopru.setting.SettingNode.Leaf;
import dev.kopru.setting.SettingNode.Listed;
import dev.kopru.setting.SettingNode.Named;
import dev.kopru.setting.file.JobFiles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * A setting that somebody gave, beside those that came with Köprü.
 *
 * @param source where it was given
 * @param name as it was given
 * @param path as Köprü writes it, with the numbers of elements; as given where no such setting is known
 * @param group up to here it is one thing: a whole list, or the value itself
 * @param node what stands there; null where no such setting is known
 */
public record Given(PropertySource<?> source, String name, String path, String group, @Nullable SettingNode node) {

    /** Of jars' connectors, of which only they know. */
    private static final String OF_JARS = "kopruconnector";

    private static final Pattern NUMBER = Pattern.compile("_(\\d+)(?=_|$)");

    String place() {
        return Place.of(source, name);
    }

    String key() {
        return node == null || source instanceof SystemEnvironmentPropertySource
                ? Place.key(source, name)
                : Place.key(source, path);
    }

    boolean isVariable() {
        return source instanceof SystemEnvironmentPropertySource;
    }

    /** Nothing given for a variable means that it is not given; in a file somebody has written it. */
    boolean isInJobFile() {
        return place().startsWith("@place|jobs/");
    }

    String value() {
        return String.valueOf(source.getProperty(name));
    }

    static boolean isPackaged(PropertySource<?> source) {
        return source.getName().startsWith(JobFiles.PACKAGED)
                || source.getName().contains("class path resource [application");
    }

    /** All settings of Köprü's own that were given. */
    static List<Given> all(ConfigurableEnvironment environment, KnownSettings known) {
        Map<String, String> variables = new HashMap<>();
        spell(known.root(), "", variables);
        List<Given> given = new ArrayList<>();
        for (PropertySource<?> source : environment.getPropertySources()) {
            if (source instanceof EnumerablePropertySource<?> names && !isPackaged(source)) {
                for (String name : names.getPropertyNames()) {
                    add(given, source, name, known, variables);
                }
            }
        }
        return given;
    }

    private static void add(
            List<Given> given,
            PropertySource<?> source,
            String name,
            KnownSettings known,
            Map<String, String> variables) {
        if (source instanceof SystemEnvironmentPropertySource) {
            String spelled =
                    NUMBER.matcher(name).replaceAll("[$1]").replace("_", "").toLowerCase(Locale.ROOT);
            if (spelled.startsWith(OF_JARS)) {
                return;
            }
            String path = variables.get(spelled.replaceAll("\\[\\d+]", "[]"));
            if (path != null || spelled.startsWith("kopru")) {
                given.add(
                        path == null
                                ? new Given(source, name, name, name, null)
                                : walked(source, name, numbered(path, spelled), known.root()));
            }
        } else if (name.startsWith("kopru.") || name.startsWith("server.") || name.startsWith("spring.datasource.")) {
            Given found = walked(source, name, name, known.root());
            if (found.node() != null || name.startsWith("kopru.") && !isInUnreadFile(found, known)) {
                given.add(found);
            }
        }
    }

    /** The file itself is told. */
    private static boolean isInUnreadFile(Given given, KnownSettings known) {
        return given.isInJobFile()
                && next(known.root(), "kopru") instanceof Group ours
                && next(ours, given.path().split("\\.")[1]) == null;
    }

    private static String numbered(String path, String spelled) {
        var numbers = Pattern.compile("\\[\\d+]").matcher(spelled);
        return Pattern.compile("\\[]").matcher(path).replaceAll(list -> numbers.find() ? numbers.group() : "");
    }

    private static Given walked(PropertySource<?> source, String name, String key, Group root) {
        StringBuilder path = new StringBuilder();
        String group = null;
        SettingNode node = root;
        for (String word : key.replace("[", ".[").split("\\.")) {
            if (node instanceof Listed || node instanceof Named) {
                group = group == null ? path.toString() : group;
            }
            String written = node instanceof Group named ? named.nameOf(word) : word;
            node = next(node, word);
            if (node == null) {
                return new Given(source, name, key, group == null ? key : group, null);
            }
            path.append(word.startsWith("[") || path.isEmpty() ? "" : ".").append(written);
        }
        return new Given(source, name, path.toString(), group == null ? path.toString() : group, node);
    }

    public static @Nullable SettingNode next(SettingNode node, String word) {
        if (node instanceof Group group) {
            Child child = group.children().get(SettingNode.plain(word));
            return child == null ? null : child.node();
        }
        if (node instanceof Listed listed) {
            return word.startsWith("[") ? listed.element() : null;
        }
        if (node instanceof Named named) {
            return named.value() instanceof Leaf ? node : named.value();
        }
        return null;
    }

    /** How environment variables name the settings: without dots, dashes and underscores. */
    private static void spell(SettingNode node, String path, Map<String, String> variables) {
        if (node instanceof Group group) {
            for (Child child : group.children().values()) {
                spell(child.node(), path.isEmpty() ? child.name() : path + "." + child.name(), variables);
            }
            return;
        }
        variables.put(SettingNode.plain(path).replace(".", ""), path);
        if (node instanceof Listed listed) {
            spell(listed.element(), path + "[]", variables);
        }
    }
}
