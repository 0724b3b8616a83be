package dev.kopru.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.fixture.JobRunner;
import dev.kopru.fixture.MovableClock;
import dev.kopru.record.Counts;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** What every test of the whole job begins with: empty tables, neighbours that behave, and noon. */
@OrderJobTest
public abstract class OrderJobScenario {

    @Autowired
    protected Shop shop;

    @Autowired
    protected Books books;

    @Autowired
    protected Memory memory;

    @Autowired
    protected JobRunner job;

    @Autowired
    protected UnreliableStore store;

    @Autowired
    protected UnreliableAccounting accounting;

    @Autowired
    protected MovableClock clock;

    @Autowired
    private Environment environment;

    @BeforeEach
    @AfterEach
    void clean() {
        store.reset();
        accounting.reset();
        clock.reset();
        shop.clear();
        books.clear();
        memory.clear();
    }

    /** A run that has to end well, with exactly these counts. */
    protected JobRunner.Ended runs(long written, long unchanged, long rejected) {
        JobRunner.Ended run = job.run();
        assertThat(run.failure()).isEqualTo("null");
        assertThat(run.status()).isEqualTo("COMPLETED");
        assertThat(run.counts()).isEqualTo(Counts.of(written, unchanged, rejected));
        return run;
    }

    /** The same input once more: nothing is written anywhere. */
    protected void anotherRunChangesNothing() {
        String booksBefore = books.checksum();
        String memoryBefore = memory.checksum();
        JobRunner.Ended run = job.run();
        assertThat(run.status()).isEqualTo("COMPLETED");
        assertThat(run.counts().written()).isZero();
        assertThat(run.counts().rejected()).isZero();
        assertThat(books.checksum()).isEqualTo(booksBefore);
        assertThat(memory.checksum()).isEqualTo(memoryBefore);
    }

    /** Köprü started once more with other settings, on the same databases. */
    protected ConfigurableApplicationContext startedWith(String... settings) {
        SpringApplication application = new SpringApplication(OrderJobConfiguration.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        Stream<String> same = Stream.of("spring.datasource", "kopru.store.datasource", "kopru.accounting.datasource")
                .flatMap(prefix -> Stream.of(".url", ".username", ".password").map(prefix::concat))
                .map(name -> name + "=" + environment.getProperty(name));
        SpringBootTest test = Objects.requireNonNull(OrderJobTest.class.getAnnotation(SpringBootTest.class));
        return application.run(Stream.of(same, Stream.of(test.properties()), Stream.of(settings))
                .flatMap(all -> all)
                .map("--"::concat)
                .toArray(String[]::new));
    }
}
