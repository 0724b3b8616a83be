package dev.kopru.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.finding.Finding;
import dev.kopru.finding.FindingWords;
import dev.kopru.port.Neighbour;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** What health says, and how soon, while databases hang. */
@Timeout(30)
class HealthChecksTests {

    private static final Duration BOUND = Duration.ofMillis(200);

    private final HealthOfDatabases configuration = new HealthOfDatabases();
    private final HealthChecks checks = new HealthChecks(BOUND);
    private final Hanging own = new Hanging();
    private final Hanging store = new Hanging();
    private final Hanging accounting = new Hanging();
    private final HealthIndicator database = configuration.databaseHealthIndicator(checks, own);
    private final CompositeHealthContributor neighbours = neighbours();

    @AfterEach
    void letGo() {
        List.of(own, store, accounting).forEach(Hanging::letGo);
        checks.close();
    }

    @Test
    void aDatabaseThatHangsIsDownAndANeighbourThatHangsIsUnreachable() {
        Map<String, Health> health = all();

        assertThat(health.get("database")).isNotNull().satisfies(down -> {
            assertThat(down.getStatus()).isEqualTo(Status.DOWN);
            assertThat(String.valueOf(down.getDetails().get("trouble"))).matches("no answer for \\d+ ms");
        });
        assertThat(health.get("store")).isNotNull().satisfies(unreachable -> {
            assertThat(unreachable.getStatus().getCode()).isEqualTo("UNREACHABLE");
            assertThat(String.valueOf(unreachable.getDetails().get("trouble"))).matches("no answer for \\d+ ms");
        });
        assertThat(Objects.requireNonNull(health.get("accounting")).getStatus().getCode())
                .isEqualTo("UNREACHABLE");
    }

    @Test
    void allAreAskedSideBySideSoThatTogetherTheyTakeOneBoundOnly() throws Exception {
        Thread asker = new Thread(database::health);
        asker.start();

        assertThat(own.asked.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(store.asked.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(accounting.asked.await(20, TimeUnit.SECONDS)).isTrue();
        asker.join();
        long began = System.nanoTime();
        askEveryNeighbour(200);
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .as("400 questions, none of which waits again for what hangs")
                .isLessThan(BOUND.multipliedBy(50));
    }

    @Test
    void noThreadsPileUpHoweverOftenAHangingDatabaseIsAskedFor() {
        for (int n = 0; n < 50; n++) {
            all();
        }

        assertThat(own.connections).hasValue(1);
        assertThat(store.connections).hasValue(1);
        assertThat(accounting.connections).hasValue(1);
    }

    @Test
    void isUpAgainAsSoonAsTheDatabaseIsBack() throws Exception {
        assertThat(asked(database).getStatus()).isEqualTo(Status.DOWN);
        own.letGo();

        while (!asked(database).getStatus().equals(Status.UP)) {
            Thread.sleep(5);
        }
        assertThat(asked(database).getDetails()).containsEntry("database", "Fake");
    }

    @Test
    void aCheckThatIsBrokenCostsItselfOnly() {
        HealthIndicator broken = checks.bounded(Status.UNKNOWN, () -> {
            throw new IllegalStateException("no table");
        });

        assertThat(asked(broken).getStatus()).isEqualTo(Status.UNKNOWN);
        assertThat(asked(broken).getDetails()).containsEntry("trouble", "java.lang.IllegalStateException: no table");
    }

    @Test
    void aNeighbourThatHasWordsForItsTroubleIsQuotedInEachLanguage() {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("shop", new Refusing("shop"));
        CompositeHealthContributor all = (CompositeHealthContributor)
                configuration.neighboursHealthContributor(checks, beans.getBeanProvider(Neighbour.class));

        Health health = asked((HealthIndicator) Objects.requireNonNull(all.getContributor("shop")));

        assertThat(health.getDetails())
                .containsEntry(
                        "trouble", Refusing.TOLD.map(FindingWords::sayInBoth).orElseThrow())
                .containsEntry(
                        "en",
                        "The other side gives no right to \"read\": no. Check the user name, the password or"
                                + " the key, and its rights.")
                .hasEntrySatisfying("tr", words -> assertThat(String.valueOf(words))
                        .startsWith("Karşı taraf \"read\" için yetki vermedi: no."));
    }

    private record Refusing(String name) implements Neighbour {

        private static final Optional<Finding> TOLD = Optional.of(Finding.problem("http-rights", "read", "no"));

        @Override
        public Optional<String> trouble() {
            return TOLD.map(FindingWords::sayInBoth);
        }

        @Override
        public Optional<Finding> troubleInWords() {
            return TOLD;
        }
    }

    private Map<String, Health> all() {
        Map<String, Health> health = new HashMap<>();
        health.put("database", asked(database));
        neighbours.stream().forEach(entry -> health.put(entry.name(), asked((HealthIndicator) entry.contributor())));
        return health;
    }

    private static Health asked(HealthIndicator indicator) {
        return Objects.requireNonNull(indicator.health());
    }

    private void askEveryNeighbour(int times) {
        Collections.nCopies(times, neighbours)
                .forEach(each -> each.stream().forEach(entry -> asked((HealthIndicator) entry.contributor())));
    }

    private CompositeHealthContributor neighbours() {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("storeNeighbour", new Asking("store", store));
        beans.addBean("accountingNeighbour", new Asking("accounting", accounting));
        return (CompositeHealthContributor)
                configuration.neighboursHealthContributor(checks, beans.getBeanProvider(Neighbour.class));
    }

    /** A neighbour that is asked by getting a connection. */
    private record Asking(String name, Hanging database) implements Neighbour {

        @Override
        public Optional<String> trouble() {
            database.getConnection();
            return Optional.empty();
        }
    }

    /** As a pool whose server is stopped: who wants a connection waits until it is let go. */
    private static final class Hanging extends AbstractDataSource {

        private final CountDownLatch gate = new CountDownLatch(1);
        private final CountDownLatch asked = new CountDownLatch(1);
        private final AtomicInteger connections = new AtomicInteger();

        void letGo() {
            gate.countDown();
        }

        @Override
        public Connection getConnection() {
            connections.incrementAndGet();
            asked.countDown();
            try {
                gate.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return answering();
        }

        @Override
        public Connection getConnection(String user, String password) {
            return getConnection();
        }

        private static Connection answering() {
            return fake(
                    Connection.class,
                    Map.of(
                            "isValid",
                            true,
                            "getMetaData",
                            fake(DatabaseMetaData.class, Map.of("getDatabaseProductName", "Fake"))));
        }

        private static <T> T fake(Class<T> type, Map<String, Object> answers) {
            return type.cast(Proxy.newProxyInstance(
                    type.getClassLoader(),
                    new Class<?>[] {type},
                    (proxy, method, arguments) -> answers.get(method.getName())));
        }
    }
}
