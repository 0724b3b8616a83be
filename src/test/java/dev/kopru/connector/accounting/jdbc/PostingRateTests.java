package dev.kopru.connector.accounting.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.accounting.Accounting;
import dev.kopru.connector.accounting.SalesOrders;
import dev.kopru.connector.accounting.document.SalesOrder;
import dev.kopru.connector.accounting.document.Wanted;
import dev.kopru.database.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** Compares posting with plain batched JDBC of the same rows. */
@Tag("benchmark")
class PostingRateTests {

    private static final int CHUNK = 500;
    private static final int CHUNKS = 20;

    @Test
    void postingReachesMostOfTheRateOfPlainJdbc() throws Exception {
        try (TestDatabase.Schemas schemas = TestDatabase.fresh();
                TestDatabase.Schemas plainSchemas = TestDatabase.fresh()) {
            Accounting accounting = AccountingTables.accounting(schemas.accounting());
            double plain = 0;
            double posting = 0;
            for (int round = 0; round < 5; round++) {
                plain = rate("p" + round + ":", chunk -> plain(plainSchemas.accounting(), chunk));
                posting = rate(
                        "k" + round + ":",
                        chunk -> accounting.postSalesOrders(
                                chunk.stream().map(Wanted::of).toList()));
                System.out.printf("plain %.0f, posting %.0f orders/s: %.2f%n", plain, posting, posting / plain);
            }
            assertThat(posting / plain).isGreaterThan(0.6);
        }
    }

    private interface Write {
        void chunk(List<SalesOrder> orders) throws Exception;
    }

    private static double rate(String prefix, Write write) throws Exception {
        List<List<SalesOrder>> chunks = IntStream.range(0, CHUNKS)
                .mapToObj(i -> SalesOrders.many(prefix + i + "-", CHUNK, 3))
                .toList();
        long start = System.nanoTime();
        for (List<SalesOrder> chunk : chunks) {
            write.chunk(chunk);
        }
        return CHUNK * CHUNKS * 1e9 / (System.nanoTime() - start);
    }

    private static long lastId;

    private static void plain(DataSource dataSource, List<SalesOrder> chunk) throws Exception {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement header = connection.prepareStatement(sql("sales-order-insert"));
                    PreparedStatement line = connection.prepareStatement(sql("sales-order-line-insert"))) {
                for (SalesOrder order : chunk) {
                    NumberedOrder draft = new NumberedOrder(++lastId, "X" + lastId, order);
                    add(header, draft.header().values());
                    draft.lines().forEach(row -> addLine(line, row.values()));
                }
                header.executeBatch();
                line.executeBatch();
            }
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private static void addLine(PreparedStatement statement, Object[] values) {
        try {
            add(statement, values);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(PreparedStatement statement, Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }

    private static String sql(String name) throws Exception {
        String text = new ClassPathResource("sql/accounting/reference/" + name + ".sql")
                .getContentAsString(StandardCharsets.UTF_8);
        return text.substring(text.indexOf("INSERT")).replaceAll(":\\w+", "?");
    }
}
