package dev.kopru.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kopru.database.server.EmbeddedMariaDb;
import dev.kopru.database.server.HomeFolder;
import dev.kopru.database.server.ServerProcesses;
import dev.kopru.database.server.TestServers;
import dev.kopru.finding.RefusedStartException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The three databases as the rest of Köprü sees them. */
class DatabaseConfigurationTests {

    private static final String NOBODY = "jdbc:mysql://127.0.0.1:1/nobody";

    private final Path home;
    private final ApplicationContextRunner runner;

    DatabaseConfigurationTests(@TempDir Path home) {
        this.home = home;
        this.runner = new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        DataSourceAutoConfiguration.class,
                        DataSourceTransactionManagerAutoConfiguration.class,
                        JdbcTemplateAutoConfiguration.class,
                        JdbcClientAutoConfiguration.class,
                        FlywayAutoConfiguration.class))
                .withUserConfiguration(DatabaseConfiguration.class, TransactionConfiguration.class)
                .withPropertyValues(
                        "kopru.home=" + home,
                        "kopru.database.embedded.binaries=" + TestServers.binaries(),
                        "kopru.database.embedded.log-file=16MB",
                        "spring.flyway.locations=classpath:sql/kopru",
                        "spring.flyway.fail-on-missing-locations=false");
    }

    @Test
    void putsAllThreeOnTheEmbeddedServerByDefault() throws Exception {
        runner.run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(context.getBean(DatabaseLocations.class)).isEqualTo(new DatabaseLocations(true, true, true));
            assertThat(context.getBean(JdbcClient.class)
                            .sql("SELECT DATABASE()")
                            .query(String.class)
                            .single())
                    .isEqualTo("kopru");
            assertThat(schemaOf(context.getBean("storeDataSource", DataSource.class)))
                    .isEqualTo("kopru_store");
            assertThat(schemaOf(context.getBean("accountingDataSource", DataSource.class)))
                    .isEqualTo("kopru_accounting");
            assertThat(context.getBeanNamesForType(PlatformTransactionManager.class))
                    .containsExactlyInAnyOrder(
                            "transactionManager", "storeTransactionManager", "accountingTransactionManager");
        });
        assertThat(new ServerProcesses(HomeFolder.at(home)).running()).isEmpty();
    }

    @Test
    void startsNoServerWhenAllThreeAreConfigured() {
        try (TestDatabase.Schemas schemas = TestDatabase.fresh()) {
            runner.withPropertyValues(TestDatabase.properties(schemas)).run(context -> {
                assertThat(context).hasNotFailed();
                assertThat(context.getBean(DatabaseLocations.class).anyEmbedded())
                        .isFalse();
                assertThat(home.resolve("data")).doesNotExist();
            });
        }
    }

    @Test
    void startsWithADeadNeighbour() {
        try (TestDatabase.Schemas schemas = TestDatabase.fresh()) {
            runner.withPropertyValues(TestDatabase.properties(schemas))
                    .withPropertyValues(
                            "kopru.store.datasource.url=" + NOBODY,
                            "kopru.store.create-tables=true",
                            "kopru.store.datasource.hikari.connection-timeout=500")
                    .run(context -> assertThat(context).hasNotFailed());
        }
    }

    @Test
    void givesUpOnItsOwnDatabaseAfterTheConfiguredTime() {
        runner.withPropertyValues("spring.datasource.url=" + NOBODY, "kopru.database.max-wait=1s")
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasStackTraceContaining("spring.datasource: 127.0.0.1:1/nobody does not answer")
                        .hasStackTraceContaining("spring.datasource: 127.0.0.1:1/nobody yanıt vermiyor"));
    }

    @Test
    void waitsForItsOwnDatabaseToComeUp() throws Exception {
        EmbeddedMariaDb earlier = EmbeddedMariaDb.start(home, TestServers.settings(false));
        earlier.close();
        DatabaseTarget target = new DatabaseTarget(earlier.url(""), earlier.username(), earlier.password());
        CompletableFuture<EmbeddedMariaDb> later = CompletableFuture.supplyAsync(
                () -> EmbeddedMariaDb.start(home, TestServers.settings(false)),
                CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS));

        new OwnDatabaseWait(Duration.ofSeconds(30), Duration.ofMillis(100)).until(target);

        later.get(30, TimeUnit.SECONDS).close();
    }

    @Test
    void doesNotWaitForAWrongPasswordToBecomeRight() {
        try (TestDatabase.Schemas schemas = TestDatabase.fresh()) {
            DatabaseTarget target = new DatabaseTarget(schemas.ownUrl(), schemas.username(), "wrong");

            assertThatExceptionOfType(RefusedStartException.class)
                    .isThrownBy(() -> new OwnDatabaseWait(Duration.ofMinutes(1), Duration.ofMillis(100)).until(target))
                    .withMessageContaining("does not accept the user \"" + schemas.username() + "\" or its password")
                    .withMessageContaining("kullanıcısını ya da parolasını kabul etmiyor");
        }
    }

    @Test
    void countsAnEmptyUrlAsNone() {
        try (TestDatabase.Schemas schemas = TestDatabase.fresh()) {
            runner.withPropertyValues(TestDatabase.properties(schemas))
                    .withPropertyValues("kopru.store.datasource.url=")
                    .run(context -> assertThat(context.getBean(DatabaseLocations.class))
                            .isEqualTo(new DatabaseLocations(false, true, false)));
        }
    }

    private static String schemaOf(DataSource dataSource) {
        return JdbcClient.create(dataSource)
                .sql("SELECT DATABASE()")
                .query(String.class)
                .single();
    }
}
