package dev.kopru.desk.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.accounting.LedgerMovement;
import dev.kopru.desk.DeskTest;
import dev.kopru.desk.Visitor;
import dev.kopru.desk.Visitor.Page;
import dev.kopru.record.Origin;
import dev.kopru.record.Reason;
import dev.kopru.record.Rejection;
import dev.kopru.record.Source;
import dev.kopru.retry.RetryTable;
import dev.kopru.statement.Deflated;
import dev.kopru.statement.LongStatement;
import dev.kopru.statement.Statement;
import dev.kopru.statement.StatementContent;
import dev.kopru.statement.WholeStatement;
import dev.kopru.story.NameWords;
import dev.kopru.story.RecordNames;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One search for any key, a record's story, the catalogue, the stock and the statements. */
class RecordPagesTests extends DeskTest {

    private static final String MARKUP = "<script>alert(1)</script><b>kalın</b>";

    @Autowired
    RetryTable retries;

    @Autowired
    RecordNames names;

    @BeforeEach
    void nothingIsKnown() {
        for (String table : List.of(
                "retry_attempt",
                "retry_record",
                "notice",
                "order_link",
                "order_content",
                "record_word",
                "card_image",
                "image",
                "sku_link",
                "card_link",
                "card_content",
                "stock_figure",
                "statement_part",
                "statement",
                "statement_account",
                "csv_import")) {
            own.update("DELETE FROM " + table);
        }
    }

    @Test
    void oneExactHitLeadsStraightToItsStory() throws Exception {
        order("1001", "SIP-7", "POSTED");
        order("10010", "SIP-70", "POSTED");
        Visitor visitor = administrator();

        assertThat(visitor.get("/records?q=sip-7").location()).startsWith("/records/order/shop:1001?q=sip-7&others=1");
        assertThat(visitor.get("/records?q=shop:10010").location()).isEqualTo("/records/order/shop:10010");
        assertThat(visitor.get("/records?q=SIP-70").location()).isEqualTo("/records/order/shop:10010");
        Page all = visitor.get("/records?q=1001&all=true");
        assertThat(all.document().select(".found li a").eachText()).containsExactly("1001 · SIP-7", "10010 · SIP-70");
        assertThat(all.document().select(".found li .badge").eachText()).hasSize(1);
        assertThat(visitor.get("/records?q=yok").text()).contains("\"yok\" ile eşleşen");
    }

    @Test
    void anOrdersStoryTellsWhatBecameOfIt() throws Exception {
        order("1001", "SIP-7", "POSTED");

        Page story = administrator().get("/records/order/shop:1001");

        assertThat(story.document().select("h1").text()).isEqualTo("1001");
        assertThat(story.document().select("dl.pairs dd").eachText()).contains("SIP-7", "yazıldı", "shop");
        assertThat(story.document().select(".story .what > span:first-child").eachText())
                .containsExactly("Okundu: mağazadan, sürüm 5.", "SIP-7 numaralı belge yazıldı.");
        assertThat(story.first(".story time").attr("title")).isEqualTo("2026-03-01T09:00:00Z");
        assertThat(story.first(".story time").text()).contains("12:00:00");
    }

    @Test
    void aRejectedOrderIsFoundThoughNothingOfItWasWritten() throws Exception {
        reject("shop:77", "S-77", "UNKNOWN_PAYMENT_METHOD", "kapida", "S-77");
        long id = own.queryForList("SELECT id FROM retry_record", Long.class).get(0);
        Visitor visitor = administrator();

        Page found = visitor.get("/records?q=S-77");
        assertThat(found.location()).isEqualTo("/records/order/shop:77");
        Page story = visitor.get(found.location());
        assertThat(story.document().select(".needs a").attr("href")).isEqualTo("/retries/" + id);
        assertThat(story.document().select(".story li.bad")).isNotEmpty();
    }

