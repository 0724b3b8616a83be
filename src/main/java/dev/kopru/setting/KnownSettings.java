package dev.kopru.setting;

import dev.kopru.setting.SettingNode.Child;
import dev.kopru.setting.SettingNode.Group;
import dev.kopru.setting.SettingNode.Leaf;
import dev.kopru.setting.SettingNode.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.ClassUtils;

/**
 * All settings of Köprü, known without starting it.
 *
 * @param root the group of everything, with {@code kopru} in it
 * @param classes the records that settings are bound to, as a whole, by their prefix
 * @param jobs the names of the jobs, and of their files in {@code jobs/} without the ending
 */
public record KnownSettings(Group root, List<Bound> classes, Map<String, String> jobs) {

    private static final String LIST = "META-INF/kopru.settings";

    /** A record, and the prefix of its settings. */
    public record Bound(String prefix, Class<?> type) {}

    public static KnownSettings load() {
        KnownSettings known = new KnownSettings(new Group(), new ArrayList<>(), new TreeMap<>());
        lines().forEach(line -> known.read(line.split("\\s+")));
        return known;
    }

    /** The jobs and the names of their settings files, without a look at any class. */
    static Map<String, String> jobNames() {
        return ofJobs(2);
    }

    /** The jobs that import files, and the kinds of these. */
    static Map<String, String> fileKinds() {
        return ofJobs(3);
    }

    private static Map<String, String> ofJobs(int word) {
        Map<String, String> jobs = new TreeMap<>();
        lines().stream()
                .map(line -> line.split("\\s+"))
                .filter(words -> words[0].equals("job") && words.length > word)
                .forEach(words -> jobs.put(words[1], words[word]));
        return jobs;
    }

    /** Of every list on the class path: a job that comes by itself brings its own. */
    private static List<String> lines() {
        try {
            List<String> lines = new ArrayList<>();
            for (Resource list : new PathMatchingResourcePatternResolver().getResources("classpath*:" + LIST)) {
                list.getContentAsString(StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .forEach(lines::add);
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(String... words) {
        switch (words[0]) {
            case "job" -> jobs.put(words[1], words[2]);
            case "key" ->
                put(
                        words[1],
                        new Leaf(ResolvableType.forClass(type(words[2])), List.of(), words.length > 3 ? words[3] : ""));
            case "choice" ->
                put(words[1], new Leaf(ResolvableType.forClass(String.class), List.of(words[2].split("\\|", -1)), ""));
            case "free" -> put(words[1], new Named(new Leaf(ResolvableType.forClass(String.class))));
            case "bean" -> put(words[1], SettingTypes.ofBean(type(words[2])));
            case "record" -> record(type(words[1]));
            case "part" -> part(words[1], type(words[2]));
            default -> throw new IllegalStateException(LIST + " has a line that begins with " + words[0]);
        }
    }

    private void record(Class<?> type) {
        ConfigurationProperties properties = type.getAnnotation(ConfigurationProperties.class);
        if (properties == null) {
            throw new IllegalStateException(type + " is bound to no settings");
        }
        String prefix = properties.value().isEmpty() ? properties.prefix() : properties.value();
        part(prefix, type);
    }

    private void part(String prefix, Class<?> type) {
        classes.add(new Bound(prefix, type));
        Group group = group(prefix);
        SettingTypes.ofRecord(type).children().values().forEach(group::put);
    }

    private void put(String key, SettingNode node) {
        int dot = key.lastIndexOf('.');
        group(key.substring(0, dot)).put(new Child(key.substring(dot + 1), node, false));
    }

    private Group group(String path) {
        Group group = root;
        for (String name : path.split("\\.")) {
            Child child = group.children().get(SettingNode.plain(name));
            if (child == null || !(child.node() instanceof Group)) {
                child = new Child(name, new Group(), false);
                group.put(child);
            }
            group = (Group) child.node();
        }
        return group;
    }

    private static Class<?> type(String name) {
        return ClassUtils.resolveClassName(name, KnownSettings.class.getClassLoader());
    }
}
