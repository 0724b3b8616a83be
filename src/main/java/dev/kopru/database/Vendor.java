package dev.kopru.database;

import static java.util.Map.entry;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The makers of databases whose drivers are packaged; Köprü's own tables live on MySQL and MariaDB only. */
enum Vendor {
    MYSQL(
            "jdbc:mysql:",
            "com.mysql.cj.jdbc.Driver",
            "&",
            "SELECT NOW(6), UTC_TIMESTAMP(6), @@session.time_zone",
            // MariaDB tells sessions apart where its performance_schema is on.
            "SELECT p.id FROM performance_schema.session_account_connect_attrs a"
                    + " JOIN information_schema.processlist p ON p.id = a.processlist_id"
                    + " WHERE a.attr_name = 'kopru' AND a.attr_value = ? AND p.command = 'Sleep' AND p.time >= ?",
            "KILL %d",
            Map.ofEntries(
                    entry("rewriteBatchedStatements", "true"),
                    entry("connectionTimeZone", "UTC"),
                    entry("forceConnectionTimeZoneToSession", "true"),
                    entry("zeroDateTimeBehavior", "CONVERT_TO_NULL"),
                    entry("characterEncoding", "UTF-8"),
                    entry("tcpKeepAlive", "true"),
                    entry("connectTimeout", "5000"),
                    entry("connectionAttributes", "kopru:" + ProcessSessions.MARK),
                    entry("cachePrepStmts", "true"),
                    entry("queryInfoCacheFactory", KnownStatements.class.getName()),
                    // Else the driver would ask before each change whether the session may change anything.
                    entry("readOnlyPropagatesToServer", "false"))),

    /** A text without a type takes the type of the column with which it is compared, as on the other servers. */
    POSTGRESQL(
            "jdbc:postgresql:",
            "org.postgresql.Driver",
            "&",
            "SELECT LOCALTIMESTAMP(6), timezone('UTC', clock_timestamp()), current_setting('TimeZone')",
            "SELECT pid FROM pg_stat_activity WHERE application_name = 'kopru ' || ? AND usename = current_user"
                    + " AND state LIKE 'idle%' AND state_change <= clock_timestamp() - ? * INTERVAL '1 second'",
            "SELECT pg_terminate_backend(%d)",
            Map.of(
                    "stringtype", "unspecified",
                    "options", "-c TimeZone=UTC",
                    "ApplicationName", "kopru " + ProcessSessions.MARK,
                    "tcpKeepAlive", "true",
                    "connectTimeout", "5")),

    /** No session has a zone of its own there; to end one takes rights that nobody should give Köprü. */
    SQLSERVER(
            "jdbc:sqlserver:",
            "com.microsoft.sqlserver.jdbc.SQLServerDriver",
            ";",
            "SELECT SYSUTCDATETIME(), SYSUTCDATETIME(), 'UTC'",
            "",
            "",
            Map.of("applicationName", "kopru", "loginTimeout", "5"));

    private final String scheme;
    private final String driver;
    private final String between;
    private final String clock;
    private final String idleSessions;
    private final String end;
    private final Map<String, String> always;

    Vendor(
            String scheme,
            String driver,
            String between,
            String clock,
            String idleSessions,
            String end,
            Map<String, String> always) {
        this.scheme = scheme;
        this.driver = driver;
        this.between = between;
        this.clock = clock;
        this.idleSessions = idleSessions;
        this.end = end;
        this.always = always;
    }

    /** By the address of a database; MySQL where that names none of them. */
    static Vendor of(String url) {
        for (Vendor vendor : values()) {
            if (url.startsWith(vendor.scheme)) {
                return vendor;
            }
        }
        return MYSQL;
    }

    String driver() {
        return driver;
    }

    /** The session's time; the server's own clock, which no setting of a connection shifts; the session's zone. */
    String clock() {
        return clock;
    }

    /** The numbers of the sessions with a mark that have asked for nothing for some seconds; empty where nobody may look. */
    String idleSessions() {
        return idleSessions;
    }

    /** Ends a session; what it has changed and not committed is undone. */
    String end(long session) {
        return String.format(Locale.ROOT, end, session);
    }

    /** The settings that no connection may miss; a URL that says otherwise wins. */
    Map<String, String> missingIn(String url, Duration socketTimeout) {
        Map<String, String> missing = new TreeMap<>(always);
        missing.put(
                "socketTimeout",
                Long.toString(this == POSTGRESQL ? socketTimeout.toSeconds() : socketTimeout.toMillis()));
        String parameters = between + url.toLowerCase(Locale.ROOT).replace('?', '&');
        missing.keySet().removeIf(name -> parameters.contains(between + name.toLowerCase(Locale.ROOT) + "="));
        return missing;
    }
}