    @Test
    void aRejectedOrderIsFoundByItsCustomerAndItsArticles() throws Exception {
        Source source = new Source("shop:78", "S-78", Origin.LIVE, null, 1);
        String payload =
                """
                {"type": "order", "order": {"number": "S-78", "note": "kapıya",
                 "customer": {"firstName": "Şule", "lastName": "Müller", "company": "Çınar Tekstil A.Ş.",
                  "email": "Sule@ornek.com", "phone": "+90 (532) 123 45 67", "taxNumber": "1234567890"},
                 "lines": [{"sku": "KZK-01-M", "name": "Kazak S 79 cm"}]}}""";
        Reason reason = new Reason("UNKNOWN_PAYMENT_METHOD", List.of("kapida", "S-78"));
        retries.reject("OrderImportJob", 1, List.of(new Rejection(source, payload, reason)));
        reject("shop:79", "S-79", "UNKNOWN_PAYMENT_METHOD", "kapida", "S-79");
        Visitor visitor = administrator();

        for (String typed : List.of(
                "sule",
                "sule+muller",
                "%C3%87INAR+tekstil",
                "sule@ornek.com",
                "05321234567",
                "1234567890",
                "kzk-01-m")) {
            assertThat(visitor.get("/records?q=" + typed).location()).as(typed).contains("/records/order/shop:78");
            assertThat(visitor.get("/retries?q=" + typed).text())
                    .as(typed)
                    .contains("S-78")
                    .doesNotContain("S-79");
        }
        assertThat(visitor.get("/records?q=sule+kaya").location()).isEmpty();
        assertThat(visitor.get("/records?q=kapiya").location()).isEmpty();
        assertThat(own.queryForList("SELECT word FROM record_word WHERE kind = 'rejected'", String.class))
                .noneMatch(word -> word.contains("ornek"));

        assertThat(visitor.get("/retries?q=S-79")
                        .document()
                        .select("#list tbody a")
                        .eachText())
                .as("a number that is one is meant, though another order has its parts in a name")
                .containsExactly("S-79");

        retries.resolve("OrderImportJob", 2, List.of("shop:78"));
        assertThat(visitor.get("/retries?q=sule").text()).contains("S-78");
    }

    @Test
    void aRejectedCardIsFoundByItsNameAndItsBarcode() throws Exception {
        Source source = new Source("K-9", "K-9", Origin.LIVE, null, 1);
        String payload =
                """
                {"type": "card", "card": {"code": "K-9", "name": "Yün Kazak",
                 "variants": [{"sku": "K-9-M", "barcodes": ["8690000000012"]}]}}""";
        retries.reject(
                "StockCardExportJob",
                1,
                List.of(new Rejection(source, payload, new Reason("CARD_WITHOUT_VAT", List.of()))));
        Visitor visitor = administrator();

        for (String typed : List.of("yun+kazak", "8690000000012")) {
            assertThat(visitor.get("/records?q=" + typed + "&all=true").text())
                    .as(typed)
                    .contains("K-9");
        }
    }

    @Test
    void markupInARecordIsShownAsText() throws Exception {
        reject("shop:" + MARKUP, MARKUP, MARKUP, MARKUP);
        Visitor visitor = administrator();

        Page found = visitor.get("/records?q=%3Cscript&all=true");
        assertThat(found.document().select(".found li a").text()).isEqualTo(MARKUP);
        Page story = visitor.get(found.document().select(".found li a").attr("href"));
        assertThat(story.document().select("h1").text()).isEqualTo(MARKUP);
        assertThat(story.document().select("script:not([src]), main b")).isEmpty();
    }

    @Test
    void namesAreFoundHoweverTheyAreTypedAndEmailsAsAWhole() throws Exception {
        order("1", "D-1", "POSTED");
        names.save(
                "order",
                Map.of("shop:1", Set.of("sule", "muller", "cicek", NameWords.ofEmail("Şule@Örnek.com"))),
                List.of());
        Visitor visitor = administrator();

        for (String typed :
                List.of("%C5%9EULE", "M%C3%9CLLER", "%C3%A7i%C3%A7ek", "sule+cicek", "%C5%9Fule@%C3%B6rnek.com")) {
            assertThat(visitor.get("/records?q=" + typed).location()).as(typed).isEqualTo("/records/order/shop:1");
        }
        assertThat(visitor.get("/records?q=sule+kaya").location()).isEmpty();
        assertThat(visitor.get("/records?q=%C5%9Fule@").location()).isEmpty();
        assertThat(own.queryForList("SELECT word FROM record_word", String.class))
                .noneMatch(word -> word.contains("rnek"));
    }

