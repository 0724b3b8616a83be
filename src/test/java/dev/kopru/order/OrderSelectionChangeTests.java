package dev.kopru.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.fixture.JobRunner;
import dev.kopru.record.Counts;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Köprü started once more with other settings, on the same databases. */
class OrderSelectionChangeTests extends OrderJobScenario {

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
}
