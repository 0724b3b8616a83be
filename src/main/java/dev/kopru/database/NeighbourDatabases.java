package dev.kopru.database;

import dev.kopru.port.Neighbour;
import dev.kopru.port.OnDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the health page say whether the neighbours' databases answer. */
@Configuration(proxyBeanMethods = false)
class NeighbourDatabases {

    private static final int PATIENCE_SECONDS = 2;

    @Bean
    @OnDatabase("store")
    Neighbour storeNeighbour(@Qualifier("store") DataSource database) {
        return new Answering("store", database);
    }

    @Bean
    @OnDatabase("accounting")
    Neighbour accountingNeighbour(@Qualifier("accounting") DataSource database) {
        return new Answering("accounting", database);
    }

    /** A neighbour is there when its database gives out a connection that answers. */
    private record Answering(String name, DataSource database) implements Neighbour {

        @Override
        public Optional<String> trouble() {
            try (Connection connection = database.getConnection()) {
                return connection.isValid(PATIENCE_SECONDS) ? Optional.empty() : Optional.of("no answer");
            } catch (SQLException e) {
                return Optional.of("SQL state " + e.getSQLState());
            }
        }
    }
}
