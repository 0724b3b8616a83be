package dev.kopru.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.core.env.Environment;

/** Reaches Köprü's own database before anything is started. */
public final class OwnAccess {

    private OwnAccess() {}

    /** A connection to look around; none where the database does not answer, or is not there before the start. */
    public static Optional<Connection> open(Environment settings) {
        try {
            DatabaseTarget target = DatabaseTargets.from(settings).own();
            if (!target.isConfigured()) {
                target = NeighbourAccess.Embedded.of(settings).target("kopru").orElse(null);
            }
            return target == null ? Optional.empty() : Optional.of(Connections.open(target));
        } catch (BindException | SQLException e) {
            return Optional.empty();
        }
    }
}
