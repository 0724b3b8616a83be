package dev.kopru.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.database.TestDatabase;
import dev.kopru.database.TestDatabase.Schemas;
import dev.kopru.run.history.RunFilter;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;

/** Many jobs that start in the same second. */
class ManyJobsTests {

    private static final List<String> JOBS =
            IntStream.range(0, 20).mapToObj(n -> "SmallJob" + n).toList();

    @Test
    void twentyJobsStartInTheSameMomentAndNoneIsLost() throws Exception {
        try (Schemas schemas = TestDatabase.fresh();
                TestNode node = TestNode.start(
                        SmallJobs.class, schemas, "here", "spring.datasource.hikari.maximum-pool-size=60")) {
            for (int round = 0; round < 3; round++) {
                assertThat(together(node)).containsOnly("COMPLETED").hasSize(JOBS.size());
            }
            assertThat(node.history().count(RunFilter.of(null, "COMPLETED"), 10_000))
                    .isEqualTo(3L * JOBS.size());
        }
    }

    private static List<String> together(TestNode node) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(JOBS.size());
        try {
            CyclicBarrier barrier = new CyclicBarrier(JOBS.size());
            List<Future<String>> ended = new ArrayList<>();
            for (String job : JOBS) {
                ended.add(threads.submit(() -> {
                    barrier.await();
                    return node.runs()
                            .start(job, StartedBy.TIMER, Map.of())
                            .ended()
                            .join();
                }));
            }
            List<String> statuses = new ArrayList<>();
            for (Future<String> status : ended) {
                statuses.add(status.get());
            }
            return statuses;
        } finally {
            threads.shutdownNow();
        }
    }

    /** Jobs of one step that does nothing. */
    @EnableAutoConfiguration
    @ComponentScan({
        "dev.kopru.database",
        "dev.kopru.record",
        "dev.kopru.run",
        "dev.kopru.reading",
        "dev.kopru.setting.file"
    })
    @Import(NumbersJob.class)
    static class SmallJobs {

        @Bean
        static ZoneId businessZone() {
            return ZoneId.of("Europe/Istanbul");
        }

        @Bean
        static BeanDefinitionRegistryPostProcessor jobs() {
            return new BeanDefinitionRegistryPostProcessor() {
                @Override
                public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
                    JOBS.forEach(name -> add(registry, name));
                }

                @Override
                public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {}
            };
        }

        private static void add(BeanDefinitionRegistry registry, String name) {
            ListableBeanFactory beans = (ListableBeanFactory) registry;
            RootBeanDefinition job = new RootBeanDefinition();
            job.setTargetType(Job.class);
            job.setInstanceSupplier(() -> job(beans, name));
            registry.registerBeanDefinition(name, job);
            JobTimer never = JobTimer.every(Duration.ofDays(1), false);
            RootBeanDefinition definition = new RootBeanDefinition();
            definition.setTargetType(JobDefinition.class);
            definition.setInstanceSupplier(() -> new JobDefinition(name, name, never));
            registry.registerBeanDefinition(name + "Definition", definition);
        }

        private static Job job(ListableBeanFactory beans, String name) {
            JobRepository repository = beans.getBean(JobRepository.class);
            return new JobBuilder(name, repository)
                    .start(new StepBuilder("nothing", repository)
                            .tasklet(
                                    (contribution, context) -> RepeatStatus.FINISHED,
                                    beans.getBean(PlatformTransactionManager.class))
                            .build())
                    .build();
        }
    }
}