    @Test
    void theCatalogueShowsOnlyImagesOfCards() throws Exception {
        own.update("INSERT INTO card_link (card_code, revision, content_hash, state, parts, run_id, changed_at)"
                + " VALUES ('K/1', 1, '', 'PUBLISHED', 'p', 1, UTC_TIMESTAMP(6))");
        own.update("INSERT INTO sku_link (sku, card_code, barcode, content_hash, state)"
                + " VALUES ('K/1-M', 'K/1', '8691234567890', '', 'PUBLISHED')");
        own.update(
                "INSERT INTO image (id, identity, kind, location, name, state, files, checked_at) VALUES (7, REPEAT('x', 32),"
                        + " 'FILE', '../../etc/passwd', 'n', 'READY',"
                        + " '[{\"size\":200,\"name\":\"n-200.jpg\",\"sha256\":\"ab\",\"width\":1,\"height\":1}]', UTC_TIMESTAMP(6))");
        Visitor visitor = administrator();

        assertThat(visitor.get("/catalogue/images/7").status())
                .as("no card shows it")
                .isEqualTo(404);
        own.update("INSERT INTO card_image (card_code, position, image_id, version) VALUES ('K/1', 1, 7, '')");
        assertThat(visitor.get("/catalogue/images/7").status())
                .as("its file is not there")
                .isEqualTo(404);
        assertThat(visitor.get("/catalogue/images/..%2f..%2fkopru.yml").status())
                .isGreaterThanOrEqualTo(400);
        Page list = visitor.get("/catalogue?text=869123");
        assertThat(list.document().select("article.card h2 a").attr("href")).isEqualTo("/records/card?key=K/1");
        assertThat(visitor.get("/records?q=8691234567890").location()).startsWith("/records/sku?key=K%2F1-M&q=");
        assertThat(visitor.get("/records/sku?key=K/1-M").document().select("dd").eachText())
                .contains("8691234567890");
        assertThat(visitor.get("/catalogue?text=yok").document().select("article"))
                .isEmpty();
    }

    @Test
    void figuresThatDifferComeFirstAndEachSaysHowItCameToBe() throws Exception {
        String how = "{\"onHand\":12,\"reserved\":3,\"buffer\":1,\"warehouses\":[],\"unit\":\"AD\",\"saleUnit\":\"AD\","
                + "\"factor\":1,\"told\":false,\"withheld\":false}";
        figure("A-1", "6", "6", "2", how);
        figure("Z-9", "0", "-4", "0", null);
        Visitor visitor = administrator();

        Page stock = visitor.get("/stock");
        assertThat(stock.document().select("tbody th a").eachText()).containsExactly("Z-9", "A-1");
        assertThat(stock.last("tbody tr").select("td.n").eachText())
                .containsExactly("12", "3", "2", "1", "6 AD", "6 AD");
        assertThat(visitor.get("/stock?text=a-").document().select("tbody th a").eachText())
                .containsExactly("A-1");
        assertThat(visitor.get("/stock?after=Z-9&differs=true")
                        .document()
                        .select("tbody th a")
                        .eachText())
                .containsExactly("A-1");
    }

    @Test
    void aLongStatementIsShownInPartsFromItsEnd() throws Exception {
        account("120.01", "Uzun <b>Ltd</b>", 100_000);
        Visitor visitor = administrator();

        assertThat(visitor.get("/statements").document().select("tbody tr").text())
                .contains("120.01", "Uzun <b>Ltd</b>", "100.000,00 (B) TRY");
        Page page = visitor.get("/statements/of?account=120.01");
        assertThat(page.document().select(".sheet tbody tr")).hasSize(202);
        assertThat(page.text()).contains("100.000 hareketten 200 tanesi gösteriliyor");
        assertThat(page.first(".sheet tbody tr").text()).contains("99.800,00");
        Page older = visitor.get(page.document().select(".sheet nav.pages a").attr("href"));
        assertThat(older.first(".sheet tbody tr").text()).contains("99.600,00");
        assertThat(own.queryForList("SELECT action FROM audit_entry WHERE subject = '120.01'", String.class))
                .contains("read statement");
    }

