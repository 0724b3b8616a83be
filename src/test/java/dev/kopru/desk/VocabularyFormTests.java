package dev.kopru.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.desk.Visitor.Page;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The words of both programs where settings ask for them, and over the API. */
class VocabularyFormTests extends DeskTest {

    JdbcTemplate store;
    JdbcTemplate books;

    @Autowired
    void sides(@Qualifier("store") DataSource shop, @Qualifier("accounting") DataSource accounting) {
        store = new JdbcTemplate(shop);
        books = new JdbcTemplate(accounting);
    }

    @BeforeEach
    void ordersAndADocument() {
        nothing();
        order("1", "Paid", "CreditCard");
        order("2", "Paid", "Kripto");
        order("3", "Kargoya <b>verildi</b>", "Kripto");
        books.update(
                "INSERT INTO sales_order (id, number, external_ref, kind, shop_number, state, account_code, order_date,"
                        + " currency, exchange_rate, net_total, vat_total, grand_total, local_total, source_revision, content_hash,"
                        + " created_at, changed_at) VALUES (1, 'S-1', 'shop:1', 'order', '1', 'reserved', '120.01', '2026-01-01', 'TRY',"
                        + " 1, 1, 0, 1, 1, 1, REPEAT('x', 32), UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))");
        books.update("INSERT INTO sales_order_payment (order_id, payment_no, method, amount, account, plan)"
                + " VALUES (1, 1, 'CreditCard', 1, '108.77.001', 'X')");
    }

    private void order(String id, String status, String payment) {
        store.update(
                "INSERT INTO shop_order (id, number, status, currency, prices_include_vat, placed_at, changed_at,"
                        + " payment_method, total) VALUES (?, ?, ?, 'TRY', TRUE, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), ?, 1)",
                id,
                id,
                status,
                payment);
    }

    @AfterEach
    void nothing() {
        store.update("DELETE FROM shop_order");
        books.update("DELETE FROM sales_order_line");
        books.update("DELETE FROM sales_order_payment");
        books.update("DELETE FROM sales_order");
        settingsAsTheFilesSay();
    }

    @Test
    void theShopsStatusesAreOfferedWithHowOftenTheyAreAndOneThatItDoesNotHaveIsTold() throws Exception {
        Visitor visitor = administrator();
        Page saved = saved(visitor, "order-statuses", Map.of("kopru.order.statuses", "Paid\nShippd"));
        assertThat(saved.status()).as(saved.text()).isEqualTo(302);

        Page form = shown(visitor, "order-statuses", "Mağazada olanlar:");

        assertThat(form.text())
                .contains("Mağazada olanlar: Kargoya <b>verildi</b> (1 kez), Paid (2 kez)")
                .contains("Mağazada bulunamadı: Shippd.");
        assertThat(form.document().select(".setting b")).isEmpty();
        assertThat(shown(visitor.speaking("en"), "order-statuses", "The shop has:")
                        .text())
                .contains("Paid (2 times)", "Not found in the shop: Shippd.");
    }

    @Test
    void statusesOfWhichTheShopHasNotOneAreRefusedAndStayInTheField() throws Exception {
        Visitor visitor = administrator();
        shown(visitor, "order-statuses", "Mağazada olanlar:");

        Page refused = saved(visitor, "order-statuses", Map.of("kopru.order.statuses", "Payed\nShippd"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("Bunların hiçbiri mağazada yok (Payed, Shippd)");
        assertThat(refused.first("textarea[name=kopru.order.statuses]").wholeText())
                .isEqualTo("Payed\nShippd");
        assertThat(own.queryForList("SELECT name FROM setting_kept", String.class))
                .isEmpty();
    }

    @Test
    void paymentMethodsAndAccountsAreOfferedBesideTheirFieldsAndNoAccountIsCalledUnknownByBooksThatCannotSay()
            throws Exception {
        Visitor visitor = administrator();

        Page form = shown(visitor, "order-payments", "108.77.001");

        assertThat(form.document().select("datalist option").eachAttr("value"))
                .contains("CreditCard", "Kripto", "108.77.001");
        assertThat(form.document().select("datalist option[value=Kripto]").attr("label"))
                .isEqualTo("Kripto (2 kez)");
        assertThat(form.text()).contains("Mağazada bulunamadı:").doesNotContain("Muhasebede bulunamadı");
    }

    @Test
    void documentStatesAreOfferedAsTheBooksHaveThem() throws Exception {
        Page form = shown(administrator(), "order-documents", "reserved");

        assertThat(form.document().select("datalist option").eachAttr("value")).contains("reserved", "Paid");
    }

    @Test
    void theApiTellsTheWordsOfEitherProgram() throws Exception {
        shown(administrator(), "order-documents", "reserved");
        shown(administrator(), "order-payments", "Kripto");

        JsonNode shop = kinds("store");
        JsonNode accounting = kinds("accounting");

        assertThat(shop.toString())
                .contains("\"kind\":\"orderStatuses\",\"known\":true,\"complete\":true")
                .contains("{\"name\":\"Kripto\",\"meaning\":null,\"times\":2}")
                .doesNotContain("reserved");
        assertThat(accounting.findValuesAsString("kind"))
                .containsExactly(
                        "categories",
                        "documentStates",
                        "paymentAccounts",
                        "priceLists",
                        "units",
                        "vatRates",
                        "warehouses");
        assertThat(accounting.toString()).contains("108.77.001");
        assertThat(get("/api/connections/bank/vocabulary").status()).isEqualTo(404);
        assertThat(visitor().get("/api/connections/store/vocabulary").status()).isEqualTo(401);
    }

    private JsonNode kinds(String side) throws Exception {
        return JsonMapper.shared()
                .readTree(
                        get("/api/connections/" + side + "/vocabulary").answer().body())
                .get("vocabularies");
    }

    private Page get(String path) throws Exception {
        String login = Base64.getEncoder().encodeToString(("admin:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return visitor().get(path, "Authorization", "Basic " + login, "Accept", "application/json");
    }

    private static Page saved(Visitor visitor, String form, Map<String, String> typed) throws Exception {
        return visitor.submit(visitor.get("/settings/" + form).form("/settings/" + form), new HashMap<>(typed));
    }

    /** What was seen some seconds ago is not looked up again for each page. */
    private static Page shown(Visitor visitor, String form, String text) throws Exception {
        Instant deadline = Instant.now().plusSeconds(20);
        Page page = visitor.get("/settings/" + form);
        while (!page.answer().body().contains(text) && Instant.now().isBefore(deadline)) {
            Thread.sleep(200);
            page = visitor.get("/settings/" + form);
        }
        return page;
    }
}
