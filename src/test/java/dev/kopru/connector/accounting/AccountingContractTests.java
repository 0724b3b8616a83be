package dev.kopru.connector.accounting;

import static dev.kopru.connector.accounting.SalesOrders.line;
import static dev.kopru.connector.accounting.SalesOrders.order;
import static dev.kopru.connector.accounting.SalesOrders.returned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.kopru.connector.accounting.document.BookedOrder;
import dev.kopru.connector.accounting.document.MergeDifference;
import dev.kopru.connector.accounting.document.PostedOrder;
import dev.kopru.connector.accounting.document.SalesOrder;
import dev.kopru.connector.accounting.document.SalesOrderLine;
import dev.kopru.connector.accounting.document.Wanted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every connector to an accounting program has to do with sales orders. */
public abstract class AccountingContractTests {

    protected abstract Accounting accounting();

    /** People in the accounting program bring the document into a state. */
    protected abstract void givenState(String externalRef, String state);

    /** People in the accounting program write another note. */
    protected abstract void givenNote(String externalRef, String note);

    protected abstract List<SalesOrderLine> lines(String externalRef);

    protected abstract long documents();

    @Test
    void aNewOrderBecomesADocument() {
        SalesOrder order = order("shop:1", 3);

        assertThat(post(order)).containsExactly(new Posting.Written("shop:1", "SIP000000001"));

        PostedOrder posted = posted("shop:1");
        assertThat(posted.contentHash()).isEqualTo(order.contentHash());
        assertThat(posted.sourceRevision()).isEqualTo(3);
        assertThat(posted.grandTotal()).isEqualByComparingTo("120.00");
        assertThat(posted.state()).isEqualTo("open");
        assertThat(posted.changeable()).isTrue();
        assertThat(posted.cancelled()).isFalse();
        assertThat(lines("shop:1")).containsExactly(line(1));
    }

    @Test
    void ordersAndReturnsAreNumberedApartAndWithoutAGap() {
        assertThat(post(order("shop:1", 1), returned("shop:2"), order("shop:3", 1)))
                .containsExactly(
                        new Posting.Written("shop:1", "SIP000000001"),
                        new Posting.Written("shop:2", "IAD000000001"),
                        new Posting.Written("shop:3", "SIP000000002"));
        assertThat(post(order("shop:4", 1))).containsExactly(new Posting.Written("shop:4", "SIP000000003"));
    }

    @Test
    void theSameOrderTwiceIsUnchanged() {
        post(order("shop:1", 1));

        assertThat(post(order("shop:1", 1), order("shop:2", 1)))
                .containsExactly(
                        new Posting.Unchanged("shop:1", "SIP000000001"), new Posting.Written("shop:2", "SIP000000002"));
        assertThat(documents()).isEqualTo(2);
    }

    @Test
    void longKeysStayText() {
        post(order("shop:123456789012345678901", 1), order("shop:123456789012345678902", 1));

        assertThat(posted("shop:123456789012345678902").number()).isEqualTo("SIP000000002");
    }

    @Test
    void fifteenIdenticalDeliveriesInParallelMakeOneDocument() throws Exception {
        List<Posting> answers = inParallel(3, 15, () -> post(order("shop:1", 1)).get(0));

        assertThat(documents()).isEqualTo(1);
        assertThat(answers).hasSize(15).containsOnlyOnce(new Posting.Written("shop:1", "SIP000000001"));
        assertThat(Collections.frequency(answers, new Posting.Unchanged("shop:1", "SIP000000001")))
                .isEqualTo(14);
    }

    @Test
    void anOlderStateNeverOverwritesANewerOne() {
        post(order("shop:1", 2, "new", 1));

        assertThat(post(order("shop:1", 1, "old", 2))).containsExactly(new Posting.Stale("shop:1", "SIP000000001"));
        assertThat(cancel("shop:1", 1)).containsExactly(new Posting.Stale("shop:1", "SIP000000001"));

        assertThat(posted("shop:1").cancelled()).isFalse();
        assertThat(lines("shop:1")).containsExactly(line(1));
    }

    @Test
    void theCreationArrivingAfterTheCancellationIsStale() {
        post(order("shop:1", 1));

        assertThat(cancel("shop:1", 2)).containsExactly(new Posting.Written("shop:1", "SIP000000001"));
        assertThat(post(order("shop:1", 1))).containsExactly(new Posting.Stale("shop:1", "SIP000000001"));
        assertThat(cancel("shop:1", 2)).containsExactly(new Posting.Unchanged("shop:1", "SIP000000001"));

        assertThat(posted("shop:1").cancelled()).isTrue();
        assertThat(documents()).isEqualTo(1);
    }

