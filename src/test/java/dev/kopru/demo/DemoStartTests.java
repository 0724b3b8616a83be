package dev.kopru.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.database.DatabaseLocations;
import dev.kopru.database.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.support.AutowireCandidateQualifier;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;

class DemoStartTests {

    @Test
    void fillsOnlyTheNeighbourOnTheEmbeddedServer() {
        try (TestDatabase.Schemas schemas = TestDatabase.fresh()) {
            runner(schemas, new DatabaseLocations(true, true, false)).run(context -> {
                assertThat(context).hasNotFailed();
                assertThat(hasRows(schemas.store(), "shop_order")).isTrue();
                assertThat(hasRows(schemas.accounting(), "account_card")).isFalse();
            });
        }
    }

    @Test
    void fillsNothingWhenSwitchedOff() {
        try (TestDatabase.Schemas schemas = TestDatabase.fresh()) {
            runner(schemas, new DatabaseLocations(true, true, true))
                    .withPropertyValues("kopru.demo=false")
                    .run(context ->
                            assertThat(hasRows(schemas.store(), "shop_order")).isFalse());
        }
    }

    @Test
    void putsThePicturesOfTheCardsIntoTheHomeFolderBeforeTheirRows(@TempDir Path home) {
        try (TestDatabase.Schemas schemas = TestDatabase.fresh()) {
            ApplicationContextRunner runner =
                    runner(schemas, new DatabaseLocations(true, false, true)).withPropertyValues("kopru.home=" + home);
            runner.run(context -> {
                assertThat(context).hasNotFailed();
                List<String> locations = new JdbcTemplate(schemas.accounting())
                        .queryForList("SELECT location FROM stock_image WHERE kind = 'file'", String.class);
                assertThat(locations).hasSizeGreaterThan(300).allSatisfy(location -> assertThat(
                                home.resolve("images").resolve(location))
                        .isNotEmptyFile());
            });

            Path gone = home.resolve("images/tisort/siyah.jpg");
            assertThat(gone.toFile().delete()).isTrue();
            runner.run(context -> {
                assertThat(context).hasNotFailed();
                assertThat(gone).doesNotExist();
            });
        }
    }

    private static ApplicationContextRunner runner(TestDatabase.Schemas schemas, DatabaseLocations locations) {
        return new ApplicationContextRunner()
                .withBean(DatabaseLocations.class, () -> locations)
                .withInitializer(context -> {
                    register((GenericApplicationContext) context, "store", schemas.store());
                    register((GenericApplicationContext) context, "accounting", schemas.accounting());
                })
                .withUserConfiguration(DemoStart.class);
    }

    private static void register(GenericApplicationContext context, String qualifier, DataSource source) {
        // Without a way to close it, so that a test may start twice.
        var definition = new RootBeanDefinition(DataSource.class, () -> new DelegatingDataSource(source));
        definition.addQualifier(new AutowireCandidateQualifier(Qualifier.class, qualifier));
        context.registerBeanDefinition(qualifier + "DataSource", definition);
    }

    private static boolean hasRows(DataSource schema, String table) {
        return !new JdbcTemplate(schema)
                .queryForList("SELECT 1 FROM " + table + " LIMIT 1")
                .isEmpty();
    }
}
