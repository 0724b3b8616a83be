package dev.kopru.order;

import dev.kopru.order.rule.OrderSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

/** The packaged settings of the order job, with a test's own in their place. */
public final class TestSettings {

    private TestSettings() {}

    public static OrderSettings packaged() {
        return with(Map.of());
    }

    public static OrderSettings with(String key, String value) {
        return with(Map.of(key, value));
    }

    public static OrderSettings with(Map<String, String> own) {
        Map<String, String> named = new HashMap<>();
        own.forEach((key, value) -> named.put("order." + key, value));
        List<ConfigurationPropertySource> sources = new ArrayList<>();
        sources.add(new MapConfigurationPropertySource(named));
        for (PropertySource<?> file : packagedFile()) {
            Map<String, Object> values = new HashMap<>();
            ((Map<?, ?>) file.getSource()).forEach((key, value) -> values.put("order." + key, value));
            sources.addAll(toList(ConfigurationPropertySources.from(
                    new org.springframework.boot.env.OriginTrackedMapPropertySource("order", values))));
        }
        return new Binder(sources).bind("order", OrderSettings.class).get();
    }

    private static List<PropertySource<?>> packagedFile() {
        try {
            return new YamlPropertySourceLoader().load("order", new ClassPathResource("jobs/order.yml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<ConfigurationPropertySource> toList(Iterable<ConfigurationPropertySource> sources) {
        List<ConfigurationPropertySource> list = new ArrayList<>();
        sources.forEach(list::add);
        return list;
    }
}
