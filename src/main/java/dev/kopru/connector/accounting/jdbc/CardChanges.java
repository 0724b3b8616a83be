package dev.kopru.connector.accounting.jdbc;

import dev.kopru.connector.Change;
import dev.kopru.connector.ChangePosition;
import dev.kopru.connector.sql.Database;
import dev.kopru.connector.sql.Operation;
import dev.kopru.connector.sql.Row;
import dev.kopru.connector.sql.Values;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Pages of the changes of stock cards, their parts and the price lists. */
record CardChanges(Database database) {

    private static final Operation CHANGED = Operation.named("stock-cards-changed")
            .with("after_changed_at", "after_card", "after_sku", "limit")
            .returning("changed_at", "card_code", "sku")
            .since("after_changed_at");
    private static final Operation LISTS =
            Operation.named("price-lists-changed").with("changed_from").returning("code", "changed_at");
    private static final Operation LIST_SKUS = Operation.named("price-list-skus")
            .with("list_code", "after_sku", "limit")
            .returning("sku", "card_code");

    static final List<Operation> OPERATIONS = List.of(CHANGED, LISTS, LIST_SKUS);

    // Within one instant and kind the database's own order stands.
    private static final Comparator<Moved> ORDER = Comparator.comparing(
                    (Moved change) -> change.place().changedAt())
            .thenComparing(change -> change.place().kind());

    private record Moved(ChangePlace place, String cardCode) {}

    private record ChangedList(String code, Instant changedAt) {}

    List<Change> after(ChangePosition position, int limit) {
        ChangePlace after = ChangePlace.of(position);
        List<Moved> changes = new ArrayList<>(ofCardsAndSkus(after, limit));
        changes.addAll(ofPriceLists(after, limit));
        changes.sort(ORDER);
        return changes.stream()
                .limit(limit)
                .map(change -> new Change(change.place().position(), change.cardCode()))
                .toList();
    }

    private List<Moved> ofCardsAndSkus(ChangePlace after, int limit) {
        Values values = Values.of("after_changed_at", after.changedAt())
                .and("after_card", after.passedCard())
                .and("after_sku", after.passedSku())
                .and("limit", limit);
        return database.query(CHANGED, values, CardChanges::change);
    }

    private static Moved change(Row row) throws SQLException {
        Instant at = instant(row);
        String code = row.textOrEmpty("card_code");
        return new Moved(
                row.text("sku") == null
                        ? ChangePlace.card(at, row.ownKey("card_code"))
                        : ChangePlace.sku(at, row.ownKey("sku")),
                code);
    }

    private List<Moved> ofPriceLists(ChangePlace after, int limit) {
        List<Moved> changes = new ArrayList<>();
        for (ChangedList list : changedLists(after.changedAt())) {
            String sku = lastPassed(after, list);
            if (sku != null && changes.size() < limit) {
                changes.addAll(ofPriceList(list, sku, limit - changes.size()));
            }
        }
        return changes;
    }

    private List<ChangedList> changedLists(Instant from) {
        return database
                .query(LISTS, Values.of("changed_from", from), row -> {
                    return new ChangedList(row.ownKey("code"), instant(row));
                })
                .stream()
                .sorted(Comparator.comparing(ChangedList::changedAt).thenComparing(ChangedList::code))
                .toList();
    }

    /** The last SKU of the list that was taken; null when all of them were. */
    private static @Nullable String lastPassed(ChangePlace after, ChangedList list) {
        if (list.changedAt().isAfter(after.changedAt()) || after.kind().compareTo(ChangePlace.Kind.LIST) < 0) {
            return "";
        }
        if (after.kind() == ChangePlace.Kind.SKU || list.code().compareTo(after.code()) < 0) {
            return null;
        }
        return list.code().equals(after.code()) ? after.sku() : "";
    }

    private List<Moved> ofPriceList(ChangedList list, String afterSku, int limit) {
        Values values =
                Values.of("list_code", list.code()).and("after_sku", afterSku).and("limit", limit);
        return database.query(
                LIST_SKUS,
                values,
                row -> new Moved(
                        ChangePlace.list(list.changedAt(), list.code(), row.ownKey("sku")),
                        row.textOrEmpty("card_code")));
    }

    private static Instant instant(Row row) throws SQLException {
        return Objects.requireNonNullElse(row.instant("changed_at"), ChangePosition.START.changedAt());
    }
}
