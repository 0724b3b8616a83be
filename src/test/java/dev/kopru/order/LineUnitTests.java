package dev.kopru.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In which unit the lines of a document are booked. */
class LineUnitTests extends OrderJobScenario {

    @BeforeEach
    void cards() {
        card("VIDA", "adet");
        card("KUMAS", "metre");
        books.jdbc().update("DELETE FROM stock_card_unit");
        books.jdbc().update("INSERT INTO stock_card_unit (card_code, unit, factor) VALUES ('VIDA', 'Koli', 1000)");
    }

    private void card(String code, String unit) {
        books.jdbc()
                .update(
                        "INSERT INTO stock_card (code, name, unit, vat_rate, created_at, changed_at)"
                                + " VALUES (?, ?, ?, 20, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))",
                        code,
                        code,
                        unit);
        books.jdbc()
                .update(
                        "INSERT INTO stock_variant (sku, card_code, changed_at) VALUES (?, ?, UTC_TIMESTAMP(6))",
                        code,
                        code);
    }

    @Test
    void aLineWithoutAUnitIsBookedInTheUnitInWhichTheShopSellsTheCard() {
        shop.put(AnOrder.of("1")
                .lines(
                        ALine.of("VIDA", "1", "1200.00", "20").unit(null),
                        ALine.of("KUMAS", "2.5", "80.00", "20").unit(" "),
                        ALine.of("VIDA", "7", "1.20", "20").unit("ADET"),
                        ALine.of("YENI", "3", "10.00", "20").unit(null),
                        ALine.of("VIDA", "2", "1200.00", "20").unit(null))
                .total("3838.40"));

        runs(1, 0, 0);

        assertThat(units("1")).containsExactly("1 Koli", "2.5 metre", "7 adet", "3 adet", "2 Koli");
        anotherRunChangesNothing();
    }

    @Test
    void aUnitThatTheCardDoesNotKnowIsRejectedWithThoseThatItKnows() {
        shop.put(
                AnOrder.of("1").lines(ALine.of("VIDA", "1", "120.00", "20").unit("palet")),
                AnOrder.of("2").lines(ALine.of("VIDA", "1", "120.00", "20").unit("koli")));

        runs(1, 0, 1);

        assertThat(memory.waiting()).containsOnly(Map.entry("1", "UNKNOWN_UNIT"));
        assertThat(units("2")).containsExactly("1 Koli");
    }

    @Test
    void aSaleUnitThatTheCardDoesNotKnowIsRejectedAndGoesOnceTheCardKnowsIt() {
        books.jdbc().update("DELETE FROM stock_card_unit");
        shop.put(AnOrder.of("1").lines(ALine.of("VIDA", "1", "120.00", "20").unit(null)));

        runs(0, 0, 1);

        assertThat(memory.waiting()).containsOnly(Map.entry("1", "UNKNOWN_UNIT"));
    }

    @Test
    void anotherRuleMakesNoPostedDocumentLookChanged() {
        shop.put(AnOrder.of("1").lines(ALine.of("VIDA", "1", "120.00", "20").unit(null)));
        runs(1, 0, 0);
        // As it was booked before there was a rule.
        books.jdbc().update("UPDATE sales_order_line SET unit = 'adet'");
        shop.put(AnOrder.of("1")
                .lines(ALine.of("VIDA", "1", "120.00", "20").unit(null))
                .changed(AnOrder.NOON.plusSeconds(60), 2));

        runs(0, 1, 0);

        assertThat(units("1")).containsExactly("1 adet");
    }

    @Test
    void aPostedLineKeepsItsUnitWhateverElseChangesInTheOrder() {
        shop.put(AnOrder.of("1").lines(ALine.of("VIDA", "1", "120.00", "20").unit(null)));
        runs(1, 0, 0);
        books.jdbc().update("UPDATE sales_order_line SET unit = 'adet'");
        shop.put(AnOrder.of("1")
                .lines(
                        ALine.of("VIDA", "3", "30.00", "20").unit(null),
                        ALine.of("VIDA", "1", "30.00", "20").unit("koli"))
                .changed(AnOrder.NOON.plusSeconds(60), 2));

        runs(1, 0, 0);

        assertThat(units("1")).containsExactly("3 adet", "1 Koli");
    }

    private List<String> units(String orderId) {
        return books.jdbc()
                .query(
                        "SELECT l.quantity, l.unit FROM sales_order_line l JOIN sales_order o ON o.id = l.order_id"
                                + " WHERE o.external_ref = ? ORDER BY l.line_no",
                        (row, n) -> row.getBigDecimal(1).stripTrailingZeros().toPlainString() + " " + row.getString(2),
                        "shop:" + orderId);
    }
}
