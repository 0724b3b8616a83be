package dev.kopru.later;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.kopru.database.TestDatabase;
import dev.kopru.database.TestDatabase.Schemas;
import dev.kopru.run.lease.NodeLock;
import dev.kopru.run.lease.NodeLocks;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** What is done once after an upgrade: from where it was, and never again. */
class LaterWorksTests {

    private final Schemas schemas = TestDatabase.fresh();
    private final JdbcTemplate jdbc = new JdbcTemplate(schemas.own());
    private final Numbers numbers = new Numbers();

    /** Ten rows in pieces of three, which it writes down in the piece's transaction. */
    private final class Numbers implements LaterWork {

        private long bad = -1;

        @Override
        public String name() {
            return "numbers";
        }

        @Override
        public Piece piece(long after) {
            if (after >= 10) {
                return Piece.endAt(after);
            }
            long last = Math.min(10, after + 3);
            for (long number = after + 1; number <= last; number++) {
                jdbc.update("INSERT INTO done_number VALUES (?)", number);
                if (number == bad) {
                    throw new IllegalStateException("the process dies here");
                }
            }
            return new Piece(last - after, last, true);
        }
    }

    @BeforeEach
    void table() {
        jdbc.execute("DROP TABLE IF EXISTS done_number");
        jdbc.execute("CREATE TABLE done_number (number BIGINT NOT NULL)");
        jdbc.update("DELETE FROM later_work");
    }

    @AfterEach
    void close() {
        jdbc.execute("DROP TABLE done_number");
        schemas.close();
    }

    private LaterWorks afterAStart() {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("numbers", numbers);
        return new LaterWorks(
                beans.getBeanProvider(LaterWork.class),
                new NodeLocks(schemas.own()),
                JdbcClient.create(schemas.own()),
                new DataSourceTransactionManager(schemas.own()),
                Clock.systemUTC());
    }

    private List<Long> done() {
        return jdbc.queryForList("SELECT number FROM done_number ORDER BY number", Long.class);
    }

    @Test
    void allRowsAreDoneOnceAndNoneOfThemAgainAfterTheNextStart() {
        assertThat(afterAStart().through(() -> true)).isTrue();
        assertThat(afterAStart().through(() -> true)).isTrue();

        assertThat(done()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
    }

    @Test
    void whatWasStoppedInTheMiddleGoesOnBehindThePieceThatWasDone() {
        AtomicInteger asked = new AtomicInteger();

        assertThat(afterAStart().through(() -> asked.incrementAndGet() <= 2)).isFalse();
        assertThat(done()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(afterAStart().through(() -> true)).isTrue();

        assertThat(done()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
    }

    @Test
    void aPieceInTheMiddleOfWhichTheProcessDiedIsDoneAsAWholeByTheNextOne() {
        numbers.bad = 5;
        assertThatIllegalStateException().isThrownBy(() -> afterAStart().through(() -> true));
        assertThat(done()).containsExactly(1L, 2L, 3L);
        numbers.bad = -1;

        assertThat(afterAStart().through(() -> true)).isTrue();

        assertThat(done()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
    }

    @Test
    void whileOneNodeIsAtItAnotherDoesNothing() {
        List<Boolean> ended = new ArrayList<>();
        try (NodeLock other =
                new NodeLocks(schemas.own()).tryAcquire("later-work").orElseThrow()) {
            ended.add(afterAStart().through(() -> true));
        }

        assertThat(ended).containsExactly(false);
        assertThat(done()).isEmpty();
    }
}
