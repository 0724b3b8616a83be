package dev.kopru.later;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.database.TestDatabase;
import dev.kopru.database.TestDatabase.Schemas;
import dev.kopru.fixture.WholeService;
import dev.kopru.retry.Retries;
import dev.kopru.retry.RetryFilter;
import dev.kopru.statement.AccountList;
import dev.kopru.years.FirstVersion;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the first version left behind has after a start what newer rows have. */
class OlderRowsTests {

    private static final String CLOSINGS =
            "SELECT COUNT(*) FROM statement WHERE replaced_at IS NULL AND closing IS NULL";

    @Test
    void recordsThatWaitedBeforeTheUpgradeAreFoundByTheirCustomerAndStatementsShowTheirBalance(@TempDir Path home)
            throws IOException {
        try (Schemas schemas = TestDatabase.fresh()) {
            FirstVersion.loadInto(schemas);
            FirstVersion.migrateNeighbours(schemas);
            JdbcTemplate own = new JdbcTemplate(schemas.own());
            String customer = own.queryForList(
                            "SELECT JSON_UNQUOTE(JSON_EXTRACT(payload, '$.order.customer.email')) FROM retry_record"
                                    + " WHERE record_key = 'shop:100078'",
                            String.class)
                    .get(0);
            try (WholeService kopru = WholeService.on(schemas, home)) {
                assertThat(found(kopru, customer)).isEmpty();
                assertThat(own.queryForObject(CLOSINGS, Long.class)).isPositive();
                AtomicInteger pieces = new AtomicInteger();
                assertThat(through(kopru, () -> pieces.incrementAndGet() <= 1)).isFalse();
            }

            try (WholeService kopru = WholeService.on(schemas, home)) {
                assertThat(through(kopru, () -> true)).isTrue();

                assertThat(found(kopru, customer)).contains("shop:100078");
                assertThat(own.queryForObject(CLOSINGS, Long.class)).isZero();
                List<BigDecimal> shown = kopru.bean(AccountList.class).of(List.of("120.01.000181")).stream()
                        .flatMap(account -> account.closings().stream())
                        .map(AccountList.Closing::balance)
                        .toList();
                assertThat(shown).containsExactly(booked(schemas, "120.01.000181"));
            }
        }
    }

    private static BigDecimal booked(Schemas schemas, String account) {
        return new JdbcTemplate(schemas.accounting())
                .queryForList(
                        "SELECT ROUND(SUM(debit - credit), 2) FROM movement WHERE account_code = ?",
                        BigDecimal.class,
                        account)
                .get(0);
    }

    private static boolean through(WholeService kopru, BooleanSupplier goOn) {
        return kopru.bean(LaterWorks.class).through(goOn);
    }

    private static List<String> found(WholeService kopru, String typed) {
        return kopru.bean(Retries.class).before(new RetryFilter(null, null, null, typed), null, 10).stream()
                .map(record -> record.source().key())
                .toList();
    }
}
