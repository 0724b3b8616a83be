package dev.kopru.order.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.Answer;
import dev.kopru.fixture.JobRunner;
import dev.kopru.fixture.KeptNotices;
import dev.kopru.order.AnOrder;
import dev.kopru.order.OrderJobScenario;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the job notes of orders that it writes all the same. */
class OrderNoticeTests extends OrderJobScenario {

    @Test
    void aRunCountsWhatItNotedAndTheNextOneNothing() {
        shop.put(AnOrder.of("1").payment("CreditCard", "PAY-9"), AnOrder.of("2").payment("CreditCard", "PAY-9"));

        assertThat(runs(2, 0, 0).notices()).isEqualTo(2);
        assertThat(runs(0, 0, 0).notices()).isZero();
    }

    @Test
    void ordersOfEarlierRunsAreNamedByTheirNumbersToo() {
        shop.put(AnOrder.of("1").payment("CreditCard", "PAY-9"));
        assertThat(runs(1, 0, 0).notices()).isZero();
        shop.put(AnOrder.of("2").payment("CreditCard", "PAY-9"));

        assertThat(runs(1, 0, 0).notices()).isEqualTo(2);

        assertThat(KeptNotices.of(memory.jdbc()))
                .containsExactly(
                        "WEB-1 SAME_PAYMENT_ID [\"PAY-9\",\"WEB-2\"]", "WEB-2 SAME_PAYMENT_ID [\"PAY-9\",\"WEB-1\"]");
        assertThat(memory.jdbc()
                        .queryForList("SELECT CONCAT(job, ' ', record_key) FROM notice ORDER BY id", String.class))
                .containsExactly("OrderImportJob shop:1", "OrderImportJob shop:2");
    }

    @Test
    void aDocumentThatTheShopDoesNotTakeIsNotedOnce() {
        shop.put(AnOrder.of("1"), AnOrder.of("2"));
        store.documentAnswer(refused -> {
            store.reset();
            return List.of(new Answer.Refused("2", "410 Gone"));
        });

        assertThat(runs(2, 0, 0).notices()).isEqualTo(1);

        assertThat(KeptNotices.of(memory.jdbc()))
                .containsExactly("WEB-2 DOCUMENT_NOT_TAKEN [\"SIP000000002\",\"410 Gone\"]");
        assertThat(memory.unacknowledged()).isZero();
        anotherRunChangesNothing();
    }

    @Test
    void aRunThatDiesBeforeItsCommitNotesNothingTwice() {
        shop.put(AnOrder.of("1").payment("CreditCard", "PAY-9"), AnOrder.of("2").payment("CreditCard", "PAY-9"));
        accounting.answer(answers -> {
            accounting.reset();
            throw new InternalError("The process dies here");
        });

        JobRunner.Ended failed = job.run();
        assertThat(failed.notices()).isZero();
        assertThat(memory.notices()).isEmpty();

        assertThat(job.restart(failed).notices()).isEqualTo(2);
        assertThat(memory.jdbc().queryForList("SELECT occurrences FROM notice", Long.class))
                .containsExactly(1L, 1L);
        anotherRunChangesNothing();
    }
}
