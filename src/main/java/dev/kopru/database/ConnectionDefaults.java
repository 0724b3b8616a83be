package dev.kopru.database;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The driver settings that no connection of Köprü may miss; a URL that says otherwise wins. */
final class ConnectionDefaults {

    static final String DRIVER = "com.mysql.cj.jdbc.Driver";

    /** Without the last the driver would ask before each change whether the session may change anything. */
    private static final Map<String, String> ALWAYS = Map.of(
            "rewriteBatchedStatements", "true",
            "connectionTimeZone", "UTC",
            "forceConnectionTimeZoneToSession", "true",
            "zeroDateTimeBehavior", "CONVERT_TO_NULL",
            "characterEncoding", "UTF-8",
            "tcpKeepAlive", "true",
            "connectTimeout", "5000",
            "readOnlyPropagatesToServer", "false");

    private ConnectionDefaults() {}

    static Map<String, String> missingIn(String url, Duration socketTimeout) {
        Map<String, String> missing = new TreeMap<>(ALWAYS);
        missing.put("socketTimeout", Long.toString(socketTimeout.toMillis()));
        String parameters = url.substring(url.indexOf('?') + 1).toLowerCase(Locale.ROOT);
        missing.keySet().removeIf(name -> parameters.contains(name.toLowerCase(Locale.ROOT) + "="));
        return missing;
    }
}
