package dev.kopru.connector.accounting.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A document that a person cancelled: nothing is written to it, and what the shop changed since is told. */
final class CancelledByHand {

    private CancelledByHand() {}

    static Merged merged(@Nullable SalesOrder last, SalesOrder books, SalesOrder shop) {
        SalesOrder before = last == null ? books : last;
        boolean sameMoney = new DocumentUnit(shop).saysTheSameAs(new DocumentUnit(before), last != null);
        List<MergeDifference> money = sameMoney ? List.of() : UnitDifferences.between(last, before, shop);
        List<MergeDifference> told = new ArrayList<>(sameMoney ? texts(before, books, shop) : money);
        if (!told.isEmpty()) {
            told.add(0, new MergeDifference(MergeDifference.STATE, before.state(), books.state(), shop.state()));
        }
        return sameMoney
                ? new Merged(books, List.of(), List.of(), false, told, List.of())
                : new Merged(books, List.of(), List.of(), false, List.of(), told);
    }

    private static List<MergeDifference> texts(SalesOrder before, SalesOrder books, SalesOrder shop) {
        List<MergeDifference> changed = new ArrayList<>();
        for (DocumentText text : DocumentText.values()) {
            if (!Objects.equals(text.of(before), text.of(shop))) {
                changed.add(new MergeDifference(text.label(), text.of(before), text.of(books), text.of(shop)));
            }
        }
        return changed;
    }
}
