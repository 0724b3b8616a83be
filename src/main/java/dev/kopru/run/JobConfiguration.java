package dev.kopru.run;

import java.time.Clock;
import org.springframework.batch.core.configuration.JobRegistry;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** What the core needs beside Boot's own Batch beans. */
@Configuration(proxyBeanMethods = false)
class JobConfiguration {

    /** Boot exposes none, and a job that is not registered cannot be restarted. */
    @Bean
    JobRegistry jobRegistry() {
        return new MapJobRegistry();
    }

    /** Where an operator leaves a run's work for the launcher, which begins it when the run is on record. */
    @Bean
    HandOver handOver() {
        return new HandOver();
    }

    @Bean
    @Primary
    TaskExecutorJobOperator launchingOperator(JobRepository repository, JobRegistry registry, HandOver handOver) {
        TaskExecutorJobOperator operator = new TaskExecutorJobOperator();
        operator.setJobRepository(repository);
        operator.setJobRegistry(registry);
        operator.setTaskExecutor(handOver);
        return operator;
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
