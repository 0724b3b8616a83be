package dev.kopru.connector.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kopru.connector.WrongConnectionException;
import dev.kopru.database.TestDatabase;
import dev.kopru.database.TestDatabase.Schemas;
import dev.kopru.fixture.MovableClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

class HttpTokensTests {

    private static final Schemas SCHEMAS = TestDatabase.fresh();

    private final AtomicInteger given = new AtomicInteger();
    private final MovableClock clock = new MovableClock();
    private final JdbcTemplate own = new JdbcTemplate(SCHEMAS.own());

    @BeforeEach
    void forget() {
        own.update("DELETE FROM connector_token");
    }

    @AfterAll
    static void drop() {
        SCHEMAS.close();
    }

    /** As each node has its own. */
    private HttpTokens node(String login) {
        return new HttpTokens(
                "shop",
                SCHEMAS.own(),
                new JdbcTransactionManager(SCHEMAS.own()),
                login,
                () -> {
                    pause();
                    return new Token(
                            "token-" + given.incrementAndGet(), clock.instant().plus(Duration.ofHours(2)));
                },
                clock);
    }

    private static String take(HttpTokens tokens) {
        return tokens.with(token -> token);
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void ofTwoNodesThatNeedATokenAtTheSameMomentOneGetsItForBoth() throws Exception {
        assertThat(together(
                        () -> node("a").with(token -> token), () -> node("a").with(token -> token)))
                .containsOnly("token-1");
        clock.advance(Duration.ofHours(3));
        assertThat(together(
                        () -> node("a").with(token -> token), () -> node("a").with(token -> token)))
                .as("once more when it is over")
                .containsOnly("token-2");
    }

    @Test
    void aTokenThatIsRefusedIsRenewedOnceByBothTogether() throws Exception {
        HttpTokens one = node("a");
        HttpTokens other = node("a");
        one.with(token -> token);
        other.with(token -> token);

        assertThat(together(() -> one.with(HttpTokensTests::onlySecond), () -> other.with(HttpTokensTests::onlySecond)))
                .containsOnly("token-2");
        assertThat(given).hasValue(2);
    }

    private static String onlySecond(String token) {
        if (token.equals("token-2")) {
            return token;
        }
        throw WrongConnectionException.loginRefused("no");
    }

    @Test
    void aLoginThatIsNeverTakenIsTriedTwiceAndNoMore() {
        AtomicInteger calls = new AtomicInteger();

        assertThatThrownBy(() -> node("a").with(token -> {
                    calls.incrementAndGet();
                    throw WrongConnectionException.loginRefused("no");
                }))
                .isInstanceOf(WrongConnectionException.class);
        assertThat(calls).hasValue(2);
    }

    @Test
    void whoReadsTheDatabaseAloneCannotUseTheTokenAndAnotherLoginGetsItsOwn() {
        node("a").with(token -> token);

        byte[] kept = own.queryForObject("SELECT token FROM connector_token", byte[].class);
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("token-1");
        assertThat(take(node("a"))).isEqualTo("token-1");
        assertThat(take(node("b"))).isEqualTo("token-2");
    }

    private static List<String> together(Callable<String> one, Callable<String> other) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<String>> coming = new ArrayList<>();
        for (Callable<String> call : List.of(one, other)) {
            coming.add(threads.submit(() -> {
                start.await();
                return call.call();
            }));
        }
        start.countDown();
        List<String> came = List.of(coming.get(0).get(), coming.get(1).get());
        threads.shutdown();
        return came;
    }
}
