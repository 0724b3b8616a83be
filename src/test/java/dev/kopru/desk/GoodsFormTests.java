package dev.kopru.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.desk.Visitor.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;

/** The forms of stock, stock cards, statements, units and keeping: typed, kept, refused in words. */
class GoodsFormTests extends DeskTest {

    @Autowired
    @Qualifier("accounting")
    DataSource accounting;

    @AfterEach
    void asTheFilesSay() {
        settingsAsTheFilesSay();
    }

    private List<String> kept(String name) {
        return own.queryForList("SELECT value FROM setting_kept WHERE name = ?", String.class, name);
    }

    private static Page saved(Visitor visitor, String form, Map<String, String> typed) throws Exception {
        String address = "/settings/" + form;
        return visitor.submit(visitor.get(address).form(address), typed);
    }

    @Test
    void warehousesAndTheirCombinationAreKeptTogether() throws Exception {
        Visitor visitor = administrator();

        Page saved = saved(
                visitor,
                "stock-warehouses",
                Map.of(
                        "kopru.inventory.warehouses", "MERKEZ\r\nMAGAZA",
                        "kopru.inventory.combine", "first-with-stock",
                        "kopru.inventory.orders-since", "2026-01-31"));

        assertThat(saved.location()).isEqualTo("/settings/stock-warehouses");
        assertThat(kept("kopru.inventory.warehouses")).containsExactly("[\"MERKEZ\",\"MAGAZA\"]");
        assertThat(kept("kopru.inventory.combine")).containsExactly("\"first-with-stock\"");
        assertThat(kept("kopru.inventory.orders-since")).containsExactly("\"2026-01-31\"");
        assertThat(visitor.get("/settings/stock-warehouses").text())
                .contains("3 ayar kaydedildi", "Stoğu olan ilk depo", "Bu sayfada verilmiş admin");
    }

