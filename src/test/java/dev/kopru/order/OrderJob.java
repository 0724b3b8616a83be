package dev.kopru.order;

import dev.kopru.job.Counts;
import dev.kopru.job.JobRuns;
import dev.kopru.job.RunCounts;
import dev.kopru.job.StartedBy;
import java.util.Map;

/** Runs the job to its end and tells what became of it. */
record OrderJob(JobRuns runs, RunCounts counts, Memory memory) {

    /** A run that has ended. */
    record Ended(long runId, String status, Map<String, Counts> steps, String failure) {

        Counts counts() {
            return steps.values().stream().reduce(Counts.NONE, Counts::plus);
        }
    }

    Ended run() {
        return run(Map.of());
    }

    Ended run(Map<String, String> parameters) {
        return ended(runs.start(OrderImportConfiguration.JOB, StartedBy.TIMER, parameters));
    }

    Ended restart(Ended failed) {
        return ended(runs.restart(failed.runId(), StartedBy.TIMER));
    }

    private Ended ended(JobRuns.Started started) {
        String status = started.ended().join();
        return new Ended(started.runId(), status, counts.byStep(started.runId()), memory.failure(started.runId()));
    }
}
