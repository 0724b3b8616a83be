package dev.kopru.desk.overview;

import dev.kopru.reconciliation.DifferenceKind;
import dev.kopru.retry.RetryGroup;
import dev.kopru.run.history.DailyCounts.Day;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * All that the overview tells, from one snapshot.
 *
 * @param groups the rejected records that are open, the largest group first
 * @param differences how many orders differ between shop and books, by kind
 * @param days the last fourteen days of the business, today last
 */
record Overview(
        Instant asOf,
        List<Lane> lanes,
        List<RetryGroup> groups,
        Map<DifferenceKind, Long> differences,
        List<Day> days) {

    public Day today() {
        return days.get(days.size() - 1);
    }

    public long waiting() {
        return lanes.stream().mapToLong(Lane::waiting).sum();
    }

    /** Rejected records of one kind beyond so many are not counted. */
    public long most() {
        return OpenGroups.MOST;
    }

    public long notices() {
        return lanes.stream().mapToLong(Lane::notices).sum();
    }

    /** The jobs that a person has to do something about, those that stand still first. */
    public List<Lane> troubles() {
        return lanes.stream().filter(Lane::isTrouble).toList();
    }

    public long differing() {
        return differences.values().stream().mapToLong(Long::longValue).sum();
    }

    public boolean isAllWell() {
        return troubles().isEmpty() && waiting() == 0;
    }
}
