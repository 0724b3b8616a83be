package dev.kopru.connector.store.jdbc;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;

/**
 * Which shop is connected.
 *
 * @param code the shop's short name; never changes once orders were posted
 * @param preset the packaged folder of statements
 * @param sqlLocation a folder of statements outside the jar, in place of the preset
 */
@ConfigurationProperties("kopru.store")
record StoreProperties(
        @DefaultValue("shop") String code, @DefaultValue("reference") String preset, @Nullable String sqlLocation) {

    static StoreProperties of(Environment settings) {
        return Binder.get(settings).bindOrCreate("kopru.store", StoreProperties.class);
    }

    String statements() {
        return sqlLocation == null || sqlLocation.isBlank() ? "classpath:sql/store/" + preset + "/" : sqlLocation;
    }
}
