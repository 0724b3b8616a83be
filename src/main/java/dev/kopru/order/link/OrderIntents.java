package dev.kopru.order.link;

import dev.kopru.bulk.ManyRows;
import dev.kopru.connector.Slices;
import dev.kopru.connector.accounting.document.SalesOrder;
import dev.kopru.run.LocalTransaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Owns {@code order_intent}: what was about to be written for orders of which nobody has remembered yet that it was. */
@Repository
public class OrderIntents {

    private static final ManyRows SAVE = new ManyRows(
            "INSERT INTO order_intent (external_ref, content_hash) VALUES ",
            "(?, ?)",
            " ON DUPLICATE KEY UPDATE content_hash = VALUES(content_hash)");

    private final NamedParameterJdbcTemplate named;
    private final LocalTransaction deadlocks;
    private final TransactionTemplate apart;

    OrderIntents(
            NamedParameterJdbcTemplate named, LocalTransaction deadlocks, PlatformTransactionManager transactions) {
        this.named = named;
        this.deadlocks = deadlocks;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Keeps the hashes of these documents, whatever becomes of the chunk, and tells all that were to be written before, by
     * external reference.
     */
    public Map<String, List<byte[]>> intend(List<SalesOrder> documents) {
        Map<String, List<byte[]>> before = new HashMap<>();
        deadlocks.write(() -> apart.executeWithoutResult(status -> {
            before.clear();
            before.putAll(find(documents.stream().map(SalesOrder::externalRef).toList()));
            SAVE.write(
                    named.getJdbcTemplate(),
                    documents.stream()
                            .sorted((one, other) -> one.externalRef().compareTo(other.externalRef()))
                            .map(OrderIntents::row)
                            .toList());
        }));
        return before;
    }

    private static @Nullable Object[] row(SalesOrder document) {
        return new @Nullable Object[] {document.externalRef(), document.contentHash()};
    }

    private Map<String, List<byte[]>> find(Collection<String> refs) {
        Map<String, List<byte[]>> found = new HashMap<>();
        for (List<String> some : Slices.of(refs)) {
            named.query(
                    "SELECT external_ref, content_hash FROM order_intent WHERE external_ref IN (:refs)",
                    Map.of("refs", some),
                    row -> {
                        found.computeIfAbsent(row.getString(1), ref -> new ArrayList<>())
                                .add(row.getBytes(2));
                    });
        }
        return found;
    }

    /** The links of these orders tell what became of them; in the links' transaction. */
    public void settled(Collection<String> refs) {
        for (List<String> some : Slices.of(refs)) {
            named.update("DELETE FROM order_intent WHERE external_ref IN (:refs)", Map.of("refs", some));
        }
    }
}
