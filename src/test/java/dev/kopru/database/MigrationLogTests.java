package dev.kopru.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** What making the tables says in the log. */
@ExtendWith(OutputCaptureExtension.class)
class MigrationLogTests {

    private static final TestDatabase.Schemas SCHEMAS = TestDatabase.fresh();

    @AfterAll
    static void dropSchemas() {
        SCHEMAS.close();
    }

    /** The database and its tables, and nothing else. */
    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
    static class Tables {}

    @Test
    void nothingIsSaidThatNobodyCanActOn(CapturedOutput output) {
        SpringApplication application = new SpringApplication(Tables.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        String[] settings = Stream.concat(
                        Stream.of(TestDatabase.properties(SCHEMAS)),
                        Stream.of(
                                "spring.flyway.locations=classpath:warning",
                                "spring.flyway.table=warning_history",
                                "spring.flyway.baseline-on-migrate=true",
                                "spring.flyway.baseline-version=0"))
                .map(setting -> "--" + setting)
                .toArray(String[]::new);

        application.run(settings).close();

        assertThat(new JdbcTemplate(SCHEMAS.own()).queryForObject("SELECT COUNT(*) FROM made", Integer.class))
                .isZero();
        assertThat(output.getAll()).doesNotContain("WARN", "Unknown table");
    }
}
