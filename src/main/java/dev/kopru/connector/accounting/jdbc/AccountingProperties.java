package dev.kopru.connector.accounting.jdbc;

import dev.kopru.connector.sql.SqlFolder;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;

/**
 * Which accounting program is connected.
 *
 * @param preset the packaged folder of statements
 * @param sqlLocation a folder of statements outside the jar, in place of the preset
 * @param placeholders values for the names that the folder's statements leave open
 */
@ConfigurationProperties("kopru.accounting")
record AccountingProperties(
        @DefaultValue("reference") String preset,
        @Nullable String sqlLocation,
        @DefaultValue Map<String, String> placeholders) {

    static AccountingProperties of(Environment settings) {
        return Binder.get(settings).bindOrCreate("kopru.accounting", AccountingProperties.class);
    }

    /** The folder with the values of its placeholders. */
    SqlFolder folder(ResourceLoader resources) {
        return SqlFolder.at(resources, statements()).with("kopru.accounting.placeholders", placeholders);
    }

    String statements() {
        return sqlLocation == null || sqlLocation.isBlank() ? "classpath:sql/accounting/" + preset + "/" : sqlLocation;
    }
}
