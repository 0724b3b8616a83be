package dev.kopru.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.database.DatabaseLocations;
import dev.kopru.database.TestDatabase;
import dev.kopru.run.Groundwork;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.support.AutowireCandidateQualifier;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.AnnotationConfigUtils;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.web.context.support.GenericWebApplicationContext;

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

    @Test
    void isFilledBehindAServiceThatAnswersAndOnlyThenLetsRunsBegin() throws InterruptedException {
        try (TestDatabase.Schemas schemas = TestDatabase.fresh();
                GenericWebApplicationContext service = service(schemas)) {
            DemoStart demo = service.getBean(DemoStart.class);
            assertThat(demo.isLaid()).isFalse();
            assertThat(hasRows(schemas.store(), "shop_order")).isFalse();
            CountDownLatch told = new CountDownLatch(1);
            service.addApplicationListener(event -> tell(event, told, demo));

            demo.begin();

            assertThat(demo.await()).isTrue();
            assertThat(told.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(hasRows(schemas.store(), "shop_order")).isTrue();
            assertThat(hasRows(schemas.accounting(), "movement")).isTrue();
        }
    }

    /** The box comes before the first line of a run. */
    private static void tell(ApplicationEvent event, CountDownLatch told, DemoStart demo) {
        if (event instanceof PayloadApplicationEvent<?> tidings && tidings.getPayload() instanceof Groundwork.Laid) {
            assertThat(demo.isLaid()).isFalse();
            told.countDown();
        }
    }

    @Test
    void aServiceThatEndsBeforeLetsNoRunBeginAndTheNextOneGoesOn() {
        try (TestDatabase.Schemas schemas = TestDatabase.fresh()) {
            DemoData.fillAccounting(schemas.accounting(), Clock.systemUTC());
            try (GenericWebApplicationContext killed = service(schemas)) {
                DemoStart demo = killed.getBean(DemoStart.class);
                assertThat(demo.isLaid()).isFalse();
                killed.close();
                assertThat(demo.await()).isFalse();
            }
            try (GenericWebApplicationContext next = service(schemas)) {
                DemoStart demo = next.getBean(DemoStart.class);
                demo.begin();
                assertThat(demo.await()).isTrue();
                assertThat(hasRows(schemas.store(), "shop_order")).isTrue();
            }
            try (GenericWebApplicationContext later = service(schemas)) {
                assertThat(later.getBean(DemoStart.class).isLaid())
                        .as("filled already")
                        .isTrue();
            }
        }
    }

    @Test
    void twoProcessesFillItOnce() throws Exception {
        try (TestDatabase.Schemas schemas = TestDatabase.fresh();
                GenericWebApplicationContext service = service(schemas);
                GenericWebApplicationContext command = service(schemas)) {
            CompletableFuture<Filled> other = CompletableFuture.supplyAsync(
                    () -> command.getBean(DemoFilling.class).fill());
            Filled one = service.getBean(DemoFilling.class).fill();

            Filled both = one.and(other.get(60, TimeUnit.SECONDS));
            assertThat(one.isNothing() || other.join().isNothing()).isTrue();
            assertThat(both.storeRows()).isGreaterThan(5000);
        }
    }

    private static GenericWebApplicationContext service(TestDatabase.Schemas schemas) {
        GenericWebApplicationContext context = new GenericWebApplicationContext();
        AnnotationConfigUtils.registerAnnotationConfigProcessors(context);
        context.registerBean(DatabaseLocations.class, () -> new DatabaseLocations(true, true, true));
        register(context, "store", schemas.store());
        register(context, "accounting", schemas.accounting());
        context.registerBean(DemoFilling.class);
        context.registerBean(DemoStart.class);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("kopru.home", "${test.home:target}/demo-tests")));
        context.refresh();
        return context;
    }

    private static ApplicationContextRunner runner(TestDatabase.Schemas schemas, DatabaseLocations locations) {
        return new ApplicationContextRunner()
                .withBean(DatabaseLocations.class, () -> locations)
                .withInitializer(context -> {
                    register((GenericApplicationContext) context, "store", schemas.store());
                    register((GenericApplicationContext) context, "accounting", schemas.accounting());
                })
                .withUserConfiguration(DemoFilling.class, DemoStart.class);
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
