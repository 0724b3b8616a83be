package dev.kopru.database.server;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server's data: created once, beside its final place, and never deleted. */
public record DataFolder(HomeFolder folder, MariaDbBinaries binaries, ServerCommand command) {

    private static final Logger log = LoggerFactory.getLogger(DataFolder.class);

    public static final String USERNAME = "kopru";

    /** Creates what is missing: the data, the account, or a new password where its file was lost. */
    ServerPassword prepare() throws IOException {
        ServerPassword known = ServerPassword.read(folder);
        ServerPassword password = known == null ? ServerPassword.create(folder) : known;
        if (!Files.isDirectory(folder.mysql())) {
            log.info("Creating the embedded database in {}", folder.mysql());
            Path unfinished = folder.newSiblingOf(folder.mysql());
            bootstrap(unfinished, systemTables() + account(password));
            Files.move(unfinished, folder.mysql(), StandardCopyOption.ATOMIC_MOVE);
        } else if (known == null) {
            log.warn("{} was lost, the embedded database gets a new password", folder.passwordFile());
            bootstrap(folder.mysql(), account(password));
        }
        return password;
    }

    private String systemTables() throws IOException {
        Path data = binaries.share().resolve("mariadb_system_tables_data.sql");
        return "CREATE DATABASE IF NOT EXISTS mysql;\nUSE mysql;\n"
                + Files.readString(binaries.systemTables())
                + Files.readString(data)
                + "DELETE FROM mysql.proxies_priv;\nDELETE FROM mysql.global_priv WHERE User = 'root';\n";
    }

    private static String account(ServerPassword password) {
        return "REPLACE INTO mysql.global_priv VALUES ('127.0.0.1', '" + USERNAME + "', JSON_OBJECT("
                + "'access', 18446744073709551615, 'plugin', 'mysql_native_password', "
                + "'authentication_string', '" + password.hash() + "'));\n";
    }

    private void bootstrap(Path data, String statements) throws IOException {
        Process process = ServerProgram.start(folder, command.bootstrap(data));
        boolean fed = feed(process, statements);
        if (Processes.waitFor(process) != 0 || !fed) {
            throw EmbeddedDatabaseException.notInstalled(data, ServerLog.tail(folder));
        }
    }

    private static boolean feed(Process process, String statements) {
        try (OutputStream in = process.getOutputStream()) {
            in.write(statements.getBytes(StandardCharsets.UTF_8));
            return true;
        } catch (IOException e) {
            // The program ended before it had read everything; its log says why.
            return false;
        }
    }
}
