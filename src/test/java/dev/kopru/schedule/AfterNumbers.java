package dev.kopru.schedule;

import dev.kopru.database.TestDatabase.Schemas;
import dev.kopru.run.Groundwork;
import dev.kopru.run.JobDefinition;
import dev.kopru.run.JobTimer;
import dev.kopru.run.NumbersJob;
import dev.kopru.run.TestNode;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;

/** A node with a second job, which comes after {@link NumbersJob}. No stereotype, so that no other test's scan finds it. */
@Import(TimerNode.class)
class AfterNumbers {

    static final String NAME = "SecondJob";

    /** Its timers fire. */
    static TestNode going(Schemas schemas, String... settings) {
        return TimerNode.start(AfterNumbers.class, schemas, "second", true, settings);
    }

    /** Its timers are set, and do not fire. */
    static TestNode standing(Schemas schemas, String... settings) {
        return TimerNode.start(AfterNumbers.class, schemas, "second", false, settings);
    }

    @Bean
    JobDefinition secondDefinition() {
        return new JobDefinition(NAME, "second", JobTimer.every(Duration.ofHours(1), true), NumbersJob.NAME);
    }

    @Bean
    Job secondJob(JobRepository repository, PlatformTransactionManager transactions) {
        return new JobBuilder(NAME, repository)
                .start(new StepBuilder("second", repository)
                        .tasklet((contribution, chunk) -> RepeatStatus.FINISHED, transactions)
                        .build())
                .build();
    }

    @Bean
    Ground ground(@Value("${test.laid:true}") boolean laid) {
        return new Ground(laid ? CompletableFuture.completedFuture(true) : new CompletableFuture<>());
    }

    /** Laid when the test says so. */
    record Ground(CompletableFuture<Boolean> laid) implements Groundwork {

        @Override
        public boolean isLaid() {
            return laid.getNow(false);
        }

        @Override
        public boolean await() {
            return laid.join();
        }
    }
}
