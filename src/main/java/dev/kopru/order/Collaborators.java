package dev.kopru.order;

import dev.kopru.connector.store.Store;
import dev.kopru.job.LocalTransaction;
import dev.kopru.job.RunCounts;
import dev.kopru.notice.Notices;
import dev.kopru.retry.RetryTable;
import org.springframework.stereotype.Component;

/** What the writer of every step works with. */
@Component
record Collaborators(
        PostOrders posting,
        OrderLinks links,
        OrderContents contents,
        OrderNames names,
        OrderPayments payments,
        ExchangeRates exchangeRates,
        Notices notices,
        RetryTable retries,
        RunCounts counts,
        LocalTransaction localTransaction,
        Acknowledgements acknowledgements,
        OrderPayload payload,
        Store store) {}
