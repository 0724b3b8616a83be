package dev.kopru.order.posting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.Patience;
import dev.kopru.connector.UnavailableException;
import dev.kopru.connector.store.order.ShopOrder;
import dev.kopru.order.AnOrder;
import dev.kopru.order.Drafts;
import dev.kopru.order.OrderJobScenario;
import dev.kopru.order.TestSettings;
import dev.kopru.order.link.OrderDraft;
import dev.kopru.order.link.OrderLinks;
import dev.kopru.order.link.OrderPayload;
import dev.kopru.order.link.OrderSources;
import dev.kopru.order.rule.OrderSelections;
import dev.kopru.order.rule.OrderSettings;
import dev.kopru.record.Origin;
import dev.kopru.record.Source;
import dev.kopru.retry.RetryTable;
import dev.kopru.setting.Current;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where the sale of a return is looked for, and what is concluded where it is not in the books. */
class ReturnedSalesTests extends OrderJobScenario {

    @Autowired
    private RetryTable retries;

    @Autowired
    private OrderLinks links;

    @Autowired
    private Patience patience;

    private final OrderSettings settings = TestSettings.with("start-date", "2026-03-01");

    private ReturnedSale of(Source source, ShopOrder back) {
        OrderSelections selections = new OrderSelections(Current.fixed(settings), Drafts.ISTANBUL);
        SalesInTheShop inTheShop = new SalesInTheShop(store, retries, Current.fixed(settings), selections, patience);
        ReturnedSales sales = new ReturnedSales(accounting, inTheShop, retries, links, patience);
        OrderDraft draft = Drafts.PACKAGED.draft(AnOrder.of(back.id()).returning(back.relatedOrderId()));
        OrderDraft named = OrderDraft.posting(
                source, draft.order(), draft.salesOrder(), draft.customerKeys(), draft.rules(), List.of());
        return sales.of(List.of(named), new OrderChunk(new OrderPayload()))
                .getOrDefault("shop:2", new ReturnedSale.AReturn());
    }

    private ReturnedSale live() {
        ShopOrder back = AnOrder.of("2").returning("1").build();
        return of(OrderSources.live(back), back);
    }

    private ReturnedSale fromAFile() {
        ShopOrder back = AnOrder.of("2").returning("1").build();
        return of(new Source("shop:2", "WEB-2", Origin.CSV, "#1 orders.csv:2", 0), back);
    }

    @Test
    void aSaleBeforeTheStartDateIsNotWaitedFor() {
        shop.put(AnOrder.of("1").placedAt(Instant.parse("2026-02-28T20:59:59Z")));
        assertThat(live()).isInstanceOf(ReturnedSale.Unknown.class);

        shop.put(AnOrder.of("1").placedAt(Instant.parse("2026-02-28T21:00:00Z")));
        assertThat(live()).isInstanceOf(ReturnedSale.Expected.class);
    }

    @Test
    void aFileMayBringTheSaleFurtherDownSoItsReturnWaitsForOneRun() {
        assertThat(fromAFile()).isInstanceOf(ReturnedSale.Expected.class);
        memory.jdbc()
                .update("INSERT INTO retry_record (job, record_key, label, origin, revision, payload, reason_code,"
                        + " reason_arguments, message, state, attempts, created_at, changed_at) VALUES ('OrderImportJob',"
                        + " 'shop:2', 'WEB-2', 'CSV', 0, '{}', 'SALE_NOT_YET_POSTED', '[\"shop:1\"]', '', 'PENDING', 0,"
                        + " NOW(6), NOW(6))");

        assertThat(fromAFile()).isInstanceOf(ReturnedSale.Unknown.class);
    }

    @Test
    void aFileThatIsImportedBecauseTheShopIsAwayIsNotHeldUpByIt() {
        store.before(operation -> {
            throw UnavailableException.during("asking", new IllegalStateException("away"));
        });

        assertThat(fromAFile()).isInstanceOf(ReturnedSale.Expected.class);
    }

    @Test
    void aSaleThatAPersonDiscardedIsNone() {
        memory.jdbc()
                .update("INSERT INTO retry_record (job, record_key, label, origin, revision, payload, reason_code,"
                        + " reason_arguments, message, state, attempts, created_at, changed_at) VALUES ('OrderImportJob',"
                        + " 'shop:1', 'WEB-1', 'LIVE', 1, '{}', 'NO_LINES', '[]', '', 'DISCARDED', 1, NOW(6), NOW(6))");

        assertThat(live()).isEqualTo(new ReturnedSale.Unsold("DISCARDED"));
    }

    @Test
    void aSaleWhoseDocumentIsGoneTellsNothing() {
        shop.put(AnOrder.of("1"));
        runs(1, 0, 0);
        books.jdbc().update("DELETE FROM sales_order");

        assertThat(live()).isInstanceOf(ReturnedSale.Unknown.class);
        assertThat(memory.links()).isEqualTo(Map.of("1", "POSTED"));
    }
}
