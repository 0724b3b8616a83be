package dev.kopru.database;

import dev.kopru.finding.Finding;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Consumer;

/** Looks whether there is a driver for an address at all, so that nobody waits for an answer that never comes. */
final class DriverCheck {

    private DriverCheck() {}

    /** The same of Köprü's own database, which not every server can be. */
    static boolean lookAtOwn(String prefix, DatabaseTarget target, Consumer<Finding> findings) {
        if (target.isConfigured() && Vendor.of(Objects.requireNonNull(target.url())) != Vendor.MYSQL) {
            findings.accept(Finding.problem("database-own", prefix));
            return false;
        }
        return look(prefix, target, findings);
    }

    /** Whether one can connect with the target, or need not. */
    static boolean look(String prefix, DatabaseTarget target, Consumer<Finding> findings) {
        if (!target.isConfigured()) {
            return true;
        }
        String url = Objects.requireNonNull(target.url());
        try {
            DriverManager.getDriver(url);
            return true;
        } catch (SQLException e) {
            findings.accept(Finding.problem("database-driver", prefix, kind(url)));
            return false;
        }
    }

    /** Without what may be secret. */
    private static String kind(String url) {
        return url.replaceFirst("^((?:jdbc:)?[\\w+-]*:?).*$", "$1");
    }
}
