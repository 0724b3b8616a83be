package dev.kopru.retry;

import dev.kopru.record.ReasonCode;
import dev.kopru.record.ReasonMessages;
import dev.kopru.record.Rejection;
import dev.kopru.record.RowKey;
import dev.kopru.record.Source;
import dev.kopru.retry.RetryAttempts.Try;
import dev.kopru.retry.payload.KeptPayload;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Repository;

/** What runs do with rejected records, inside the chunk's transaction: a few statements a chunk, however large. */
@Repository
public class RetryTable {

    private final RetryRows rows;
    private final RetryAttempts attempts;
    private final WaitingWords names;
    private final ReasonMessages messages;
    private final KeysOnly keys;
    private final List<RejectionListener> listeners;
    private final Backoff backoff;
    private final Clock clock;

    RetryTable(
            RetryRows rows,
            RetryAttempts attempts,
            WaitingWords names,
            ReasonMessages messages,
            KeysOnly keys,
            ObjectProvider<RejectionListener> listeners,
            Backoff backoff,
            Clock clock) {
        this.rows = rows;
        this.attempts = attempts;
        this.names = names;
        this.messages = messages;
        this.keys = keys;
        this.listeners = listeners.orderedStream().toList();
        this.backoff = backoff;
        this.clock = clock;
    }

    /**
     * Keeps the rejected records, one row a key, and puts the try of each on record.
     *
     * @param rejections of two with the same key the last one counts
     */
    public void reject(String job, long runId, List<Rejection> rejections) {
        if (rejections.isEmpty()) {
            return;
        }
        listeners.forEach(listener -> listener.rejected(job, runId, rejections));
        Instant now = clock.instant();
        Map<String, Rejection> byKey = byKey(job, rejections);
        Map<String, RetryRows.Locked> known = rows.locked(job, byKey.keySet());
        Map<String, String> words = new HashMap<>();
        List<RetryRecord> changed = new ArrayList<>();
        Map<String, Rejection> told = new TreeMap<>();
        byKey.forEach((key, rejection) -> {
            RetryRows.Locked locked = known.get(key);
            RetryRecord before = locked == null ? null : locked.row();
            RetryRecord after = locked == null
                    ? RetryRecord.first(job, rejection, backoff, now)
                    : locked.row().again(rejection, locked.keeps(rejection.payload()), backoff, now);
            words.put(key, messages.render(job, rejection.reason(), ReasonMessages.DEFAULT));
            if (after != before) {
                changed.add(after);
            }
            if (!goesOnWaiting(before, rejection)) {
                told.put(key, rejection);
            }
        });
        rows.upsert(changed, words);
        if (!changed.isEmpty() || !told.isEmpty()) {
            Map<String, Long> ids = rows.ids(job, byKey.keySet());
            saveNames(changed, ids, known);
            logTries(runId, told, ids, words, now);
        }
    }

    /** Waiting for the same as before is no news: a record that waits for months would fill the table of tries. */
    private static boolean goesOnWaiting(@Nullable RetryRecord before, Rejection rejection) {
        return rejection.reason().waits()
                && before != null
                && before.state() == RetryState.PENDING
                && before.reason().saysTheSameAs(rejection.reason());
    }

    /** In the order of the keys, so that two transactions lock rows in the same order. */
    private Map<String, Rejection> byKey(String job, List<Rejection> rejections) {
        Map<String, Rejection> byKey = new TreeMap<>();
        rejections.forEach(rejection -> {
            Source source = rejection.source();
            Source fitting = new Source(
                    RowKey.of(source.key()), source.label(), source.origin(), source.location(), source.revision());
            String payload = KeptPayload.fits(rejection.payload()) ? rejection.payload() : keys.of(job, source);
            byKey.put(fitting.key(), new Rejection(fitting, payload, rejection.reason()));
        });
        return byKey;
    }