    @Test
    void buffersAreReadAsPeopleWriteFiguresAndRefusedWhereTheyAreBelowNothing() throws Exception {
        Visitor visitor = administrator();

        saved(
                visitor,
                "stock-buffers",
                Map.of(
                        "kopru.inventory.safety-buffer.general", "2,5",
                        "kopru.inventory.safety-buffer.cards[0].of", "ELB-001",
                        "kopru.inventory.safety-buffer.cards[0].quantity", "3"));

        assertThat(kept("kopru.inventory.safety-buffer.general")).containsExactly("\"2.5\"");
        assertThat(kept("kopru.inventory.safety-buffer.cards"))
                .containsExactly("[{\"of\":\"ELB-001\",\"quantity\":\"3\"}]");
        Page refused = saved(visitor, "stock-buffers", Map.of("kopru.inventory.safety-buffer.general", "-1"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.document().select(".setting.marked h2").eachText()).containsExactly("Genel emniyet payı");
        assertThat(kept("kopru.inventory.safety-buffer.general")).containsExactly("\"2.5\"");
    }

    @Test
    void aGroupThatIsNamedTwiceIsToldAtTheTable() throws Exception {
        Page refused = saved(
                administrator(),
                "card-prices",
                Map.of(
                        "kopru.stockcard.prices.groups[0].list", "BAYI",
                        "kopru.stockcard.prices.groups[0].group", "bayi",
                        "kopru.stockcard.prices.groups[1].list", "IHRACAT",
                        "kopru.stockcard.prices.groups[1].group", "bayi"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.document().select(".setting.marked h2").eachText())
                .containsExactly("Müşteri gruplarının fiyat listeleri");
        assertThat(refused.first(".setting.marked .wrong").text()).contains("bayi");
        assertThat(kept("kopru.stockcard.prices.groups")).isEmpty();
    }

    @Test
    void aSaleUnitNeedsEitherACardOrACategory() throws Exception {
        Visitor visitor = administrator();

        Page refused = saved(
                visitor,
                "sale-units",
                Map.of(
                        "kopru.units.sale-units[0].card", "KUM-100",
                        "kopru.units.sale-units[0].category", "Toptan",
                        "kopru.units.sale-units[0].unit", "top"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.document().select(".setting.marked .wrong").text()).isNotBlank();

        saved(
                visitor,
                "sale-units",
                Map.of("kopru.units.sale-units[0].card", "KUM-100", "kopru.units.sale-units[0].unit", "top"));
        assertThat(kept("kopru.units.sale-units")).containsExactly("[{\"card\":\"KUM-100\",\"unit\":\"top\"}]");
    }

    @Test
    void imageSizesAndLimitsAreKeptAndAnImpossibleSizeIsRefused() throws Exception {
        Visitor visitor = administrator();

        saved(
                visitor,
                "card-images",
                Map.of(
                        "kopru.stockcard.images.sizes", "200\n800",
                        "kopru.stockcard.images.square", "true",
                        "kopru.stockcard.images.most-bytes", "20MB"));

        assertThat(kept("kopru.stockcard.images.sizes")).containsExactly("[\"200\",\"800\"]");
        assertThat(kept("kopru.stockcard.images.square")).containsExactly("\"true\"");
        Page refused = saved(visitor, "card-images", Map.of("kopru.stockcard.images.sizes", "5"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.document().select(".setting.marked h2").eachText())
                .containsExactly("Görsel boyları (piksel)");
        assertThat(refused.first(".setting.marked .wrong").text()).contains("16", "10000");
    }

    @Test
    void aLinkMayNotLiveLongerThanTheLongest() throws Exception {
        Page refused = saved(
                administrator(),
                "statement-links",
                Map.of("kopru.statement.links.valid-for", "100", "kopru.statement.links.valid-for.unit", "d"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.document().select(".setting.marked h2").eachText()).contains("Bağlantının geçerliliği");
    }

    @Test
    void theCompanyAndTheContentOfStatementsAreKept() throws Exception {
        Visitor visitor = administrator();

        Page first = saved(
                visitor, "statement-company", Map.of("kopru.statement.company.title", "Çınar <b>Tekstil</b> A.Ş."));
        assertThat(first.status()).as(first.text()).isEqualTo(302);
        saved(
                visitor,
                "statement-content",
                Map.of("kopru.statement.shop-lines", "500", "kopru.statement.reversals", "hide"));

        assertThat(kept("kopru.statement.company.title")).containsExactly("\"Çınar <b>Tekstil</b> A.Ş.\"");
        assertThat(kept("kopru.statement.shop-lines")).containsExactly("\"500\"");
        Page page = visitor.get("/settings/statement-company");
        assertThat(page.document().select("main b")).isEmpty();
        assertThat(page.first("input[name=kopru.statement.company.title]").val())
                .isEqualTo("Çınar <b>Tekstil</b> A.Ş.");
    }

    @Test
    void runsAreNotForgottenBeforeTheirFiles() throws Exception {
        Page refused = saved(
                administrator(),
                "pruning",
                Map.of("kopru.pruning.keep.runs", "10", "kopru.pruning.keep.runs.unit", "d"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.document().select(".setting.marked h2").eachText())
                .contains("Çalışmalar, adımları ve sayıları");
    }

    @Test
    void whatTheBooksHaveIsOfferedAndWhatTheyDoNotHaveIsTold() throws Exception {
        JdbcTemplate books = new JdbcTemplate(accounting);
        books.update("INSERT INTO stock_card (code, name, unit, vat_rate, for_web, created_at, changed_at)"
                + " VALUES ('TEK', 'Tek', 'adet', 20, TRUE, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))");
        books.update("INSERT INTO stock_variant (sku, card_code, changed_at) VALUES ('TEK', 'TEK', UTC_TIMESTAMP(6))");
        books.update("INSERT INTO warehouse_stock (warehouse, sku, on_hand, reserved, changed_at)"
                + " VALUES ('MERKEZ', 'TEK', 1, 0, UTC_TIMESTAMP(6))");
        try {
            Visitor visitor = administrator();
            saved(visitor, "stock-warehouses", Map.of("kopru.inventory.warehouses", "MERKEZ\nMAGZA"));

            assertThat(withWhatThereIs(visitor, "stock-warehouses", "MERKEZ").text())
                    .contains("Muhasebede olanlar: MERKEZ", "Muhasebede bulunamadı: MAGZA.");
            Page refused = saved(visitor, "stock-warehouses", Map.of("kopru.inventory.warehouses", "MAGZA\nDEPO"));
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.text()).contains("Bunların hiçbiri muhasebede yok (MAGZA, DEPO)");
            assertThat(kept("kopru.inventory.warehouses")).containsExactly("[\"MERKEZ\",\"MAGZA\"]");
            assertThat(withWhatThereIs(visitor, "sale-units", "TEK")
                            .document()
                            .select("datalist option")
                            .eachAttr("value"))
                    .contains("TEK", "adet");
        } finally {
            List.of("warehouse_stock", "stock_variant", "stock_card")
                    .forEach(table -> books.update("DELETE FROM " + table));
        }
    }

    private static Page withWhatThereIs(Visitor visitor, String form) throws Exception {
        return withWhatThereIs(visitor, form, "");
    }

    /** What was seen some seconds ago is not looked up again for each page. */
    private static Page withWhatThereIs(Visitor visitor, String form, String name) throws Exception {
        Instant deadline = Instant.now().plusSeconds(20);
        Page page = visitor.get("/settings/" + form);
        while (page.document().select("datalist option[value^='" + name + "']").isEmpty()
                && Instant.now().isBefore(deadline)) {
            Thread.sleep(500);
            page = visitor.get("/settings/" + form);
        }
        return page;
    }
}
