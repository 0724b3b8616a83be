package dev.kopru.connector.accounting.jdbc;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which accounting program is connected.
 *
 * @param preset the packaged folder of statements
 * @param sqlLocation a folder of statements outside the jar, in place of the preset
 */
@ConfigurationProperties("kopru.accounting")
record AccountingProperties(@DefaultValue("reference") String preset, @Nullable String sqlLocation) {

    String statements() {
        return sqlLocation == null || sqlLocation.isBlank() ? "classpath:sql/accounting/" + preset + "/" : sqlLocation;
    }
}
