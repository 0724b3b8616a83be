package dev.kopru.order;

import dev.kopru.fixture.JobRunner;
import dev.kopru.record.Counts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** Orders under settings that close a period and name statuses that are left to; noon lies after the period. */
@TestPropertySource(
        properties = {
            "kopru.order.locked-until=2026-02-28",
            "kopru.order.left-statuses[0].status=Refunded",
            "kopru.order.left-statuses[0].then=notice",
            "kopru.order.left-statuses[1].status=On-Hold",
            "kopru.order.left-statuses[1].then=keep",
            "kopru.order.left-statuses[2].status=İade Edildi",
            "kopru.order.left-statuses[2].then=cancel"
        })
public abstract class ClosedBooksScenario extends OrderJobScenario {

    /** Started by the first test of a class that needs it. */
    private static @Nullable ConfigurableApplicationContext whileFebruaryIsOpen;

    /** A run while only January is locked, late orders take the first open day and deleted orders are cancelled. */
    protected Counts runWhileFebruaryIsOpen() {
        if (whileFebruaryIsOpen == null) {
            whileFebruaryIsOpen = startedWith(
                    "kopru.order.locked-until=2026-01-31",
                    "kopru.order.late-orders=first-open-day",
                    "kopru.order.deleted-orders=cancel");
        }
        JobRunner.Ended run = whileFebruaryIsOpen.getBean(JobRunner.class).run();
        if (!run.status().equals("COMPLETED")) {
            throw new AssertionError(run.status() + ": " + run.failure());
        }
        return run.counts();
    }

    @AfterAll
    static void close() {
        if (whileFebruaryIsOpen != null) {
            whileFebruaryIsOpen.close();
            whileFebruaryIsOpen = null;
        }
    }
}
