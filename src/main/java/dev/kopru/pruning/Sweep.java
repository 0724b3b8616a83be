package dev.kopru.pruning;

import dev.kopru.run.lease.NodeLock;
import dev.kopru.run.lease.NodeLocks;
import dev.kopru.setting.Current;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Goes once through all that can be pruned, piece by piece, each in a transaction of its own; on one node at a time. */
@Component
class Sweep {

    private static final String LOCK = "pruning";
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(5);

    private final List<Prunable> prunables;
    private final Current<PruningSettings> settings;
    private final NodeLocks locks;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Sweep(
            ObjectProvider<Prunable> prunables,
            Current<PruningSettings> settings,
            NodeLocks locks,
            PlatformTransactionManager transactionManager,
            Clock clock) {
        this.prunables = prunables.stream()
                .sorted(Comparator.comparingInt(Prunable::order).thenComparing(Prunable::what))
                .toList();
        this.settings = settings;
        this.locks = locks;
        this.transaction = new TransactionTemplate(transactionManager);
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        this.clock = clock;
    }

    /**
     * What was taken away, by what it is; empty when another node is at it.
     *
     * @param goOn asked before each piece
     */
    Optional<Map<String, Long>> through(BooleanSupplier goOn) {
        return locks.tryAcquire(LOCK).map(held -> {
            try (NodeLock lock = held) {
                return all(() -> goOn.getAsBoolean() && lock.isHeld());
            }
        });
    }

    private Map<String, Long> all(BooleanSupplier goOn) {
        Map<String, Long> removed = new LinkedHashMap<>();
        for (Prunable prunable : prunables) {
            removed.put(prunable.what(), one(prunable, goOn));
        }
        return removed;
    }

    private long one(Prunable prunable, BooleanSupplier goOn) {
        Instant before = clock.instant().minus(prunable.keep(settings.now().keep()));
        long removed = 0;
        Piece piece = Piece.of(0, 0);
        while (piece.more() && goOn.getAsBoolean()) {
            long after = piece.last();
            long begun = System.nanoTime();
            piece = transaction.execute(status -> prunable.piece(before, after));
            removed += piece.removed();
            pause(Duration.ofNanos(System.nanoTime() - begun));
        }
        return removed;
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
