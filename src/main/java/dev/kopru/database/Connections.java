package dev.kopru.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Properties;

/** Opens single connections, outside any pool, with the settings that those of the pools have. */
final class Connections {

    private static final Duration SOCKET_TIMEOUT = Duration.ofSeconds(5);

    private Connections() {}

    static Connection open(DatabaseTarget target) throws SQLException {
        String url = Objects.requireNonNull(target.url());
        Properties properties = new Properties();
        properties.putAll(Vendor.of(url).missingIn(url, SOCKET_TIMEOUT));
        if (target.username() != null) {
            properties.setProperty("user", target.username());
        }
        if (target.password() != null) {
            properties.setProperty("password", target.password());
        }
        return DriverManager.getConnection(url, properties);
    }
}