    /** A row that is stored without its payload keeps its names with it. */
    private void saveNames(List<RetryRecord> changed, Map<String, Long> ids, Map<String, RetryRows.Locked> known) {
        Map<Long, String> payloads = changed.stream()
                .filter(row -> !row.payload().isEmpty())
                .collect(Collectors.toMap(row -> idOf(row.source().key(), ids), RetryRecord::payload));
        names.save(
                payloads,
                known.values().stream()
                        .map(locked -> locked.row().id())
                        .filter(payloads::containsKey)
                        .toList());
    }

    private static long idOf(String key, Map<String, Long> ids) {
        return Objects.requireNonNull(ids.get(key));
    }

    private void logTries(
            long runId, Map<String, Rejection> told, Map<String, Long> ids, Map<String, String> words, Instant now) {
        if (told.isEmpty()) {
            return;
        }
        List<Try> tries = new ArrayList<>();
        told.forEach((key, rejection) -> tries.add(new Try(idOf(key, ids), rejection.reason(), words.get(key))));
        attempts.insert(runId, now, tries);
    }

    /** These records went through; whichever of them waited or was given up is resolved. */
    public void resolve(String job, long runId, Collection<String> recordKeys) {
        close(runId, recordKeys.isEmpty() ? List.of() : rows.openIds(job, rowKeys(recordKeys)), null);
    }

    /**
     * The rows of these records came in again as other records; whichever of them waited or was given up is resolved.
     *
     * @param location where a record must have come from, as it begins: one that came from elsewhere since goes on waiting
     * @param reason what is said of it
     */
    public void supersede(String job, long runId, Collection<String> recordKeys, String location, String reason) {
        close(runId, rows.openIds(job, rowKeys(recordKeys), location), reason);
    }

    private void close(long runId, List<Long> ids, @Nullable String reason) {
        if (ids.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        rows.resolve(ids, "run " + runId, reason, now);
        attempts.insert(
                runId, now, ids.stream().map(id -> new Try(id, null, null)).toList());
    }

    /**
     * The same for records that went through in these revisions, by key: one that waits in a newer state goes on waiting.
     */
    public void resolve(String job, long runId, Map<String, Long> settled) {
        resolve(
                job,
                runId,
                revisions(job, settled.keySet()).entrySet().stream()
                        .filter(waiting -> waiting.getValue() <= settled.getOrDefault(waiting.getKey(), 0L))
                        .map(Map.Entry::getKey)
                        .toList());
    }

    /** The revisions that are waiting, given up or discarded, by key; records that are not rejected are left out. */
    public Map<String, Long> revisions(String job, Collection<String> keys) {
        if (keys.isEmpty() || !rows.anyUnresolved(job)) {
            return Map.of();
        }
        Map<String, Long> stored = rows.unresolvedRevisions(job, rowKeys(keys));
        Map<String, Long> revisions = new HashMap<>();
        keys.forEach(key -> {
            Long revision = stored.get(RowKey.of(key));
            if (revision != null) {
                revisions.put(key, revision);
            }
        });
        return revisions;
    }

    /** Where records stand that are waiting, given up or discarded, by key; the others are left out. */
    public Map<String, RetryState> unresolved(String job, Collection<String> keys) {
        if (keys.isEmpty() || !rows.anyUnresolved(job)) {
            return Map.of();
        }
        Map<String, RetryState> stored = rows.unresolvedStates(job, rowKeys(keys));
        Map<String, RetryState> states = new HashMap<>();
        keys.forEach(key -> {
            RetryState state = stored.get(RowKey.of(key));
            if (state != null) {
                states.put(key, state);
            }
        });
        return states;
    }

    /**
     * Records that wait for one of these others are due now.
     *
     * @param code the reason for which they wait; its first argument names the other record
     */
    public void wake(String job, ReasonCode code, Collection<String> others) {
        if (!others.isEmpty()) {
            rows.wake(job, code.name(), others, clock.instant());
        }
    }

    /**
     * The records that a run tries again.
     *
     * @param own which of the job's records are meant
     */
    public DueRecords due(DueScope scope, Predicate<Source> own) {
        return new DueRecords(rows, scope, own);
    }

    private static Set<String> rowKeys(Collection<String> keys) {
        return keys.stream().map(RowKey::of).collect(Collectors.toSet());
    }
}
