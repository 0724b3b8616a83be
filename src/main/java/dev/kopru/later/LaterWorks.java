package dev.kopru.later;

import dev.kopru.later.LaterWork.Piece;
import dev.kopru.run.lease.NodeLock;
import dev.kopru.run.lease.NodeLocks;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Owns {@code later_work}: continues with what is left, piece by piece, each in a transaction of its own; on one node at a time. */
@Component
class LaterWorks {

    private static final Logger log = LoggerFactory.getLogger(LaterWorks.class);
    private static final String LOCK = "later-work";
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(5);

    private final List<LaterWork> works;
    private final NodeLocks locks;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LaterWorks(
            ObjectProvider<LaterWork> works,
            NodeLocks locks,
            JdbcClient jdbc,
            PlatformTransactionManager transactionManager,
            Clock clock) {
        this.works =
                works.stream().sorted(Comparator.comparing(LaterWork::name)).toList();
        this.locks = locks;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactionManager);
        this.clock = clock;
    }

    /**
     * Whether nothing is left.
     *
     * @param goOn asked before each piece
     */
    boolean through(BooleanSupplier goOn) {
        List<LaterWork> left = left();
        if (left.isEmpty()) {
            return true;
        }
        locks.tryAcquire(LOCK).ifPresent(held -> {
            try (NodeLock lock = held) {
                left.forEach(work -> one(work, () -> goOn.getAsBoolean() && lock.isHeld()));
            }
        });
        return left().isEmpty();
    }

    private List<LaterWork> left() {
        List<LaterWork> left = new ArrayList<>(works);
        List<String> ended = jdbc.sql("SELECT name FROM later_work WHERE ended_at IS NOT NULL")
                .query(String.class)
                .list();
        left.removeIf(work -> ended.contains(work.name()));
        return left;
    }

    private void one(LaterWork work, BooleanSupplier goOn) {
        long done = 0;
        boolean more = true;
        while (more && goOn.getAsBoolean()) {
            long begun = System.nanoTime();
            Piece piece = Objects.requireNonNull(transaction.execute(status -> next(work)));
            done += piece.done();
            more = piece.more();
            pause(Duration.ofNanos(System.nanoTime() - begun));
        }
        if (done > 0) {
            log.info("After the upgrade, {}: {} rows{}", work.name(), done, more ? " so far" : "");
        }
    }

    private Piece next(LaterWork work) {
        Optional<Long> reached = jdbc.sql("SELECT reached FROM later_work WHERE name = ? FOR UPDATE")
                .param(work.name())
                .query(Long.class)
                .optional();
        Piece piece = work.piece(reached.orElse(0L));
        jdbc.sql(
                        reached.isPresent()
                                ? "UPDATE later_work SET reached = :last, ended_at = :ended WHERE name = :name"
                                : "INSERT INTO later_work (name, reached, ended_at) VALUES (:name, :last, :ended)")
                .param("name", work.name())
                .param("last", piece.last())
                .param("ended", piece.more() ? null : LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        return piece;
    }

    /** As long as the piece took: at least half of the server is there for the runs. */
    private static void pause(Duration took) {
        try {
            Thread.sleep(Math.max(took.toMillis(), SHORTEST_PAUSE.toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
