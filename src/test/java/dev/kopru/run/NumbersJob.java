package dev.kopru.run;

import dev.kopru.record.Counts;
import dev.kopru.run.Numbers.Moment;
import dev.kopru.run.lease.Node;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** A job with the shape of all jobs: chunks of two numbers, first the books, then its own tables. */
public class NumbersJob {

    public static final String NAME = "NumbersJob";
    private static final String STEP = "numbers";

    @Bean
    Numbers numbers(
            DataSource own,
            @Qualifier("accounting") DataSource books,
            @Value("${test.failing-at:#{null}}") @Nullable Moment failing) {
        Numbers numbers = new Numbers(own, books);
        if (failing != null) {
            numbers.let(Numbers.Happening.failing(failing));
        }
        return numbers;
    }

    @Bean
    JobDefinition numbersDefinition(
            @Value("${test.every:PT5M}") Duration every, @Value("${test.enabled:true}") boolean enabled) {
        return new JobDefinition(NAME, "numbers", JobTimer.every(every, enabled));
    }

    @Bean
    @Primary
    Node testNode(@Value("${test.node:here}") String name) {
        return new Node(name, "test", name);
    }

    @Bean
    @Primary
    RunTable observedRunTable(JdbcClient jdbc, Node node, Clock clock, Numbers numbers) {
        return new RunTable(jdbc, node, clock) {
            @Override
            public void insert(long id, String job, StartedBy startedBy, @Nullable Long restartOf) {
                numbers.reached(Moment.CREATED);
                super.insert(id, job, startedBy, restartOf);
            }
        };
    }

    @Bean
    Job numbersJob(JobRepository repository, Step numbersStep) {
        return new JobBuilder(NAME, repository).start(numbersStep).build();
    }

    @Bean
    Step numbersStep(
            JobRepository repository,
            PlatformTransactionManager transactions,
            ItemReader<Integer> numbersReader,
            ItemWriter<Integer> numbersWriter,
            Numbers numbers) {
        return new StepBuilder(STEP, repository)
                .<Integer, Integer>chunk(2)
                .transactionManager(transactions)
                .reader(numbersReader)
                .writer(numbersWriter)
                .listener(new StepExecutionListener() {
                    @Override
                    public @Nullable ExitStatus afterStep(StepExecution step) {
                        numbers.reached(Moment.RUN_ENDED);
                        return step.getExitStatus();
                    }
                })
                .build();
    }

    @Bean
    @StepScope
    Reader numbersReader(Numbers numbers) {
        return new Reader(numbers);
    }

    @Bean
    @StepScope
    Writer numbersWriter(Numbers numbers, RunCounts counts, @Value("#{stepExecution}") StepExecution step) {
        return new Writer(numbers, counts, step);
    }

    /** Begins behind the last number that is done. */
    static class Reader implements ItemReader<Integer> {

        private final Numbers numbers;
        private int next;

        Reader(Numbers numbers) {
            this.numbers = numbers;
        }

        @Override
        public @Nullable Integer read() {
            if (next == 0) {
                numbers.reached(Moment.STEP_STARTED);
                next = numbers.lastDone() + 1;
            } else if (next % 2 == 1) {
                numbers.reached(Moment.CHUNK_COMMITTED);
            }
            return next > Numbers.ALL ? null : next++;
        }
    }

    /** Counts in the chunk's transaction. */
    static class Writer implements ItemWriter<Integer> {

        private final Numbers numbers;
        private final RunCounts counts;
        private final StepExecution step;

        Writer(Numbers numbers, RunCounts counts, StepExecution step) {
            this.numbers = numbers;
            this.counts = counts;
            this.step = step;
        }

        @Override
        public void write(Chunk<? extends Integer> chunk) {
            counts.add(step.getJobExecutionId(), step.getStepName(), Counts.of(chunk.size(), 0, 0));
            numbers.write(chunk.getItems());
        }
    }
}
