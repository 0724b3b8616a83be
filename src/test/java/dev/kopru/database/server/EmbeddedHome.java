package dev.kopru.database.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The embedded server of another process, seen from outside. */
public record EmbeddedHome(Path home) {

    /** The setting of a service that need not unpack a server of its own once more. */
    public static String unpackedOnce() {
        return "--kopru.database.embedded.binaries=" + TestServers.binaries();
    }

    /** One of the schemas {@code kopru}, {@code kopru_store} and {@code kopru_accounting}, on one connection. */
    public DataSource schema(String name) throws IOException {
        ServerAddress address = ServerStart.rememberedAddress(HomeFolder.at(home));
        return new SingleConnectionDataSource(
                address.url(name), DataFolder.USERNAME, address.password().value(), true);
    }

    /** The same with a new connection for each piece of work, for a server that comes and goes. */
    public DataSource reopened(String name) throws IOException {
        ServerAddress address = ServerStart.rememberedAddress(HomeFolder.at(home));
        return new DriverManagerDataSource(
                address.url(name), DataFolder.USERNAME, address.password().value());
    }

    /** The server's process, by which a survivor is told from a successor. */
    public long serverPid() throws IOException {
        return Objects.requireNonNull(ServerState.read(HomeFolder.at(home))).pid();
    }
}
