package dev.kopru.order;

import dev.kopru.connector.store.Store;
import dev.kopru.notice.Notice;
import dev.kopru.order.link.NoticedOrder;
import dev.kopru.order.link.OrderContents;
import dev.kopru.order.link.OrderDraft;
import dev.kopru.order.link.OrderLinks;
import dev.kopru.order.link.OrderNames;
import dev.kopru.order.link.OrderPayload;
import dev.kopru.order.posting.ExchangeRates;
import dev.kopru.order.posting.OrderChunk;
import dev.kopru.order.posting.OrderPayments;
import dev.kopru.order.posting.PostOrders;
import dev.kopru.order.rule.OrderImportJob;
import dev.kopru.order.rule.OrderReason;
import dev.kopru.recipe.Delivery;
import dev.kopru.recipe.Parts;
import dev.kopru.recipe.StepRun;
import dev.kopru.retry.RetryTable;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Brings orders into the books (idempotent), remembers what became of them, and last, after the chunk's commit, has the shop
 * told.
 */
@Component
class OrderDelivery implements Delivery<OrderDraft, OrderChunk> {

    private final PostOrders posting;
    private final OrderMemory memory;
    private final RetryTable retries;
    private final Acknowledgements acknowledgements;
    private final OrderPayload payload;
    private final Store store;

    OrderDelivery(
            PostOrders posting,
            OrderMemory memory,
            RetryTable retries,
            Acknowledgements acknowledgements,
            OrderPayload payload,
            Store store) {
        this.posting = posting;
        this.memory = memory;
        this.retries = retries;
        this.acknowledgements = acknowledgements;
        this.payload = payload;
        this.store = store;
    }

    /** Köprü's tables of orders. */
    @Component
    record OrderMemory(
            OrderLinks links,
            OrderContents contents,
            OrderNames names,
            OrderPayments payments,
            ExchangeRates exchangeRates) {}

    @Override
    public OrderChunk begin() {
        return new OrderChunk(payload);
    }

    @Override
    public Parts<OrderChunk> deliver(List<OrderDraft> drafts, OrderChunk result, StepRun run) {
        posting.post(drafts, result);
        return Parts.none();
    }

    @Override
    public void remember(OrderChunk result, StepRun run) {
        memory.links.save(run.runId(), result.links(), store.code());
        posting.settled(result.links());
        memory.contents.save(result.contents());
        memory.names.save(result.contents());
        memory.payments.save(result.posted(), result.fresh());
        memory.exchangeRates.save(result.rates());
        result.writes().forEach(Runnable::run);
        retries.wake(
                OrderImportJob.NAME,
                OrderReason.SALE_NOT_YET_POSTED,
                result.settled().keySet());
    }

    @Override
    public List<Notice> notices(OrderChunk result) {
        return NoticedOrder.notices(result.noticed(), memory.links);
    }

    @Override
    public void remembered(List<OrderChunk> results, StepRun run) {
        acknowledgements.afterCommit(run.runId());
    }
}
