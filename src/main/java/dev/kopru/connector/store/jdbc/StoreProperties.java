package dev.kopru.connector.store.jdbc;

import dev.kopru.connector.sql.SqlFolder;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;

/**
 * Which shop is connected.
 *
 * @param code the shop's short name; never changes once orders were posted
 * @param preset the packaged folder of statements
 * @param sqlLocation a folder of statements outside the jar, in place of the preset
 * @param placeholders values for the names that the folder's statements leave open
 */
@ConfigurationProperties("kopru.store")
record StoreProperties(
        @DefaultValue("shop") String code,
        @DefaultValue("reference") String preset,
        @Nullable String sqlLocation,
        @DefaultValue Map<String, String> placeholders) {

    static StoreProperties of(Environment settings) {
        return Binder.get(settings).bindOrCreate("kopru.store", StoreProperties.class);
    }

    /** The folder with the values of its placeholders. */
    SqlFolder folder(ResourceLoader resources) {
        return SqlFolder.at(resources, statements()).with("kopru.store.placeholders", placeholders);
    }

    String statements() {
        return sqlLocation == null || sqlLocation.isBlank() ? "classpath:sql/store/" + preset + "/" : sqlLocation;
    }
}
