package dev.kopru.admin;

import dev.kopru.statement.snapshot.LedgerBooks;
import dev.kopru.statement.snapshot.StatementShop;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** The API of statements, with books and a shop in memory. */
@EnableAutoConfiguration
@ComponentScan(
        basePackages = {
            "dev.kopru.database",
            "dev.kopru.contained",
            "dev.kopru.recipe",
            "dev.kopru.record",
            "dev.kopru.run",
            "dev.kopru.reading",
            "dev.kopru.setting.file",
            "dev.kopru.story",
            "dev.kopru.retry",
            "dev.kopru.notice",
            "dev.kopru.csv",
            "dev.kopru.reconciliation",
            "dev.kopru.schedule",
            "dev.kopru.guard",
            "dev.kopru.audit",
            "dev.kopru.people",
            "dev.kopru.alert",
            "dev.kopru.statement",
            "dev.kopru.setting",
            "dev.kopru.partition",
            "dev.kopru.admin"
        },
        excludeFilters =
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = "dev\\.kopru\\.admin\\.(?:\\w+\\.)?Import.*"))
class StatementApiContext {

    @Bean
    ZoneId businessZone() {
        return ZoneId.of("Europe/Istanbul");
    }

    @Bean
    LedgerBooks ledgerBooks(Clock clock) {
        return new LedgerBooks(clock);
    }

    @Bean
    StatementShop statementShop() {
        return new StatementShop();
    }
}
