package dev.kopru.years;

import dev.kopru.database.TestDatabase.Schemas;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The three databases as version 0.1.0 left them behind: the tables by its migrations, the rows out of {@code
 * upgrade/*.sql}. That is a part of its demo (60 orders, 14 cards, 19 accounts) after one run of each job, a file with a bad row
 * and a timer that a person switched off.
 */
public final class FirstVersion {

    private static final String NEIGHBOURS_HISTORY = "kopru_reference_history";
    private static final Pattern TABLE = Pattern.compile("^INSERT INTO (\\S+)", Pattern.MULTILINE);

    private FirstVersion() {}

    public static void loadInto(Schemas schemas) throws IOException {
        load(
                schemas.own(),
                "own",
                Flyway.configure().locations("classpath:sql/kopru").target("8"));
        load(schemas.store(), "store", neighbour("store"));
        load(schemas.accounting(), "accounting", neighbour("accounting"));
    }

    private static FluentConfiguration neighbour(String name) {
        return Flyway.configure()
                .locations("classpath:sql/demo/" + name)
                .table(NEIGHBOURS_HISTORY)
                .target("4");
    }

    /** What the service does at its start where the neighbours are its own demo. */
    public static void migrateNeighbours(Schemas schemas) {
        neighbour("store").dataSource(schemas.store()).target("latest").load().migrate();
        neighbour("accounting")
                .dataSource(schemas.accounting())
                .target("latest")
                .load()
                .migrate();
    }

    private static void load(DataSource schema, String name, FluentConfiguration migrations) throws IOException {
        migrations.dataSource(schema).cleanDisabled(false).load().clean();
        migrations.load().migrate();
        String rows = text("/upgrade/" + name + "-0.1.0.sql");
        try (var connection = schema.getConnection()) {
            JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            jdbc.execute("SET FOREIGN_KEY_CHECKS = 0");
            TABLE.matcher(rows)
                    .results()
                    .map(MatchResult::group)
                    .distinct()
                    .forEach(table -> jdbc.execute(table.replace("INSERT INTO", "DELETE FROM")));
            List.of(rows.split(";\n")).forEach(jdbc::execute);
            jdbc.execute("SET FOREIGN_KEY_CHECKS = 1");
        } catch (SQLException e) {
            throw new IllegalStateException(name, e);
        }
    }

    private static String text(String resource) throws IOException {
        try (InputStream bytes = Objects.requireNonNull(FirstVersion.class.getResourceAsStream(resource), resource)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
