package dev.kopru.statement.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.fixture.FreshSchemas;
import dev.kopru.fixture.JobRunner;
import dev.kopru.record.Counts;
import dev.kopru.run.JobRuns;
import dev.kopru.run.RunCounts;
import dev.kopru.statement.PublishedStatements;
import dev.kopru.statement.Statement;
import dev.kopru.statement.StatementReading;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;

/** The whole job between the reference accounting program and the reference shop, on real databases and by their clock. */
@SpringBootTest(
        classes = ReferenceScenario.Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "kopru.home=${test.home:target}/reference-statement-tests",
            "kopru.demo=false",
            "kopru.timers.enabled=false",
            "spring.quartz.auto-startup=false",
            "spring.quartz.properties.org.quartz.scheduler.instanceName=reference-statement-tests",
            "kopru.statement.chunk-size=40",
            // Nothing is committed late here, so changes are not read twice.
            "kopru.statement.overlap=0s",
            "kopru.patience.first-pause=2ms"
        })
@ContextConfiguration(initializers = FreshSchemas.class)
abstract class ReferenceScenario {

    @Autowired
    protected PublishedStatements published;

    @Autowired
    protected JobRunner job;

    protected ReferenceBooks books;
    protected JdbcTemplate store;
    protected SnapshotMemory memory;

    /** No stereotype, so that no other test's scan finds it; and it finds no other test's application. */
    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = "dev.kopru",
            excludeFilters = {
                @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
                @Filter(type = FilterType.ANNOTATION, classes = SpringBootConfiguration.class)
            })
    static class Application {

        @Bean
        ZoneId businessZone() {
            return ZoneId.of("Europe/Istanbul");
        }

        @Bean
        JobRunner statementJob(JobRuns runs, RunCounts counts, DataSource own) {
            return new JobRunner(StatementSnapshotConfiguration.JOB, runs, counts, own);
        }
    }

    @BeforeEach
    void clean(
            @Autowired DataSource own,
            @Autowired @Qualifier("accounting") DataSource accounting,
            @Autowired @Qualifier("store") DataSource shop) {
        books = new ReferenceBooks(accounting);
        store = new JdbcTemplate(shop);
        memory = new SnapshotMemory(own);
        books.clear();
        memory.clear();
        store.update("DELETE FROM shop_statement");
        store.update("DELETE FROM shop_statement_account");
    }

    /** A run that has to end well. */
    protected JobRunner.Ended runs() {
        JobRunner.Ended run = job.run();
        assertThat(run.failure()).isEqualTo("null");
        assertThat(run.status()).isEqualTo("COMPLETED");
        return run;
    }

    /** A run that has to end well, with exactly these counts. */
    protected void runs(long written, long unchanged, long rejected) {
        assertThat(runs().counts()).isEqualTo(Counts.of(written, unchanged, rejected));
    }

    /** The next run compares all accounts. */
    protected void aDayPasses() {
        memory.jdbc()
                .update("UPDATE reader_cursor SET reached_at = reached_at - INTERVAL 2 DAY WHERE source <> 'live'");
    }

    /** What the shop shows, by account and currency. */
    protected Map<String, Statement> shown() {
        Map<String, Statement> shown = new TreeMap<>();
        store.query("SELECT account_code, currency, content FROM shop_statement", row -> {
            shown.put(row.getString(1) + " " + row.getString(2), StatementReading.whole(row.getBytes(3)));
        });
        return shown;
    }

    protected Statement shown(String code, String currency) {
        return Objects.requireNonNull(shown().get(code + " " + currency), code);
    }
}
