package dev.kopru.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.fixture.JobRunner;
import dev.kopru.job.Counts;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Köprü started once more with other settings, on the same databases. */
class OrderSelectionChangeTests extends OrderJobScenario {

    @Autowired
    private Environment environment;

    @Test
    void anotherStatusBringsItsOlderOrdersAndLeavesTheKnownOnesAsTheyAre() {
        shop.put(
                AnOrder.of("1"),
                AnOrder.of("2").status("Preparing").changedAt(AnOrder.NOON.minusSeconds(90_000)),
                AnOrder.of("3").changedAt(AnOrder.NOON.plusSeconds(5)),
                AnOrder.of("4").currency("LIRA", null));
        runs(2, 0, 1);
        String before = books.document("1") + "" + books.document("3");

        try (ConfigurableApplicationContext other = startedWith("kopru.order.statuses=Paid,Preparing")) {
            JobRunner.Ended run = other.getBean(JobRunner.class).run();
            assertThat(run.status()).isEqualTo("COMPLETED");
            assertThat(run.counts()).isEqualTo(Counts.of(1, 0, 0));
            assertThat(books.orderIds()).containsExactly("1", "2", "3");
            assertThat(strip(books.document("1") + "" + books.document("3"))).isEqualTo(strip(before));
            assertThat(memory.waiting()).containsOnlyKeys("4");

            String booksAfter = books.checksum();
            assertThat(other.getBean(JobRunner.class).run().counts()).isEqualTo(Counts.NONE);
            assertThat(books.checksum()).isEqualTo(booksAfter);
        }
    }

    /** A byte array shows its address. */
    private static String strip(String document) {
        return document.replaceAll("content_hash=[^,]*", "");
    }

    private ConfigurableApplicationContext startedWith(String setting) {
        SpringApplication application = new SpringApplication(OrderJobConfiguration.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        Stream<String> same = Stream.of("spring.datasource", "kopru.store.datasource", "kopru.accounting.datasource")
                .flatMap(prefix -> Stream.of(".url", ".username", ".password").map(prefix::concat))
                .map(name -> name + "=" + environment.getProperty(name));
        SpringBootTest test = Objects.requireNonNull(OrderJobTest.class.getAnnotation(SpringBootTest.class));
        return application.run(Stream.of(same, Stream.of(test.properties()), Stream.of(setting))
                .flatMap(settings -> settings)
                .map("--"::concat)
                .toArray(String[]::new));
    }
}
