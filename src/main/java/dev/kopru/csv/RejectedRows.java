package dev.kopru.csv;

import dev.kopru.csv.inbox.RejectedRow;
import dev.kopru.csv.inbox.RejectedRowTable;
import dev.kopru.record.Rejection;
import dev.kopru.retry.RejectionListener;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Keeps the rows that an import rejects, for good. What becomes of their records later, by another file, another run or a
 * person, is told by the retry table and changes nothing here.
 */
@Component
class RejectedRows implements RejectionListener {

    private final RejectedRowTable table;
    private final Map<Long, ReadRows> inWork = new ConcurrentHashMap<>();

    RejectedRows(RejectedRowTable table) {
        this.table = table;
    }

    /** From now on the run's rejections may be of these rows. */
    void begin(long runId, ReadRows rows) {
        inWork.put(runId, rows);
    }

    void end(long runId) {
        inWork.remove(runId);
    }

    @Override
    public void rejected(String job, long runId, List<Rejection> rejections) {
        ReadRows rows = inWork.get(runId);
        List<RejectedRow> rejected = rows == null ? List.of() : rows.rejected(rejections);
        if (rows != null && !rejected.isEmpty()) {
            table.insert(rows.file().id(), rejected);
        }
    }
}
