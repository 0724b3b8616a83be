package dev.kopru.connector.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.accounting.Accounting;
import dev.kopru.connector.store.Store;
import dev.kopru.database.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.support.JdbcTransactionManager;

class ConnectorConfigurationTests {

    private static final TestDatabase.Schemas SCHEMAS = TestDatabase.fresh();

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withUserConfiguration(Connectors.class);

    @AfterAll
    static void close() {
        SCHEMAS.close();
    }

    @Test
    void bothSidesAreConnectedByTheReferencePresetUnlessToldOtherwise() {
        runner.run(context -> {
            assertThat(context).hasNotFailed().hasSingleBean(Store.class).hasSingleBean(Accounting.class);
            assertThat(context.getBean(Store.class).code()).isEqualTo("shop");
        });
    }

    @Test
    void anotherConnectorTakesThePlaceOfTheDatabase() {
        runner.withPropertyValues("kopru.store.connector=rest", "kopru.accounting.connector=rest")
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(Store.class)
                        .doesNotHaveBean(Accounting.class));
    }

    @Test
    void aPresetMayLieOutsideTheJar(@TempDir Path folder) throws IOException {
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("sql/store/reference/*.sql")) {
            Files.write(folder.resolve(String.valueOf(file.getFilename())), file.getContentAsByteArray());
        }
        runner.withPropertyValues("kopru.store.code=magaza", "kopru.store.sql-location=" + folder.toUri())
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(context.getBean(Store.class).code()).isEqualTo("magaza");
                });
    }

    @Test
    void aPresetThatDoesNotExistStopsTheStartWithTheFilesName() {
        runner.withPropertyValues("kopru.accounting.preset=nobodys").run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .isInstanceOf(BadStatementException.class)
                .hasMessageContaining("classpath:sql/accounting/nobodys/"));
    }

    @Configuration
    @ComponentScan({"dev.kopru.connector.store", "dev.kopru.connector.accounting"})
    static class Connectors {

        @Bean
        @Qualifier("store")
        JdbcTransactionManager storeTransactionManager() {
            return new JdbcTransactionManager(SCHEMAS.store());
        }

        @Bean
        @Qualifier("accounting")
        JdbcTransactionManager accountingTransactionManager() {
            return new JdbcTransactionManager(SCHEMAS.accounting());
        }
    }
}
