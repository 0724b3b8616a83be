package dev.kopru.connector.store.vendure;

import dev.kopru.connector.http.JsonPart;
import dev.kopru.connector.http.RejectedCallException;
import dev.kopru.connector.store.OrderDocument;
import dev.kopru.connector.store.RefusedDocument;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Writes documents' numbers into the custom field of their orders, where they do not stand there yet. */
record Telling(VendureApi api, String field) {

    private static final String TELL =
            "mutation ($input: UpdateOrderInput!) { setOrderCustomFields(input: $input) { id } }";
    private static final String CANCELLED = "cancelled";

    List<RefusedDocument> tell(List<OrderDocument> documents) {
        Map<String, String> told = told(documents.stream()
                .map(document -> OrderRow.plain(document.orderId()))
                .toList());
        return documents.stream()
                .filter(document -> !Objects.equals(told.get(OrderRow.plain(document.orderId())), said(document)))
                .map(this::tell)
                .flatMap(Optional::stream)
                .toList();
    }

    private Map<String, String> told(List<String> ids) {
        Map<String, String> told = new HashMap<>();
        Map<String, Object> options = OrderFilter.ofIds(ids).page(List.of("id"), 0, ids.size());
        for (JsonPart order : api.ask("read what orders were told", Queries.told(field), "orders", options)
                .data()
                .list("items")) {
            told.put(order.textOrEmpty("id"), order.get("customFields").textOrEmpty(field));
        }
        return told;
    }

    private Optional<RefusedDocument> tell(OrderDocument document) {
        Map<String, Object> input =
                Map.of("id", OrderRow.plain(document.orderId()), "customFields", Map.of(field, said(document)));
        try {
            api.ask("tell an order its document", TELL, "setOrderCustomFields", Map.of("input", input));
            return Optional.empty();
        } catch (RejectedCallException e) {
            return Optional.of(new RefusedDocument(document, e.detail()));
        }
    }

    private static String said(OrderDocument document) {
        return document.state().equals(CANCELLED) ? document.documentNumber() + " (iptal)" : document.documentNumber();
    }
}