    @Test
    void aNewerRevisionOfTheSameContentIsRemembered() {
        post(order("shop:1", 5));

        assertThat(post(order("shop:1", 7))).containsExactly(new Posting.Unchanged("shop:1", "SIP000000001"));
        assertThat(post(order("shop:1", 6, "other", 1))).containsExactly(new Posting.Stale("shop:1", "SIP000000001"));
    }

    @Test
    void aLineAddedLaterReachesTheDocument() {
        post(order("shop:1", 1, "note", 1));

        assertThat(post(order("shop:1", 2, "note", 3))).containsExactly(new Posting.Written("shop:1", "SIP000000001"));

        assertThat(lines("shop:1")).containsExactly(line(1), line(2), line(3));
        assertThat(posted("shop:1").grandTotal()).isEqualByComparingTo("360.00");
        assertThat(documents()).isEqualTo(1);
    }

    @Test
    void otherContentOfTheSameRevisionIsAChange() {
        post(order("shop:1", 1, "one", 1));

        assertThat(post(order("shop:1", 1, "two", 1))).containsExactly(new Posting.Written("shop:1", "SIP000000001"));
        assertThat(posted("shop:1").contentHash())
                .isEqualTo(order("shop:1", 1, "two", 1).contentHash());
    }

    @Test
    void aDocumentThatIsInvoicedIsNotTouched() {
        post(order("shop:1", 1, "note", 2));
        givenState("shop:1", "invoiced");

        Posting posting = post(order("shop:1", 2, "note", 3)).get(0);
        Posting cancelling = cancel("shop:1", 2).get(0);

        assertThat(List.of(posting, cancelling)).allSatisfy(answer -> assertThat(answer)
                .asInstanceOf(type(Posting.Locked.class))
                .satisfies(locked -> {
                    assertThat(locked.document().number()).isEqualTo("SIP000000001");
                    assertThat(locked.document().state()).isEqualTo("invoiced");
                    assertThat(locked.textsOnly()).isFalse();
                }));
        assertThat(lines("shop:1")).hasSize(2);
    }

    @Test
    void aCancelledOrderThatBecomesValidAgainIsReopened() {
        post(order("shop:1", 1));
        cancel("shop:1", 2);

        assertThat(post(order("shop:1", 3))).containsExactly(new Posting.Written("shop:1", "SIP000000001"));

        assertThat(posted("shop:1").cancelled()).isFalse();
        assertThat(posted("shop:1").state()).isEqualTo("open");
        assertThat(lines("shop:1")).containsExactly(line(1));
    }

    @Test
    void whatTheAccountantWroteStaysWhereTheShopChangedSomethingElse() {
        SalesOrder last = order("shop:1", 1);
        post(last);
        givenNote("shop:1", "elden");

        assertThat(wanted(new Wanted(order("shop:1", 2, last.note(), 2), last, null, Wanted.Reopening.NO)))
                .containsExactly(new Posting.Written("shop:1", "SIP000000001"));

        BookedOrder booked = accounting().readSalesOrders(List.of("shop:1")).get(0);
        assertThat(booked.content().note()).isEqualTo("elden");
        assertThat(booked.content().grandTotal()).isEqualByComparingTo("240.00");
        assertThat(lines("shop:1")).containsExactly(line(1), line(2));
    }

    @Test
    void whatBothChangedIsKeptOrAConflict() {
        SalesOrder last = order("shop:1", 1);
        post(last);
        givenNote("shop:1", "elden");

        assertThat(wanted(new Wanted(order("shop:1", 2, "kapıda", 1), last, null, Wanted.Reopening.NO)))
                .containsExactly(new Posting.Kept(
                        "shop:1",
                        "SIP000000001",
                        List.of(new MergeDifference("not/note", "teşekkürler 😉", "elden", "kapıda"))));
        assertThat(wanted(new Wanted(order("shop:1", 2, last.note(), 2), null, null, Wanted.Reopening.NO)))
                .first()
                .asInstanceOf(type(Posting.Conflict.class))
                .satisfies(conflict -> assertThat(conflict.differences())
                        .startsWith(new MergeDifference("toplam/total", null, "120", "240")));
        assertThat(lines("shop:1")).containsExactly(line(1));
    }

    @Test
    void anotherNoteOnAnInvoicedDocumentConcernsTextsOnly() {
        SalesOrder last = order("shop:1", 1);
        post(last);
        givenState("shop:1", "invoiced");

        assertThat(wanted(new Wanted(order("shop:1", 2, "kapıda", 1), last, null, Wanted.Reopening.NO)))
                .first()
                .asInstanceOf(type(Posting.Locked.class))
                .satisfies(locked -> {
                    assertThat(locked.textsOnly()).isTrue();
                    assertThat(locked.differences())
                            .containsExactly(
                                    new MergeDifference("not/note", "teşekkürler 😉", "teşekkürler 😉", "kapıda"));
                });
    }

