package dev.kopru.connector.accounting.jdbc;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;

/**
 * Which accounting program is connected.
 *
 * @param preset the packaged folder of statements
 * @param sqlLocation a folder of statements outside the jar, in place of the preset
 */
@ConfigurationProperties("kopru.accounting")
record AccountingProperties(@DefaultValue("reference") String preset, @Nullable String sqlLocation) {

    static AccountingProperties of(Environment settings) {
        return Binder.get(settings).bindOrCreate("kopru.accounting", AccountingProperties.class);
    }

    String statements() {
        return sqlLocation == null || sqlLocation.isBlank() ? "classpath:sql/accounting/" + preset + "/" : sqlLocation;
    }
}
