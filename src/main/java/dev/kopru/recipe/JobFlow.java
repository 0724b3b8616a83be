package dev.kopru.recipe;

import dev.kopru.contained.Verdict;
import dev.kopru.job.RunParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.FlowBuilder;
import org.springframework.batch.core.job.builder.FlowJobBuilder;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.flow.FlowExecutionStatus;
import org.springframework.batch.core.job.flow.JobExecutionDecider;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;

/**
 * The way of a run through its job's steps. A file brings its records alone. Else what is new comes first, and the rest only
 * when that is brought; of the rest, no step that fails keeps those after it from running, and the run has failed all the same.
 */
public final class JobFlow {

    private static final String FILE = "FILE";
    private static final String RETRIES = "RETRIES";
    private static final String LIVE = "LIVE";

    private final String job;
    private final JobRepository repository;
    private final Verdict verdict;
    private final List<Step> rest = new ArrayList<>();
    private @Nullable Step file;
    private @Nullable Step afterFile;
    private @Nullable Step live;
    private @Nullable Step retries;

    JobFlow(String job, JobRepository repository, Verdict verdict) {
        this.job = job;
        this.repository = repository;
        this.verdict = verdict;
    }

    /** The only step of a run that was given a file. */
    public JobFlow file(Step step) {
        file = step;
        return this;
    }

    /** The step of a run that was given a file; once it is brought, the run goes on with that one of the rest. */
    public JobFlow file(Step step, Step goingOnWith) {
        afterFile = goingOnWith;
        return file(step);
    }

    /** What is new at the source; nothing follows where it fails. */
    public JobFlow live(Step step) {
        live = step;
        return this;
    }

    /** However the step before has ended. */
    public JobFlow then(Step step) {
        rest.add(step);
        return this;
    }

    /** The same; a run that is to try rejected records alone begins here. */
    public JobFlow thenRetries(Step step) {
        retries = retries == null ? step : retries;
        return then(step);
    }

    public Job build() {
        JobExecutionDecider route = JobFlow::route;
        FlowBuilder<FlowJobBuilder> flow =
                new JobBuilder(job, repository).start(route).on(FILE).to(Objects.requireNonNull(file));
        if (afterFile != null) {
            flow = flow.next(afterFile);
        }
        flow = flow.from(route).on(RETRIES).to(Objects.requireNonNull(retries));
        flow = flow.from(route).on(LIVE).to(Objects.requireNonNull(live)).next(rest.get(0));
        for (Step next : rest.subList(1, rest.size())) {
            flow = flow.on(Verdict.ANY).to(next);
        }
        return flow.on(Verdict.ANY).to(verdict).on(Verdict.FAILED).fail().end().build();
    }

    private static FlowExecutionStatus route(JobExecution run, @Nullable StepExecution last) {
        if (run.getJobParameters().getString(RunParameters.IMPORT) != null) {
            return new FlowExecutionStatus(FILE);
        }
        String only = run.getJobParameters().getString(RunParameters.ONLY);
        return new FlowExecutionStatus(RunParameters.RETRIES.equals(only) ? RETRIES : LIVE);
    }
}
