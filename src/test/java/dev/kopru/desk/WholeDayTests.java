package dev.kopru.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.desk.Visitor.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.sql.DataSource;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/** What the jobs wrote is found and seen over the pages, without JavaScript; nothing is put in by hand. */
@TestPropertySource(
        properties = {
            "kopru.home=${test.home:target}/whole-day",
            "spring.quartz.properties.org.quartz.scheduler.instanceName=whole-day"
        })
class WholeDayTests extends DeskTest {

    private static final String ORDERS =
            """
            Sipariş Id;Sipariş No;Durum;Para Birimi;KDV Dahil;Sipariş Tarihi;Müşteri Türü;Ad;Soyad;E-posta;Telefon;Fatura Ülkesi;Ödeme Yöntemi;Genel Toplam;Stok Kodu;Ürün Adı;Miktar;Birim;Birim Fiyat;KDV Oranı
            9701;G-1;Paid;TRY;evet;02.03.2026 10:00;bireysel;Nazlı;Göksu;nazli.goksu@ornek.com.tr;+90 (533) 765 43 21;TR;CreditCard;120,00;GUN-01-K;Semaver;1;adet;120,00;20
            """;

    JdbcTemplate books;

    @Autowired
    void accounting(@Qualifier("accounting") DataSource accounting) {
        books = new JdbcTemplate(accounting);
    }

    @Test
    void whatTheJobsWroteIsFoundByWhatPeopleKnowOfIt() throws Exception {
        aCardAndAnAccount();
        Visitor visitor = administrator();
        for (String job : new String[] {"StockCardExportJob", "InventorySyncJob", "StatementSnapshotJob"}) {
            run(visitor, job);
        }
        Page preview = visitor.upload(
                visitor.get("/imports").first("form[enctype]"),
                Map.of("what", "orders/kopru"),
                "gun.csv",
                ORDERS.getBytes(StandardCharsets.UTF_8));
        Page shown = preview.location().isEmpty() ? preview : visitor.get(preview.location());
        ended(
                visitor,
                visitor.submit(shown.first("form[action$=/go]"), Map.of()).location());

        theOrderIsFound(visitor);
        theCardIsFoundAndItsImageSeen(visitor);
        theStatementIsFoundAndIsOfNoOther(visitor);
    }

    @Test
    void everyPageOfTheNavigationIsReadWithoutJavaScript() throws Exception {
        for (String language : new String[] {"tr", "en"}) {
            Visitor visitor = administrator().speaking(language);
            for (Element link : visitor.get("/").document().select("nav.side a[href]")) {
                Page page = visitor.get(link.attr("href"));
                assertThat(page.status()).as(link.attr("href")).isEqualTo(200);
                assertThat(page.document().select("main h1").text())
                        .as(link.attr("href"))
                        .isNotBlank();
                assertThat(page.text()).as(link.attr("href")).doesNotContain("??", "desk.");
            }
        }
    }

    private void theOrderIsFound(Visitor visitor) throws Exception {
        String document = String.valueOf(
                own.queryForObject("SELECT document_number FROM order_link WHERE order_number = 'G-1'", String.class));
        for (String typed : new String[] {
            "G-1", document, "goksu", "NAZLI+G%C3%96KSU", "nazli.goksu@ornek.com.tr", "0533+765+43+21", "5337654321"
        }) {
            assertThat(visitor.get("/records?q=" + typed).location())
                    .as(typed)
                    .startsWith("/records/order/")
                    .contains("9701");
        }
        assertThat(visitor.get("/records?q=05337654322").location()).isEmpty();
    }

