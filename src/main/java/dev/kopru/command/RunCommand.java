package dev.kopru.command;

import dev.kopru.job.Counts;
import dev.kopru.job.JobBusyException;
import dev.kopru.job.JobRuns;
import dev.kopru.job.RunCounts;
import dev.kopru.job.StartedBy;
import dev.kopru.job.UnknownJobException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/** One run in the foreground. */
@Component
class RunCommand {

    private static final Duration LOOK = Duration.ofMillis(500);

    private final JobRuns runs;
    private final RunCounts runCounts;

    RunCommand(JobRuns runs, RunCounts runCounts) {
        this.runs = runs;
        this.runCounts = runCounts;
    }

    ExitCode execute(RunRequest request, PrintStream out, boolean terminal) {
        StartedBy me = new StartedBy(StartedBy.Via.COMMAND_LINE, System.getProperty("user.name", "unknown"));
        try {
            return follow(runs.start(request.job(), me, request.parameters()), out, terminal);
        } catch (UnknownJobException e) {
            out.println(e.getMessage());
            return ExitCode.WRONG_USAGE;
        } catch (JobBusyException e) {
            out.println(e.getMessage());
            return ExitCode.FAILED;
        }
    }

    private ExitCode follow(JobRuns.Started run, PrintStream out, boolean terminal) {
        long began = System.nanoTime();
        Progress progress = new Progress(out, terminal, OptionalLong.empty());
        while (true) {
            try {
                String status = run.ended().get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
                Counts counts = counts(run.runId());
                progress.end(status, counts, since(began));
                return ExitCode.of(status, counts);
            } catch (TimeoutException e) {
                progress.show(counts(run.runId()), since(began));
            } catch (ExecutionException | InterruptedException e) {
                throw new IllegalStateException("Run " + run.runId() + " could not be followed", e);
            }
        }
    }

    private Counts counts(long runId) {
        return runCounts.byStep(runId).values().stream().reduce(Counts.NONE, Counts::plus);
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
