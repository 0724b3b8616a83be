package dev.kopru.partition.remote;

import dev.kopru.database.OwnAccess;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Owns {@code installation}: by what those who share a broker tell each other's messages apart. */
final class Installation {

    /** The schema as well: a copy of an installation has the same id. */
    private static final String NAME = "SELECT CONCAT(DATABASE(), '.', id) FROM installation";

    private Installation() {}

    static String name(JdbcClient own) {
        return own.sql(NAME).query(String.class).single();
    }

    /** The same for who only looks; nothing where its database does not answer, or has no such table yet. */
    static Optional<String> name(Environment settings) {
        Optional<Connection> opened = OwnAccess.open(settings);
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        try (Connection own = opened.get()) {
            return Optional.of(name(JdbcClient.create(new SingleConnectionDataSource(own, true))));
        } catch (SQLException | DataAccessException e) {
            return Optional.empty();
        }
    }
}
