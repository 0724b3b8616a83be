package dev.kopru.inventory;

import dev.kopru.inventory.quantity.InventorySettings;
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
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

/** The packaged settings of the job, with a test's own in their place. */
public final class InventoryTestSettings {

    private InventoryTestSettings() {}

    public static InventorySettings with(Map<String, String> own) {
        Map<String, String> named = new HashMap<>();
        own.forEach((key, value) -> named.put("inventory." + key, value));
        List<ConfigurationPropertySource> sources = new ArrayList<>();
        sources.add(new MapConfigurationPropertySource(named));
        for (PropertySource<?> file : packagedFile()) {
            Map<String, Object> values = new HashMap<>();
            ((Map<?, ?>) file.getSource()).forEach((key, value) -> values.put("inventory." + key, value));
            ConfigurationPropertySources.from(new OriginTrackedMapPropertySource("inventory", values))
                    .forEach(sources::add);
        }
        return new Binder(sources).bind("inventory", InventorySettings.class).get();
    }

    private static List<PropertySource<?>> packagedFile() {
        try {
            return new YamlPropertySourceLoader().load("inventory", new ClassPathResource("jobs/inventory.yml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
