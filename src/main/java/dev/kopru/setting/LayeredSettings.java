package dev.kopru.setting;

import dev.kopru.setting.file.JobFiles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertyState;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All settings in the order in which they rule: environment and command line, what people keep on pages, files. */
final class LayeredSettings {

    private static final String KEPT = "kept on a page";

    private final ConfigurableEnvironment environment;
    private final List<PropertySource<?>> layers;

    /** @param kept values as JSON by name */
    LayeredSettings(ConfigurableEnvironment environment, Map<String, String> kept) {
        this.environment = environment;
        Map<String, Object> flat = new LinkedHashMap<>();
        kept.forEach((name, value) -> flatten(name, JsonMapper.shared().readTree(value), flat));
        List<PropertySource<?>> all = new ArrayList<>();
        boolean placed = false;
        for (PropertySource<?> source : environment.getPropertySources()) {
            if (!placed && isFile(source)) {
                all.add(new MapPropertySource(KEPT, flat));
                placed = true;
            }
            all.add(source);
        }
        if (!placed) {
            all.add(new MapPropertySource(KEPT, flat));
        }
        this.layers = List.copyOf(all);
    }

    private static void flatten(String name, JsonNode value, Map<String, Object> flat) {
        if (value.isObject()) {
            value.properties().forEach(entry -> flatten(name + "." + entry.getKey(), entry.getValue(), flat));
        } else if (value.isArray()) {
            if (value.isEmpty()) {
                flat.put(name, "");
            }
            for (int i = 0; i < value.size(); i++) {
                flatten(name + "[" + i + "]", value.get(i), flat);
            }
        } else if (!value.isNull()) {
            flat.put(name, value.asString());
        }
    }

    private static boolean isFile(PropertySource<?> source) {
        String name = source.getName();
        return name.startsWith("Config resource") || name.startsWith("file [") || name.startsWith(JobFiles.PACKAGED);
    }

    Binder binder() {
        List<ConfigurationPropertySource> sources = new ArrayList<>();
        for (PropertySource<?> layer : layers) {
            ConfigurationPropertySource names = ConfigurationPropertySource.from(layer);
            if (names != null) {
                sources.add(names);
            }
        }
        return new Binder(sources, new PropertySourcesPlaceholdersResolver(environment));
    }

    /** The elements of a list, each by the names of its parts; a bare value stands under an empty name. */
    List<Map<String, String>> list(String name) {
        PropertySource<?> source = of(name);
        boolean bare = source instanceof EnumerablePropertySource<?> && holdsBare(source, name);
        if (bare) {
            return bound(name, Bindable.listOf(String.class)).stream()
                    .map(value -> Map.of("", value))
                    .toList();
        }
        ResolvableType map = ResolvableType.forClassWithGenerics(Map.class, String.class, String.class);
        return bound(name, Bindable.of(ResolvableType.forClassWithGenerics(List.class, map)));
    }

    private <T> List<T> bound(String name, Bindable<List<T>> elements) {
        return Objects.requireNonNullElse(binder().bind(name, elements).orElse(null), List.of());
    }

    private static boolean holdsBare(PropertySource<?> source, String name) {
        return source.containsProperty(name + "[0]") || source.containsProperty(name);
    }

    /** A setting as JSON: a table's rows by the names of their columns, words, or a value; an empty one where none is. */
    String value(SettingShape shape) {
        Object value =
                switch (shape.kind()) {
                    case TABLE -> rows(shape);
                    case WORDS -> bound(shape.name(), Bindable.listOf(String.class));
                    default ->
                        Objects.requireNonNullElse(
                                binder().bind(shape.name(), String.class).orElse(""), "");
                };
        return JsonMapper.shared().writeValueAsString(value);
    }

    /** A row may be given as the value of its first column alone. */
    private List<Map<String, String>> rows(SettingShape shape) {
        return list(shape.name()).stream()
                .map(row -> dashed(row, shape.columns()))
                .toList();
    }

    private static Map<String, String> dashed(Map<String, String> row, List<SettingShape> columns) {
        Map<String, String> dashed = new LinkedHashMap<>();
        row.forEach((name, value) -> columns.stream()
                .filter(column ->
                        name.isEmpty() || SettingNode.plain(column.name()).equals(SettingNode.plain(name)))
                .findFirst()
                .ifPresent(column -> dashed.put(column.name(), value)));
        return dashed;
    }

    /** Where the setting stands that rules. */
    SettingSource where(String name) {
        PropertySource<?> source = of(name);
        if (source == null || source.getName().startsWith(JobFiles.PACKAGED)) {
            return SettingSource.PACKAGED;
        }
        if (source.getName().equals(KEPT)) {
            return SettingSource.KEPT;
        }
        return isFile(source) ? SettingSource.FILE : SettingSource.ENVIRONMENT;
    }

    private @Nullable PropertySource<?> of(String name) {
        ConfigurationPropertyName path = ConfigurationPropertyName.of(name);
        for (PropertySource<?> layer : layers) {
            ConfigurationPropertySource names = ConfigurationPropertySource.from(layer);
            if (names != null
                    && (names.getConfigurationProperty(path) != null
                            || names.containsDescendantOf(path) == ConfigurationPropertyState.PRESENT)) {
                return layer;
            }
        }
        return null;
    }
}
