package dev.kopru.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.record.Counts;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of documents whose orders are valid no longer without being cancelled. */
class LeftOrderTests extends ClosedBooksScenario {

    @Test
    void aPostedOrderThatIsRefundedIsANoticeAndItsDocumentStays() {
        shop.put(AnOrder.of("1"));
        runs(1, 0, 0);
        String before = books.checksum();
        shop.put(left("1", "Refunded"));

        runs(0, 1, 0);

        assertThat(books.checksum()).isEqualTo(before);
        assertThat(memory.waiting()).isEmpty();
        assertThat(memory.notices())
                .containsExactly("1 LEFT_STATUS [\"WEB-1\",\"Refunded\",\"" + books.number("1") + "\"]");
        anotherRunChangesNothing();
    }

    @Test
    void aStatusThatIsToBeKeptSaysNothing() {
        shop.put(AnOrder.of("1"));
        runs(1, 0, 0);
        shop.put(left("1", "On-Hold"));

        runs(0, 1, 0);

        assertThat(books.document("1")).containsEntry("state", "open");
        assertThat(memory.notices()).isEmpty();
        anotherRunChangesNothing();
    }

    @Test
    void aStatusThatCancelsDoesSoWhileTheBooksAllowIt() {
        shop.put(AnOrder.of("1"), AnOrder.of("2"));
        runs(2, 0, 0);
        books.setState("2", "invoiced");
        shop.put(left("1", "İade Edildi"), left("2", "İade Edildi"));

        runs(1, 0, 1);

        assertThat(books.document("1")).containsEntry("state", "cancelled");
        assertThat(books.document("2")).containsEntry("state", "invoiced");
        assertThat(memory.waiting()).isEqualTo(Map.of("2", "CANCELLED_AFTER_POSTING"));
        anotherRunChangesNothing();

        shop.put(AnOrder.of("1").changed(AnOrder.NOON.plusSeconds(120), 3));
        runs(1, 0, 0);
        assertThat(books.document("1")).containsEntry("state", "open");
    }

    @Test
    void aStatusThatIsNamedNowhereIsANoticeByWhateverWayItComes() {
        shop.put(AnOrder.of("1"));
        runs(1, 0, 0);
        books.setState("1", "invoiced");
        shop.put(AnOrder.of("1")
                .lines(ALine.of("TS-1", "1", "60.00", "20"))
                .total("60.00")
                .changed(AnOrder.NOON.plusSeconds(60), 2));
        runs(0, 0, 1);
        shop.put(AnOrder.of("1").status("İptal Edildi").changed(AnOrder.NOON.plusSeconds(120), 3));
        memory.replayAll();

        runs(0, 1, 0);

        assertThat(memory.kept("1").state()).isEqualTo("RESOLVED");
        assertThat(memory.notices().get(0)).contains("LEFT_STATUS", "İptal Edildi");
        assertThat(books.document("1")).containsEntry("state", "invoiced");
    }

    @Test
    void anOrderWithoutADocumentInAWatchedStatusIsNothingToCorrect() {
        shop.put(AnOrder.of("1").status("Refunded"));

        runs(0, 1, 0);

        assertThat(memory.links()).isEqualTo(Map.of("1", "NOT_POSTED"));
        assertThat(books.count("sales_order")).isZero();
        anotherRunChangesNothing();
        shop.put(AnOrder.of("1").changed(AnOrder.NOON.plusSeconds(60), 2));
        runs(1, 0, 0);
        assertThat(books.orderIds()).containsExactly("1");
    }

    @Test
    void anOrderWithoutADocumentInAnyOtherStatusIsStillNotChosen() {
        shop.put(AnOrder.of("1").payment("Bitcoin", null));
        runs(0, 0, 1);
        shop.put(AnOrder.of("1").status("Draft").changed(AnOrder.NOON.plusSeconds(60), 2));
        memory.replayAll();

        runs(0, 0, 1);

        assertThat(memory.waiting()).isEqualTo(Map.of("1", "STATUS_NOT_CHOSEN"));
    }

    @Test
    void anOrderThatWasDeletedInTheShopIsANoticeUnlessItsDocumentIsToBeCancelled() {
        shop.put(AnOrder.of("1"));
        runs(1, 0, 0);
        shop.remove("1");
        gone("1");

        runs(0, 1, 0);

        assertThat(books.document("1")).containsEntry("state", "open");
        assertThat(memory.notices()).containsExactly("1 DELETED_IN_SHOP [\"WEB-1\",\"" + books.number("1") + "\"]");

        gone("1");
        assertThat(runWhileFebruaryIsOpen()).isEqualTo(Counts.of(1, 0, 0));
        assertThat(books.document("1")).containsEntry("state", "cancelled");
        assertThat(memory.links()).isEqualTo(Map.of("1", "CANCELLED"));
    }

    @Test
    void anOrderThatComesBackAfterItsDeletionIsWrittenAgain() {
        shop.put(AnOrder.of("1"));
        runs(1, 0, 0);
        shop.remove("1");
        gone("1");
        assertThat(runWhileFebruaryIsOpen()).isEqualTo(Counts.of(1, 0, 0));
        shop.put(AnOrder.of("1").changed(AnOrder.NOON.plusSeconds(120), 2));

        runs(1, 0, 0);

        assertThat(books.document("1")).containsEntry("state", "open");
        assertThat(books.count("sales_order")).isEqualTo(1);
        assertThat(memory.links()).isEqualTo(Map.of("1", "POSTED"));
    }

    @Test
    void aDeletedOrderWhoseDocumentIsInvoicedGoesToAPersonAndIsTriedAgain() {
        shop.put(AnOrder.of("1"));
        runs(1, 0, 0);
        books.setState("1", "invoiced");
        shop.remove("1");
        gone("1");

        assertThat(runWhileFebruaryIsOpen()).isEqualTo(Counts.of(0, 0, 1));

        assertThat(memory.waiting()).isEqualTo(Map.of("1", "CANCELLED_AFTER_POSTING"));
        books.setState("1", "open");
        memory.replayAll();
        assertThat(runWhileFebruaryIsOpen()).isEqualTo(Counts.of(1, 0, 0));
        assertThat(books.document("1")).containsEntry("state", "cancelled");
    }

    /** Lets the job hear that the shop does not have the order any more, by way of the retry table. */
    private void gone(String id) {
        memory.jdbc().update("DELETE FROM retry_attempt");
        memory.jdbc().update("DELETE FROM retry_record");
        memory.jdbc()
                .update(
                        "INSERT INTO retry_record (job, record_key, label, origin, revision, payload, reason_code,"
                                + " reason_arguments, message, state, attempts, next_attempt_at, created_at, changed_at)"
                                + " VALUES ('OrderImportJob', ?, ?, 'LIVE', 0, ?, 'X', '[]', '', 'PENDING', 1,"
                                + " '2000-01-01', NOW(6), NOW(6))",
                        "shop:" + id,
                        "WEB-" + id,
                        "{\"type\":\"gone\",\"store\":\"shop\",\"orderId\":\"" + id + "\",\"number\":\"WEB-" + id
                                + "\"}");
    }

    private static AnOrder left(String id, String status) {
        return AnOrder.of(id).status(status).changed(AnOrder.NOON.plusSeconds(60), 2);
    }
}
