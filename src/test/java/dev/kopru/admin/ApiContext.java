package dev.kopru.admin;

import dev.kopru.port.Neighbour;
import dev.kopru.record.Counts;
import dev.kopru.retry.PayloadForm;
import dev.kopru.retry.RetryRecord;
import dev.kopru.retry.payload.PayloadJson;
import dev.kopru.run.JobDefinition;
import dev.kopru.run.JobTimer;
import dev.kopru.run.RunCounts;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The API around one small job of two steps, whose second one can be made to fail or to wait. No component, or tests of
 * the whole application would find it.
 */
@EnableAutoConfiguration
@ComponentScan(
        basePackages = {
            "dev.kopru.database",
            "dev.kopru.record",
            "dev.kopru.run",
            "dev.kopru.reading",
            "dev.kopru.setting.file",
            "dev.kopru.story",
            "dev.kopru.retry",
            "dev.kopru.notice",
            "dev.kopru.reconciliation",
            "dev.kopru.schedule",
            "dev.kopru.alert",
            "dev.kopru.guard",
            "dev.kopru.audit",
            "dev.kopru.people",
            "dev.kopru.setting",
            "dev.kopru.partition.progress",
            "dev.kopru.admin"
        },
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        // They stand on packages of their own.
                        pattern = "dev\\.kopru\\.admin\\.(?:\\w+\\.)?(Import|Statement).*"))
class ApiContext {

    static final String JOB = "TestJob";

    /** What the second step does. */
    static class Second {
        volatile @Nullable RuntimeException failure;
        volatile @Nullable CountDownLatch gate;

        void work() throws InterruptedException {
            CountDownLatch waiting = gate;
            if (waiting != null && !waiting.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody opened the gate");
            }
            RuntimeException failing = failure;
            if (failing != null) {
                throw failing;
            }
        }
    }

    @Bean
    Second second() {
        return new Second();
    }

    /** Its payloads are a total. */
    @Bean
    PayloadForm totals() {
        return new PayloadForm() {
            @Override
            public java.util.Map<String, Class<? extends Record>> types() {
                return java.util.Map.of("total", Total.class);
            }

            @Override
            public String job() {
                return JOB;
            }

            @Override
            public void check(String payload, RetryRecord record) {
                PayloadJson.of(payload).as(Total.class, true);
            }
        };
    }

    record Total(BigDecimal total) {}

    @Bean
    JobDefinition testJobDefinition() {
        return new JobDefinition(JOB, "retry-test", JobTimer.every(Duration.ofMinutes(5), true));
    }

    @Bean
    ZoneId businessZone() {
        return ZoneId.of("Europe/Istanbul");
    }

    @Bean
    Neighbour silent() {
        return new Neighbour() {
            @Override
            public String name() {
                return "silent";
            }

            @Override
            public Optional<String> trouble() {
                return Optional.of("no answer");
            }
        };
    }

    @Bean
    Job testJob(JobRepository repository, PlatformTransactionManager transactions, RunCounts counts, Second second) {
        Step first = new StepBuilder("first", repository)
                .tasklet(
                        (contribution, chunk) -> {
                            long run = chunk.getStepContext().getStepExecution().getJobExecutionId();
                            counts.add(run, "first", Counts.of(3, 1, 1).withNotices(2));
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
        Step then = new StepBuilder("second", repository)
                .tasklet(
                        (contribution, chunk) -> {
                            second.work();
                            long run = chunk.getStepContext().getStepExecution().getJobExecutionId();
                            counts.add(run, "second", Counts.of(2, 0, 0));
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
        return new JobBuilder(JOB, repository).start(first).next(then).build();
    }
}