    private void theCardIsFoundAndItsImageSeen(Visitor visitor) throws Exception {
        assertThat(visitor.get("/records?q=semaver").location()).contains("GUN-01");
        for (String typed : new String[] {"GUN-01-K", "8690000000017"}) {
            assertThat(visitor.get("/records?q=" + typed).location())
                    .as(typed)
                    .startsWith("/records/sku")
                    .contains("GUN-01-K");
        }
        String image =
                visitor.get("/catalogue?text=GUN-01").first("article.card img").attr("src");
        HttpResponse<byte[]> answer = bytes(visitor, image);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(answer.body()));
        assertThat(seen.getWidth()).isGreaterThan(50);
        assertThat(bytes(visitor(), image).statusCode()).as("without a login").isNotEqualTo(200);
    }

    private void theStatementIsFoundAndIsOfNoOther(Visitor visitor) throws Exception {
        for (String typed : new String[] {"120.07.000001", "g%C3%BCndo%C4%9Fdu", "6799995485"}) {
            assertThat(visitor.get("/records?q=" + typed).location())
                    .as(typed)
                    .contains("/records/account")
                    .contains("120.07.000001");
        }
        Page statement = visitor.get("/statements/of?account=120.07.000001");
        assertThat(statement.text()).contains("Gündoğdu Ticaret", "1.250,00");
        assertThat(statement.text()).doesNotContain("Başka Müşteri", "777,00");
    }

    private void aCardAndAnAccount() throws IOException {
        books.update(
                "INSERT INTO price_list (code, name, currency, includes_vat) VALUES ('PERAKENDE', 'Perakende', 'TRY', TRUE)"
                        + " ON DUPLICATE KEY UPDATE includes_vat = TRUE");
        books.update("INSERT INTO warehouse (code, name, priority) VALUES ('MERKEZ', 'Merkez', 1)"
                + " ON DUPLICATE KEY UPDATE name = 'Merkez'");
        books.update(
                "INSERT INTO stock_card (code, name, category_path, unit, vat_rate, for_web, created_at, changed_at)"
                        + " VALUES ('GUN-01', 'Semaver', 'Mutfak', 'adet', 20, TRUE, '2026-01-01', '2026-01-01')");
        books.update(
                "INSERT INTO stock_variant (sku, card_code, changed_at) VALUES ('GUN-01-K', 'GUN-01', '2026-01-01')");
        books.update("INSERT INTO stock_barcode (barcode, sku, unit) VALUES ('8690000000017', 'GUN-01-K', 'adet')");
        books.update("INSERT INTO price (list_code, sku, unit, price, changed_at)"
                + " VALUES ('PERAKENDE', 'GUN-01-K', 'adet', 120, '2026-01-01')");
        books.update("INSERT INTO warehouse_stock (warehouse, sku, on_hand, reserved, row_version, changed_at)"
                + " VALUES ('MERKEZ', 'GUN-01-K', 9, 0, 1, '2026-01-01')");
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(900, 700, BufferedImage.TYPE_INT_RGB), "jpg", picture);
        books.update(
                "INSERT INTO stock_image (card_code, position, kind, content) VALUES ('GUN-01', 1, 'stored', ?)",
                picture.toByteArray());
        account("120.07.000001", "Gündoğdu Ticaret", "6799995485", "1250");
        account("120.07.000002", "Başka Müşteri", null, "777");
    }

    private void account(String code, String title, @Nullable String tax, String debit) {
        books.update(
                "INSERT INTO account_card (code, kind, title, tax_number, created_at, changed_at)"
                        + " VALUES (?, 'B2B', ?, ?, '2026-01-01', '2026-01-01')",
                code,
                title,
                tax);
        books.update(
                "INSERT INTO movement (account_code, currency, movement_date, kind, document_number, debit, credit,"
                        + " local_debit, local_credit, changed_at)"
                        + " VALUES (?, 'TRY', '2026-02-01', 'invoice', 'F-1', ?, 0, ?, 0, '2026-02-01')",
                code,
                debit,
                debit);
    }

    private void run(Visitor visitor, String job) throws Exception {
        String csrf = visitor.get("/").form("/language").select("[name=_csrf]").val();
        ended(
                visitor,
                visitor.post("/jobs/" + job + "/run", Map.of("_csrf", csrf)).location());
    }

    /** A step of a run that still works says the same of itself as a run that has ended. */
    private void ended(Visitor visitor, String place) throws Exception {
        for (int look = 0; look < 300; look++) {
            String text = visitor.get(place).text();
            if ((text.contains("Tamamlandı") || text.contains("Hepsi alındı")) && theLastRunHasEnded()) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("it did not complete: " + visitor.get(place).text());
    }

    private boolean theLastRunHasEnded() {
        return Boolean.TRUE.equals(own.queryForObject(
                "SELECT END_TIME IS NOT NULL FROM BATCH_JOB_EXECUTION ORDER BY JOB_EXECUTION_ID DESC LIMIT 1",
                Boolean.class));
    }

    private HttpResponse<byte[]> bytes(Visitor visitor, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .header("Cookie", visitor.allCookies())
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
    }
}
