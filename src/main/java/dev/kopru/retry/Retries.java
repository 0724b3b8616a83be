package dev.kopru.retry;

import dev.kopru.record.Backlog;
import dev.kopru.record.Reason;
import dev.kopru.retry.payload.InvalidPayloadException;
import dev.kopru.retry.payload.KeptPayload;
import dev.kopru.retry.payload.PayloadJson;
import dev.kopru.retry.payload.PayloadReason;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people see of rejected records, and what they decide about them. */
@Component
public class Retries {

    /** As its column has it. */
    public static final int LONGEST_REASON = 1000;

    private final RetrySearch search;
    private final RetryList list;
    private final RetryAttempts attempts;
    private final WaitingWords names;
    private final List<PayloadForm> forms;
    private final Clock clock;

    Retries(
            RetrySearch search,
            RetryList list,
            RetryAttempts attempts,
            WaitingWords names,
            ObjectProvider<PayloadForm> forms,
            Clock clock) {
        this.search = search;
        this.list = list;
        this.attempts = attempts;
        this.names = names;
        this.forms = forms.stream().toList();
        this.clock = clock;
    }

    /** A try of a rejected record; reason is null when it succeeded. */
    public record Attempt(long runId, Instant at, @Nullable Reason reason) {}

    /** Newest first, without payloads; pages count from 0. */
    public List<RetryRecord> page(RetryFilter filter, int page, int size) {
        return list.records(filter, null, (long) page * size, size);
    }

    /**
     * Newest first, without payloads, as fast with a million records as with ten.
     *
     * @param before only records with a lower number; null = from the newest
     */
    public List<RetryRecord> before(RetryFilter filter, @Nullable Long before, int size) {
        return list.records(filter, before, 0, size);
    }

    /**
     * The same, without the first of them.
     *
     * @param offset how many; each costs as little as there is to read of an index
     */
    public List<RetryRecord> before(RetryFilter filter, @Nullable Long before, long offset, int size) {
        return list.records(filter, before, offset, size);
    }

    /** How many there are, counted up to {@code most}. */
    public long count(RetryFilter filter, int most) {
        return list.count(filter, most);
    }

    /** How many records of each job are waiting or given up; jobs without any are left out. */
    public Map<String, Long> openByJob() {
        return search.openByJob();
    }

    /** How many records of each job are waiting or given up, and since when; jobs without any are left out. */
    public Map<String, Backlog> backlog() {
        return search.backlog();
    }

    /** The open records by job and reason, in no order; of each state of a group no more than so many are counted. */
    public List<RetryGroup> openGroups(int most) {
        return list.groups(most);
    }

    /** The records of these keys that wait, were given up or discarded, by key, without payloads. */
    public Map<String, RetryRecord> unresolved(String job, Collection<String> keys) {
        return keys.isEmpty()
                ? Map.of()
                : search.unresolved(job, keys).stream()
                        .collect(Collectors.toMap(record -> record.source().key(), Function.identity()));
    }

    public RetryRecord get(long id) {
        return search.find(id).orElseThrow(() -> UnknownRetryException.numbered(id));
    }

    /** Oldest first. */
    public List<Attempt> attempts(long id) {
        return attempts.of(id);
    }

    /** Makes the record due now; the run of this replay takes it, else the next one. */
    @Transactional
    public Replay replay(long id) {
        RetryRecord record = becoming(RetryState.PENDING, id);
        Replay replay = new Replay(Replay.newName(), record.job(), 1);
        search.makeDue(id, replay.name(), clock.instant());
        return replay;
    }

    /** The same with all records that wait or were given up for this reason, or for any if it is null. */
    @Transactional
    public Replay replayAll(String job, @Nullable String reason) {
        String name = Replay.newName();
        return new Replay(name, job, search.makeAllDue(job, reason, name, clock.instant()));
    }

    /**
     * The same with some of the records of a list, as far as they wait or were given up.
     *
     * @param before only records with a lower number; null = from the newest
     * @param replay the name of the replay
     * @return their numbers, the highest first
     */
    @Transactional
    public List<Long> replaySome(RetryFilter filter, @Nullable Long before, int size, String replay) {
        List<Long> ids = list.numbers(filter, before, size);
        if (!ids.isEmpty()) {
            search.makeDue(ids, replay, clock.instant());
        }
        return ids;
    }

    /** Decides that some of the records of a list shall not go through; the same otherwise. */
    @Transactional
    public List<Long> discardSome(RetryFilter filter, @Nullable Long before, int size, String reason, String person) {
        List<Long> ids = list.numbers(filter, before, size);
        if (!ids.isEmpty()) {
            search.discard(ids, person, whole(reason), clock.instant());
        }
        return ids;
    }

    /** Decides that the record shall not go through, unless its source changes. */
    @Transactional
    public RetryRecord discard(long id, String reason, String person) {
        becoming(RetryState.DISCARDED, id);
        search.discard(List.of(id), person, whole(reason), clock.instant());
        return get(id);
    }

    /**
     * Replaces the payload and makes the record due now; the corrected payload stays until the source has a newer one.
     *
     * @throws InvalidPayloadException when the job could not read it; nothing is changed then
     */
    @Transactional
    public RetryRecord correctPayload(long id, String json) {
        return correct(becoming(RetryState.PENDING, id), json);
    }

    /**
     * The same for a person who has looked at the record.
     *
     * @param version of the record that was looked at; see {@link RetryRecord#version}
     * @throws RetryStateException when somebody else has changed it since
     */
    @Transactional
    public RetryRecord correctPayload(long id, String json, String version) {
        RetryRecord record = becoming(RetryState.PENDING, id);
        if (!record.version().equals(version)) {
            throw RetryStateException.changed(record);
        }
        return correct(record, json);
    }

    private RetryRecord correct(RetryRecord record, String json) {
        long id = record.id();
        if (!KeptPayload.fits(json)) {
            throw InvalidPayloadException.of(PayloadReason.PAYLOAD_TOO_LONG, json.length(), KeptPayload.LONGEST);
        }
        PayloadJson.of(json);
        forms.stream().filter(form -> form.job().equals(record.job())).forEach(form -> form.check(json, record));
        search.replacePayload(id, json);
        names.save(Map.of(id, json), List.of(id));
        search.makeDue(id, Replay.newName(), clock.instant());
        return get(id);
    }

    /** What payloads of a job may be, by their types; empty for a job that says nothing of it. */
    public Map<String, Class<? extends Record>> shapes(String job) {
        return forms.stream()
                .filter(form -> form.job().equals(job))
                .findFirst()
                .map(PayloadForm::types)
                .orElse(Map.of());
    }

    private RetryRecord becoming(RetryState wanted, long id) {
        RetryRecord record = search.locked(id);
        if (!record.state().canBecome(wanted)) {
            throw RetryStateException.of(record, wanted);
        }
        return record;
    }

    /** Nothing is cut without a word: whoever asks has looked at it before, and said so in words. */
    private static String whole(String reason) {
        if (reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("A reason of " + reason.length() + " characters");
        }
        return reason;
    }
}
