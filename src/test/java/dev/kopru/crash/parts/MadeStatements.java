package dev.kopru.crash.parts;

import dev.kopru.crash.Showcase;
import dev.kopru.database.TestDatabase.Schemas;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What runs over all accounts leave behind, without ids and instants.
 *
 * @param shown the statements that the shop shows, by account and currency
 * @param kept the same as Köprü has them
 * @param rows of Köprü itself, sorted
 * @param counts of the comparison in all runs together; how often rejected records are tried again depends on how long they take
 */
record MadeStatements(Map<String, String> shown, Map<String, String> kept, List<String> rows, List<String> counts) {

    private static final String ROWS =
            """
            SELECT 'account', code, card, HEX(parts), HEX(content_hash), ages_on FROM statement_account
            UNION ALL
            SELECT 'retry', record_key, label, reason_code, reason_arguments, state FROM retry_record
            """;
    private static final String COUNTS =
            "SELECT SUM(read_count), SUM(written), SUM(rejected) FROM run_count WHERE step = 'fullComparison'";

    static MadeStatements of(Schemas schemas) {
        JdbcTemplate own = new JdbcTemplate(schemas.own());
        return new MadeStatements(
                contents(Showcase.ofShop(schemas)),
                contents(Showcase.ofKopru(schemas)),
                rows(own, ROWS),
                rows(own, COUNTS));
    }

    private static Map<String, String> contents(Showcase showcase) {
        Map<String, String> contents = showcase.contents();
        contents.replaceAll((key, content) -> content.replaceFirst("\"asOf\":\"[^\"]*\",", ""));
        return contents;
    }

    private static List<String> rows(JdbcTemplate jdbc, String query) {
        return jdbc
                .query(query, (row, n) -> {
                    StringBuilder cells = new StringBuilder();
                    for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                        cells.append(row.getString(column)).append('|');
                    }
                    return cells.toString();
                })
                .stream()
                .sorted()
                .collect(Collectors.toList());
    }
}
