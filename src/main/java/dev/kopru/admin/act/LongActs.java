package dev.kopru.admin.act;

import dev.kopru.run.OutOfMemory;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does what a person decided about very many records one piece after the other, each in a transaction of its own: nobody
 * waits for an answer meanwhile, and no job for a lock.
 */
@Component
public class LongActs implements DisposableBean {

    /** Of no more than so many records all are done at once, in the person's request. */
    static final int AT_ONCE = 5_000;

    static final int PIECE = 1_000;

    private static final Logger log = LoggerFactory.getLogger(LongActs.class);
    private static final int TRIES = 5;
    private static final Duration REMEMBERED = Duration.ofMinutes(15);
    private static final Duration LONGEST_PIECE = Duration.ofSeconds(10);

    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Map<List<Object>, LongAct> acts = new LinkedHashMap<>();
    private volatile boolean stopping;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "long-acts");
        thread.setDaemon(true);
        return thread;
    });

    LongActs(PlatformTransactionManager transactions, Clock clock) {
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** So many records were done, the last of them of this number; none when nothing was left. */
    record Done(int records, long last) {

        static final Done NOTHING = new Done(0, 0);
    }

    /** A part of the work, in a transaction; it is done again when that is rolled back. */
    interface Piece {

        /** What comes behind the record with which the part before ended. */
        Done after(@Nullable Long last);
    }

    /** What is going on, and what ended a short time ago; the latest comes first. */
    public List<LongAct> all() {
        synchronized (acts) {
            acts.values()
                    .removeIf(act -> !act.isGoing()
                            && act.changedAt().isBefore(clock.instant().minus(REMEMBERED)));
            List<LongAct> all = new ArrayList<>(acts.values());
            all.sort(Comparator.comparing(LongAct::changedAt).reversed());
            return all;
        }
    }

    /**
     * Begins it in the name of whoever asks, unless the same is going on already.
     *
     * @param end what follows when all are done, given how many they were; answers the run that tries them
     */
    LongAct begin(LongAct act, Piece piece, LongFunction<@Nullable Long> end) {
        synchronized (acts) {
            LongAct same = acts.get(key(act));
            if (same != null && same.isGoing()) {
                return same;
            }
            acts.put(key(act), act);
        }
        worker.execute(new DelegatingSecurityContextRunnable(OutOfMemory.watched(() -> carryOut(act, piece, end))));
        return act;
    }

    private static List<Object> key(LongAct act) {
        String group = act.group();
        return List.of(act.kind(), act.job(), group == null ? "" : group);
    }

    private void carryOut(LongAct begun, Piece piece, LongFunction<@Nullable Long> end) {
        LongAct act = begun;
        LongAct.State how = LongAct.State.BROKEN_OFF;
        Long run = null;
        try {
            Done done = next(piece, null);
            while (done.records() > 0 && !stopping) {
                act = keep(act.further(done.records(), clock.instant()));
                done = next(piece, done.last());
            }
            if (done.records() == 0) {
                run = end.apply(act.done());
                how = LongAct.State.DONE;
            }
        } catch (DataAccessException | TransactionException e) {
            log.warn(
                    "{} of {} records of {} ended after {}: {}",
                    act.kind(),
                    act.records(),
                    act.job(),
                    act.done(),
                    e.getMessage());
        } finally {
            keep(act.ended(how, run, clock.instant()));
        }
    }

    private Done next(Piece piece, @Nullable Long last) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.execute(status -> piece.after(last));
            } catch (PessimisticLockingFailureException e) {
                if (attempt == TRIES) {
                    throw e;
                }
                log.info("Another run works on the same records; retrying (try {})", attempt + 1);
            }
        }
    }

    private LongAct keep(LongAct act) {
        synchronized (acts) {
            acts.put(key(act), act);
        }
        return act;
    }

    /** The piece in work is finished, nothing else is begun. */
    @Override
    public void destroy() throws InterruptedException {
        stopping = true;
        worker.shutdown();
        if (!worker.awaitTermination(LONGEST_PIECE.toMillis(), TimeUnit.MILLISECONDS)) {
            log.warn("A piece did not end within {}; it is rolled back", LONGEST_PIECE);
        }
    }
}
