package dev.kopru.database;

import dev.kopru.database.server.DataFolder;
import dev.kopru.database.server.HomeFolder;
import dev.kopru.database.server.ServerAddress;
import dev.kopru.database.server.ServerStart;
import dev.kopru.text.FileNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** Reaches a neighbour's database before anything is started. */
public final class NeighbourAccess {

    private NeighbourAccess() {}

    /**
     * A connection to look around; none where the database does not answer, or is not there before the start.
     *
     * @param side {@code store} or {@code accounting}
     */
    public static Optional<Connection> open(Environment settings, String side) {
        try {
            NeighbourSettings neighbour = neighbour(settings, side);
            DatabaseTarget target = neighbour.datasource();
            if (!target.isConfigured()) {
                target = Embedded.of(settings).target("kopru_" + side).orElse(null);
            }
            return target == null ? Optional.empty() : Optional.of(Connections.open(target));
        } catch (BindException | SQLException e) {
            return Optional.empty();
        }
    }

    /** Whether the tables are made, or brought up to date, by the start. */
    public static boolean makesTables(Environment settings, String side, Connection connection) throws SQLException {
        if (!neighbour(settings, side).wantsTables() || !isMySql(connection)) {
            return false;
        }
        SchemaState state = SchemaState.of(connection, ReferenceTables.HISTORY);
        return state.version() < Migrations.in("classpath:sql/demo/" + side).latest();
    }

    /** The statements that a person has to run there for what these texts name. */
    public static String missingTables(String side, Connection connection, String texts) throws SQLException {
        return isMySql(connection) ? ReferenceSchema.of(side).missing(connection, texts) : "";
    }

    private static boolean isMySql(Connection connection) throws SQLException {
        return Vendor.of(connection.getMetaData().getURL()) == Vendor.MYSQL;
    }

    static NeighbourSettings neighbour(Environment settings, String side) {
        return Binder.get(settings).bindOrCreate("kopru." + side, NeighbourSettings.class);
    }

    /** The embedded server of a home folder, if somebody runs it. */
    record Embedded(Path home) {

        static Embedded of(Environment settings) {
            return new Embedded(FileNames.of(settings.getProperty("kopru.home", ".")));
        }

        Optional<DatabaseTarget> target(String schema) {
            try {
                if (!Files.isDirectory(home.resolve("data/mysql"))) {
                    return Optional.empty();
                }
                HomeFolder folder = new HomeFolder(home.toRealPath());
                ServerAddress address = ServerStart.rememberedAddress(folder);
                return address.answersFor(folder.mysql())
                        ? Optional.of(new DatabaseTarget(
                                address.url(schema),
                                DataFolder.USERNAME,
                                address.password().value()))
                        : Optional.empty();
            } catch (IOException e) {
                return Optional.empty();
            }
        }
    }
}