    @Test
    void nothingIsWrittenChangedOrCancelledInALockedPeriod() {
        SalesOrder last = order("shop:1", 1);
        post(last);
        PostedOrder before = posted("shop:1");
        LocalDate day = last.date();

        assertThat(wanted(
                        new Wanted(order("shop:1", 2, last.note(), 2), last, day, Wanted.Reopening.NO),
                        new Wanted(order("shop:2", 1), null, day, Wanted.Reopening.UNLESS_BY_HAND),
                        new Wanted(order("shop:3", 1), null, day.minusDays(1), Wanted.Reopening.UNLESS_BY_HAND)))
                .satisfiesExactly(
                        closed -> assertThat(closed)
                                .asInstanceOf(type(Posting.InLockedPeriod.class))
                                .satisfies(answer -> assertThat(answer.differences())
                                        .startsWith(new MergeDifference("toplam/total", "120", "120", "240"))),
                        late -> assertThat(late).isEqualTo(new Posting.Late("shop:2", day)),
                        open -> assertThat(open).isInstanceOf(Posting.Written.class));
        assertThat(accounting().cancelSalesOrders(List.of(new Cancellation("shop:1", 2, day))))
                .first()
                .isInstanceOf(Posting.InLockedPeriod.class);
        assertThat(posted("shop:1")).usingRecursiveComparison().isEqualTo(before);
        assertThat(documents()).isEqualTo(2);
    }

    @Test
    void cancellingWhatWasNeverPostedIsAnsweredAsMissing() {
        assertThat(cancel("shop:1", 1)).containsExactly(new Posting.Missing("shop:1"));
    }

    @Test
    void anOrderThatComesTwiceInOneCallIsWrittenInItsLatestRevision() {
        assertThat(post(order("shop:1", 2, "new", 1), order("shop:1", 1, "old", 1), order("shop:2", 1)))
                .containsExactly(
                        new Posting.Written("shop:1", "SIP000000001"),
                        new Posting.Stale("shop:1", "SIP000000001"),
                        new Posting.Written("shop:2", "SIP000000002"));

        assertThat(posted("shop:1").contentHash())
                .isEqualTo(order("shop:1", 2, "new", 1).contentHash());
    }

    @Test
    void oneOrderThatTheProgramRefusesDoesNotStopTheOthers() {
        List<Wanted> orders = new ArrayList<>(SalesOrders.wanted("shop:", 20, 2));
        orders.set(7, Wanted.of(order("shop:" + "9".repeat(300), 1)));

        List<Posting> answers = accounting().postSalesOrders(orders);

        assertThat(answers)
                .hasSize(20)
                .filteredOn(Posting.Written.class::isInstance)
                .hasSize(19);
        assertThat(answers.get(7))
                .asInstanceOf(type(Posting.Refused.class))
                .satisfies(refused -> assertThat(refused.detail()).isNotBlank());
        assertThat(documents()).isEqualTo(19);
        assertThat(posted("shop:19").number()).isEqualTo("SIP000000019");
    }

    @Test
    void emojiAreStoredAndReadEqual() {
        post(order("shop:👟", 1));

        assertThat(posted("shop:👟").externalRef()).isEqualTo("shop:👟");
        assertThat(lines("shop:👟").get(0).name()).isEqualTo("Kazak 👟");
    }

    @Test
    void nothingAskedIsNothingAnswered() {
        assertThat(accounting().postSalesOrders(List.of())).isEmpty();
        assertThat(accounting().cancelSalesOrders(List.of())).isEmpty();
        assertThat(accounting().findSalesOrders(List.of())).isEmpty();
        assertThat(accounting().findSalesOrders(List.of("unknown"))).isEmpty();
    }

    protected List<Posting> post(SalesOrder... orders) {
        return wanted(Arrays.stream(orders).map(Wanted::of).toArray(Wanted[]::new));
    }

    private List<Posting> wanted(Wanted... orders) {
        return accounting().postSalesOrders(List.of(orders));
    }

    private List<Posting> cancel(String externalRef, long revision) {
        return accounting().cancelSalesOrders(List.of(new Cancellation(externalRef, revision)));
    }

    private PostedOrder posted(String externalRef) {
        List<PostedOrder> found = accounting().findSalesOrders(List.of(externalRef));
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    protected static <T> List<T> inParallel(int threads, int times, Callable<T> work) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<T> answers = new ArrayList<>();
            for (Future<T> future : executor.invokeAll(Collections.nCopies(times, work))) {
                answers.add(future.get());
            }
            return answers;
        } finally {
            executor.shutdown();
        }
    }
}
