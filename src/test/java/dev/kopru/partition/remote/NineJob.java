package dev.kopru.partition.remote;

import dev.kopru.partition.Cutting;
import dev.kopru.partition.PartitionedSteps;
import dev.kopru.partition.Span;
import dev.kopru.record.Counts;
import dev.kopru.run.JobDefinition;
import dev.kopru.run.JobTimer;
import dev.kopru.run.RunCounts;
import dev.kopru.run.lease.Node;
import dev.kopru.run.step.StepName;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.scope.context.StepSynchronizationManager;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** A job that writes down the numbers from one to nine, in three parts, and the core that it runs in. No stereotype. */
@EnableAutoConfiguration
@ComponentScan({
    "dev.kopru.database",
    "dev.kopru.record",
    "dev.kopru.run",
    "dev.kopru.reading",
    "dev.kopru.setting.file",
    "dev.kopru.partition"
})
class NineJob {

    static final String NAME = "NineJob";
    private static final String STEP = "nine";

    /** What happens before a number is written. */
    static final class Moments {

        volatile IntConsumer before = number -> {};
        volatile String settings = "";
        volatile @Nullable String landmark;
        volatile boolean seen = true;
        volatile boolean whole;
    }

    /** Cut behind three and six. */
    private record InThree(Moments moments) implements Cutting {

        @Override
        public List<String> bounds(int parts) {
            return moments.whole ? List.of() : List.of("3", "6");
        }

        @Override
        public String settings() {
            return moments.settings;
        }

        @Override
        public Optional<String> landmark() {
            return Optional.ofNullable(moments.landmark);
        }

        @Override
        public boolean sees(String landmark) {
            return moments.seen;
        }
    }

    @Bean
    ZoneId businessZone() {
        return ZoneId.of("Europe/Istanbul");
    }

    @Bean
    @Primary
    Node testNode(@Value("${test.node}") String name) {
        return new Node(name, "test", name);
    }

    @Bean
    @Primary
    PartTimes impatience(@Value("${test.alone:PT1H}") Duration alone, @Value("${test.unheard:PT1H}") Duration unheard) {
        return new PartTimes(
                Duration.ofMillis(20),
                Duration.ofMillis(200),
                Duration.ofSeconds(300),
                Duration.ofMillis(200),
                alone,
                unheard);
    }

    @Bean
    Moments moments() {
        return new Moments();
    }

    @Bean
    JobDefinition nineDefinition() {
        return new JobDefinition(NAME, "nine", JobTimer.every(Duration.ofDays(1), false));
    }

    @Bean
    Job nine(JobRepository repository, Step nineStep) {
        return new JobBuilder(NAME, repository).start(nineStep).build();
    }

    @Bean
    Step nineStep(
            PartitionedSteps partitioned,
            JobRepository repository,
            PlatformTransactionManager transactions,
            RunCounts counts,
            JdbcTemplate jdbc,
            Moments moments) {
        return partitioned.step(NAME, STEP, new InThree(moments), () -> new StepBuilder(STEP, repository)
                .<Integer, Integer>chunk(1)
                .transactionManager(transactions)
                .reader(new Reader())
                .writer(chunk -> chunk.forEach(number -> {
                    moments.before.accept(number);
                    StepExecution step = Objects.requireNonNull(StepSynchronizationManager.getContext())
                            .getStepExecution();
                    jdbc.update("INSERT INTO nine (n) VALUES (?)", number);
                    counts.add(step.getJobExecutionId(), StepName.of(step), Counts.of(1, 0, 0));
                }))
                .build());
    }

    /** Goes on behind the last number that was written. */
    private static final class Reader implements ItemStreamReader<Integer> {

        private int next;
        private int last;

        @Override
        public void open(ExecutionContext context) {
            Span span = Span.of(context);
            next = context.getInt("next", span.after() == null ? 1 : Integer.parseInt(span.after()) + 1);
            last = span.upTo() == null ? 9 : Integer.parseInt(span.upTo());
        }

        @Override
        public @Nullable Integer read() {
            return next > last ? null : next++;
        }

        @Override
        public void update(ExecutionContext context) {
            context.putInt("next", next);
        }

        @Override
        public void close() {}
    }
}
