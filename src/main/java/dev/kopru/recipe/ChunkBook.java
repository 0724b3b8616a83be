package dev.kopru.recipe;

import dev.kopru.notice.Notice;
import dev.kopru.notice.Notices;
import dev.kopru.retry.RetryTable;
import dev.kopru.run.LocalTransaction;
import dev.kopru.run.RunCounts;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes down what every job keeps of a chunk: notices, rejected records, those that are settled, and the counts. */
@Component
public class ChunkBook {

    private final Notices notices;
    private final RetryTable retries;
    private final RunCounts counts;
    private final LocalTransaction localTransaction;

    ChunkBook(Notices notices, RetryTable retries, RunCounts counts, LocalTransaction localTransaction) {
        this.notices = notices;
        this.retries = retries;
        this.counts = counts;
        this.localTransaction = localTransaction;
    }

    /** All writes of a chunk to Köprü's own tables; repeated where a deadlock undid them. */
    void write(Runnable work) {
        localTransaction.write(work);
    }

    Notices notices() {
        return notices;
    }

    RetryTable retries() {
        return retries;
    }

    /** All that is the same whatever the job's records are. */
    void keep(String job, StepRun run, ChunkResult result, List<Notice> noticed) {
        notices.note(job, run.runId(), run.step(), noticed);
        retries.reject(job, run.runId(), result.rejections());
        retries.resolve(job, run.runId(), result.settled());
        counts.add(run.runId(), run.step(), result.counts());
    }
}
