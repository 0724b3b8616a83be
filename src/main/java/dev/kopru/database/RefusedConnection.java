package dev.kopru.database;

import dev.kopru.finding.Finding;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Says why no connection came about, and what to do. */
final class RefusedConnection {

    private static final int UNKNOWN_SCHEMA = 1049;
    private static final int SCHEMA_DENIED = 1044;
    private static final int SQLSERVER_LOGIN = 18456;
    private static final int SQLSERVER_UNKNOWN = 4060;
    private static final String POSTGRESQL_UNKNOWN = "3D000";
    private static final String CONNECTION_FAILURE = "08";
    private static final String LOGIN_FAILURE = "28";

    private RefusedConnection() {}

    static List<Finding> of(String prefix, DatabaseTarget target, SQLException e) {
        String url = String.valueOf(target.url());
        String state = Objects.requireNonNullElse(e.getSQLState(), "");
        String schema = schema(url);
        String user = Objects.requireNonNullElse(target.username(), "");
        List<Finding> findings = new ArrayList<>();
        if (state.startsWith(LOGIN_FAILURE) || e.getErrorCode() == SQLSERVER_LOGIN) {
            findings.add(Finding.problem("database-login", prefix, server(url), user));
        } else if (state.equals(POSTGRESQL_UNKNOWN) || e.getErrorCode() == SQLSERVER_UNKNOWN) {
            findings.add(Finding.problem("database-unknown", prefix, server(url), schema));
        } else if (e.getErrorCode() == UNKNOWN_SCHEMA) {
            findings.add(Finding.problem("database-unknown", prefix, server(url), schema));
            findings.add(Finding.sql("sql-schema", schema, create(schema, user)));
        } else if (e.getErrorCode() == SCHEMA_DENIED) {
            findings.add(Finding.problem("database-denied", prefix, server(url), schema, user));
            findings.add(Finding.sql("sql-grant", user, grant(schema, user)));
        } else if (cause(e, UnknownHostException.class)) {
            findings.add(Finding.problem("database-no-host", prefix, server(url)));
        } else if (state.startsWith(CONNECTION_FAILURE)) {
            findings.add(Finding.problem("database-silent", prefix, server(url)));
        } else {
            findings.add(Finding.problem("database-refuses", prefix, server(url), firstLine(e)));
        }
        return findings;
    }

    /** Without user, password and parameters. */
    static String server(String url) {
        return url.replaceFirst("^jdbc:\\w+(?:\\+\\w+)?:", "")
                .replaceFirst("[?;].*$", "")
                .replaceFirst("^//(?:[^/@]*@)?", "");
    }

    /** SQL Server has it among the parameters. */
    private static String schema(String url) {
        return Vendor.of(url) == Vendor.SQLSERVER
                ? url.replaceFirst("(?i)^.*;\\s*database(?:Name)?=([^;]*).*$", "$1")
                : url.replaceFirst("\\?.*$", "").replaceFirst("^.*/", "");
    }

    private static String create(String schema, String user) {
        return "CREATE DATABASE `" + schema + "` CHARACTER SET utf8mb4 COLLATE utf8mb4_turkish_ci;\n"
                + grant(schema, user);
    }

    private static String grant(String schema, String user) {
        return "GRANT ALL PRIVILEGES ON `" + schema + "`.* TO '" + user + "'@'%';";
    }

    private static boolean cause(Throwable e, Class<?> type) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
