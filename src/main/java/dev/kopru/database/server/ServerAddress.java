package dev.kopru.database.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;

/** Where the embedded server listens, and how to get in. */
public record ServerAddress(int port, ServerPassword password) {

    private static final Duration SHORT = Duration.ofSeconds(2);
    private static final Duration LONG = Duration.ofSeconds(60);

    public String url(String schema) {
        // Nothing leaves the machine, so encryption would only cost time.
        return "jdbc:mysql://127.0.0.1:" + port + "/" + schema + "?sslMode=DISABLED";
    }

    /** Whether a server answers that knows the password and serves this folder. */
    public boolean answersFor(Path data) {
        try (Connection connection = open(SHORT);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT @@datadir")) {
            return row.next() && Files.isSameFile(Path.of(row.getString(1)), data);
        } catch (SQLException | IOException e) {
            return false;
        }
    }

    void execute(String sql) throws SQLException {
        execute(sql, LONG);
    }

    void shutDown() throws SQLException {
        execute("SHUTDOWN", SHORT);
    }

    private void execute(String sql, Duration timeout) throws SQLException {
        try (Connection connection = open(timeout);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection open(Duration timeout) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", DataFolder.USERNAME);
        properties.setProperty("password", password.value());
        properties.setProperty("connectTimeout", Long.toString(timeout.toMillis()));
        properties.setProperty("socketTimeout", Long.toString(timeout.toMillis()));
        return DriverManager.getConnection(url(""), properties);
    }
}