    @Test
    void aPageOfALongStatementIsMadeWithoutTheLinesThatItDoesNotShow() throws Exception {
        account("120.03", "Uzun", 20_000);
        own.update("DELETE FROM statement_part WHERE part < 17");
        Visitor visitor = administrator();

        Page page = visitor.get("/statements/of?account=120.03");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.document().select(".sheet tbody tr")).hasSize(202);
        assertThat(page.first(".sheet h2").text()).contains("20.000,00");
        assertThat(page.first(".sheet .ageing").text()).contains("20.000,00");
        Page older = visitor.get("/statements/of?account=120.03&page=9");
        assertThat(older.first(".sheet tbody tr").text()).contains("18.000,00");
        assertThat(visitor.get("/statements/of?account=120.03&page=60").status())
                .as("of what is not there")
                .isEqualTo(500);
    }

    @Test
    void aStatementIsHadAsAFileAndByALinkThatIsOnRecord() throws Exception {
        account("120.02", "Kısa", 3);
        Visitor visitor = administrator();

        Page csv = visitor.get("/statements/download?account=120.02&format=CSV");
        assertThat(csv.status()).isEqualTo(200);
        assertThat(csv.answer().headers().firstValue("Content-Disposition").orElse(""))
                .contains("120.02");
        Page page = visitor.get("/statements/120.02");
        Page made = visitor.submit(page.form("/statements/link"), Map.of("validDays", "100000"));
        assertThat(made.status())
                .as("longer than the settings allow, or without a key")
                .isIn(400, 409);
        assertThat(visitor.post("/statements/link", Map.of("account", "120.02")).status())
                .as("without the form's token")
                .isEqualTo(403);
        assertThat(visitor.get("/statements/999").status()).isEqualTo(404);
    }

    private void order(String number, String document, String state) {
        own.update(
                "INSERT INTO order_link (store, order_id, order_number, revision, content_hash, state, document_number,"
                        + " run_id, changed_at, acknowledged) VALUES ('shop', ?, ?, 5, '', ?, ?, 1, '2026-03-01 09:00:00', 1)",
                number,
                number,
                state,
                document);
    }

    private void reject(String key, String label, String code, String... values) {
        Source source = new Source(key, label, Origin.LIVE, null, 1);
        retries.reject("OrderImportJob", 1, List.of(new Rejection(source, "{}", new Reason(code, List.of(values)))));
    }

    private void figure(String sku, String shown, String available, String promised, @Nullable String how) {
        own.update(
                "INSERT INTO stock_figure (sku, quantity, available, promised, revision, how) VALUES (?, ?, ?, ?, 1, ?)",
                sku,
                shown,
                available,
                promised,
                how);
    }

    private void account(String code, String title, int movements) {
        LongStatement lines = new LongStatement(new WholeStatement(Set.of()), "TRY");
        LocalDate day = LocalDate.of(2020, 1, 1);
        for (int n = 1; n <= movements; n++) {
            LocalDate on = day.plusDays(n / 100);
            lines.add(new LedgerMovement(
                    n,
                    on,
                    null,
                    "invoice",
                    "F" + n,
                    null,
                    new BigDecimal("1.00"),
                    BigDecimal.ZERO,
                    null,
                    List.of(),
                    null,
                    null));
        }
        Statement statement = lines.end(new BigDecimal(movements + ".00"), day.plusYears(5));
        String content = StatementContent.of(StatementContent.body(statement), Instant.EPOCH, day);
        if (movements > 1000) {
            content = StatementContent.withWindow(content, statement, statement);
        }
        own.update(
                "INSERT INTO statement_account (code, card, parts, content_hash, as_of, run_id)"
                        + " VALUES (?, ?, '', '', UTC_TIMESTAMP(6), 1)",
                code,
                "{\"code\":\"" + code + "\",\"title\":\"" + title + "\",\"address\":[],\"blocked\":false}");
        own.update(
                "INSERT INTO statement (account, currency, as_of, content, run_id, closing)"
                        + " VALUES (?, 'TRY', UTC_TIMESTAMP(6), ?, 1, ?)",
                code,
                Deflated.of(content),
                statement.closing());
        long id = own.queryForList("SELECT MAX(id) FROM statement", Long.class).get(0);
        List<byte[]> parts = StatementContent.parts(statement);
        for (int part = 0; part < parts.size(); part++) {
            own.update(
                    "INSERT INTO statement_part (statement_id, part, content) VALUES (?, ?, ?)",
                    id,
                    part,
                    parts.get(part));
        }
    }
}
