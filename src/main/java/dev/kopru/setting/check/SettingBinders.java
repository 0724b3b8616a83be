package dev.kopru.setting.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;

/** Binds the packaged settings with some of those that were given. */
record SettingBinders(ConfigurableEnvironment environment) {

    /** With those whose name passes. */
    Binder with(Predicate<ConfigurationPropertyName> given) {
        List<ConfigurationPropertySource> sources = new ArrayList<>();
        for (PropertySource<?> source : environment.getPropertySources()) {
            ConfigurationPropertySource names = ConfigurationPropertySource.from(source);
            if (names != null) {
                sources.add(Given.isPackaged(source) ? names : names.filter(given::test));
            }
        }
        return new Binder(sources, new PropertySourcesPlaceholdersResolver(environment));
    }

    static Predicate<ConfigurationPropertyName> below(String group) {
        ConfigurationPropertyName name = ConfigurationPropertyName.of(group);
        return each -> name.equals(each) || name.isAncestorOf(each);
    }
}
