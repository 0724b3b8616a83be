package dev.kopru.connector.store.vendure;

import dev.kopru.connector.Answer;
import dev.kopru.connector.RemoteIds;
import dev.kopru.connector.http.JsonPart;
import dev.kopru.connector.http.RejectedCallException;
import dev.kopru.connector.http.Sentence;
import dev.kopru.connector.store.OrderDocument;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes documents' numbers into the custom field of their orders, where they do not stand there yet. An order is spoken to by
 * its id, and only if that still bears the order's code: a shop that moved to another database has given other ids, and the order is
 * found again by its code.
 */
record Telling(VendureApi api, String field, RemoteIds ids) {

    private static final String TELL =
            "mutation ($input: UpdateOrderInput!) { setOrderCustomFields(input: $input) { id } }";
    private static final String CANCELLED = "cancelled";

    /** An order of the shop, and what its field says. */
    private record Told(String code, String says) {}

    List<Answer.Refused> tell(List<OrderDocument> documents) {
        Map<String, String> kept = ids.kept(
                documents.stream().map(OrderDocument::orderNumber).distinct().toList());
        Map<OrderDocument, String> idOf = new LinkedHashMap<>();
        documents.forEach(document ->
                idOf.put(document, kept.getOrDefault(document.orderNumber(), OrderRow.plain(document.orderId()))));
        Map<String, Told> told = told(idOf.values());
        List<OrderDocument> astray = documents.stream()
                .filter(document -> !document.orderNumber().isEmpty() && !isOf(document, told.get(idOf.get(document))))
                .toList();
        Map<String, String> found =
                ids.again(astray.stream().map(OrderDocument::orderNumber).toList(), this::byCode);
        astray.forEach(document ->
                idOf.put(document, found.getOrDefault(document.orderNumber(), OrderRow.plain(document.orderId()))));
        told.putAll(told(astray.stream().map(document -> id(document, idOf)).toList()));
        return documents.stream()
                .map(document -> tell(document, id(document, idOf), told.get(id(document, idOf))))
                .flatMap(Optional::stream)
                .toList();
    }

    private static String id(OrderDocument document, Map<OrderDocument, String> idOf) {
        return Objects.requireNonNull(idOf.get(document));
    }

    private static boolean isOf(OrderDocument document, @Nullable Told told) {
        return told != null && told.code().equals(document.orderNumber());
    }

    private Map<String, Told> told(Collection<String> some) {
        Map<String, Told> told = new HashMap<>();
        if (!some.isEmpty()) {
            Map<String, Object> options = OrderFilter.ofIds(some).page(List.of("id"), 0, some.size());
            for (JsonPart order : api.ask("read what orders were told", Queries.told(field), "orders", options)
                    .list("items")) {
                String says = order.get("customFields").textOrEmpty(field);
                told.put(order.textOrEmpty("id"), new Told(order.textOrEmpty("code"), says));
            }
        }
        return told;
    }

    private Map<String, String> byCode(List<String> codes) {
        Map<String, String> found = new HashMap<>();
        Map<String, Object> options = OrderFilter.ofCodes(codes).page(List.of("id"), 0, codes.size());
        for (JsonPart order : api.ask("look for orders by their codes", Queries.IDS, "orders", options)
                .list("items")) {
            found.put(order.textOrEmpty("code"), order.textOrEmpty("id"));
        }
        return found;
    }

    private Optional<Answer.Refused> tell(OrderDocument document, String id, @Nullable Told told) {
        if (told != null && !document.orderNumber().isEmpty() && !isOf(document, told)) {
            return Optional.of(new Answer.Refused(
                    document.orderId(), Sentence.of("vendure-other-order", id, told.code(), document.orderNumber())));
        }
        if (told != null && told.says().equals(said(document))) {
            return Optional.empty();
        }
        Map<String, Object> input = Map.of("id", id, "customFields", Map.of(field, said(document)));
        try {
            api.ask("tell an order its document", TELL, "setOrderCustomFields", Map.of("input", input));
            return Optional.empty();
        } catch (RejectedCallException e) {
            return Optional.of(new Answer.Refused(document.orderId(), e.detail()));
        }
    }

    private static String said(OrderDocument document) {
        return document.state().equals(CANCELLED) ? document.documentNumber() + " (iptal)" : document.documentNumber();
    }
}
