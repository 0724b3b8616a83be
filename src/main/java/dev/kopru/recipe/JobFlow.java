package dev.kopru.recipe;

import dev.kopru.contained.Verdict;
import dev.kopru.run.RunParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
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
 * The way of a run through its job's steps. A file is delivered by itself. Otherwise what is new comes first, and the rest only
 * when that is brought; of the rest, no step that fails keeps those after it from running, and the run has failed all the same.
 */
public final class JobFlow {

    private static final String FILE = "FILE";
    private static final String RETRIES = "RETRIES";
    private static final String LIVE = "LIVE";
    private static final String YES = "YES";
    private static final String NO = "NO";

    private final String job;
    private final JobRepository repository;
    private final Verdict verdict;
    private final List<Step> live = new ArrayList<>();
    private final List<Stage> rest = new ArrayList<>();
    private @Nullable Step file;
    private @Nullable Step afterFile;
    private @Nullable Step retries;

    JobFlow(String job, JobRepository repository, Verdict verdict) {
        this.job = job;
        this.repository = repository;
        this.verdict = verdict;
    }

    /** Steps of which each begins when the one before is completed; null as a question: whatever the run is. */
    private record Stage(@Nullable JobExecutionDecider where, List<Step> steps) {}

    /** The only step of a run that was given a file; a job that takes none has no such step. */
    public JobFlow file(Step step) {
        file = step;
        return this;
    }

    /** The step of a run that was given a file; once that has delivered it, the run continues with this one of the rest. */
    public JobFlow file(Step step, Step continuingWith) {
        afterFile = continuingWith;
        return file(step);
    }

    /** What is new at the source; nothing follows where it fails. Said again: a further step of that, behind the first. */
    public JobFlow live(Step step) {
        live.add(step);
        return this;
    }

    /** However the step before has ended. */
    public JobFlow then(Step step) {
        rest.add(new Stage(null, List.of(step)));
        return this;
    }

    /** The same; a run that is to try rejected records alone begins here. */
    public JobFlow thenRetries(Step step) {
        retries = retries == null ? step : retries;
        return then(step);
    }

    /** In runs that are to do it: steps of which each begins only when the one before is completed. */
    public JobFlow thenWhere(Predicate<JobExecution> where, List<Step> steps) {
        rest.add(new Stage((run, last) -> new FlowExecutionStatus(where.test(run) ? YES : NO), steps));
        return this;
    }

    public Job build() {
        JobExecutionDecider route = JobFlow::route;
        FlowBuilder<FlowJobBuilder> flow =
                new JobBuilder(job, repository).start(route).on(RETRIES).to(Objects.requireNonNull(retries));
        if (file != null) {
            flow = flow.from(route).on(FILE).to(file);
            flow = afterFile == null ? flow : flow.next(afterFile);
        }
        flow = flow.from(route).on(LIVE).to(live.get(0)).on(Verdict.ANY).fail();
        for (int i = 1; i < live.size(); i++) {
            flow = flow.from(live.get(i - 1))
                    .on(Verdict.COMPLETED)
                    .to(live.get(i))
                    .on(Verdict.ANY)
                    .fail();
        }
        flow = to(flow.from(live.get(live.size() - 1)).on(Verdict.COMPLETED), rest.get(0));
        for (int i = 0; i < rest.size(); i++) {
            flow = passed(flow, rest.get(i), i + 1 < rest.size() ? rest.get(i + 1) : new Stage(verdict, List.of()));
        }
        return flow.from(verdict).on(Verdict.FAILED).fail().end().build();
    }

    /** However the steps of a stage end, what comes next is begun. */
    private static FlowBuilder<FlowJobBuilder> passed(FlowBuilder<FlowJobBuilder> flow, Stage stage, Stage next) {
        FlowBuilder<FlowJobBuilder> on = flow;
        if (stage.where() != null) {
            on = to(on.from(stage.where()).on(NO), next);
            on = on.from(stage.where()).on(YES).to(stage.steps().get(0));
        }
        for (int i = 0; i < stage.steps().size(); i++) {
            Step step = stage.steps().get(i);
            on = to(on.from(step).on(Verdict.ANY), next);
            if (i + 1 < stage.steps().size()) {
                on = on.from(step).on(Verdict.COMPLETED).to(stage.steps().get(i + 1));
            }
        }
        return on;
    }

    private static FlowBuilder<FlowJobBuilder> to(FlowBuilder.TransitionBuilder<FlowJobBuilder> from, Stage stage) {
        return stage.where() == null ? from.to(stage.steps().get(0)) : from.to(stage.where());
    }

    private static FlowExecutionStatus route(JobExecution run, @Nullable StepExecution last) {
        if (run.getJobParameters().getString(RunParameters.IMPORT) != null) {
            return new FlowExecutionStatus(FILE);
        }
        String only = run.getJobParameters().getString(RunParameters.ONLY);
        return new FlowExecutionStatus(RunParameters.RETRIES.equals(only) ? RETRIES : LIVE);
    }
}
