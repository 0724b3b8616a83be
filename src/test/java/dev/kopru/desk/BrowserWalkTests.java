package dev.kopru.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.admin.act.SettingActions;
import dev.kopru.desk.overview.Overviews;
import dev.kopru.people.People;
import dev.kopru.people.PersonRequest;
import dev.kopru.people.Role;
import dev.kopru.schedule.Schedules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;

/** A day at the desk, in a real browser: what went wrong is seen, understood and mended without leaving the pages. */
@EnabledIf(value = "dev.kopru.desk.Browser#isThere", disabledReason = "no chromium and chromedriver on this machine")
@SuppressWarnings("NullAway.Init")
class BrowserWalkTests extends DeskTest {

    /** One good order, one whose total is wrong, two with a payment method that nobody knows, one with a quantity in words. */
    private static final String ORDERS =
            """
            Sipariş Id;Sipariş No;Durum;Para Birimi;KDV Dahil;Sipariş Tarihi;Müşteri Türü;Ad;Soyad;E-posta;Fatura Ülkesi;Ödeme Yöntemi;Genel Toplam;Stok Kodu;Ürün Adı;Miktar;Birim;Birim Fiyat;KDV Oranı
            9101;Y-1;Paid;TRY;evet;02.03.2026 10:00;bireysel;Çiğdem;Şahin;cigdem@ornek.com.tr;TR;CreditCard;120,00;YRY-1;Çaydanlık;1;AD;120,00;20
            9102;Y-2;Paid;TRY;evet;02.03.2026 10:05;bireysel;Işık;Öz;isik@ornek.com.tr;TR;CreditCard;130,00;YRY-1;Çaydanlık;1;AD;120,00;20
            9103;Y-3;Paid;TRY;evet;02.03.2026 10:10;bireysel;Ömer;Gül;omer@ornek.com.tr;TR;Havale;120,00;YRY-1;Çaydanlık;1;AD;120,00;20
            9104;Y-4;Paid;TRY;evet;02.03.2026 10:15;bireysel;Ayşe;Ün;ayse@ornek.com.tr;TR;Havale;240,00;YRY-1;Çaydanlık;2;AD;120,00;20
            9105;Y-5;Paid;TRY;evet;02.03.2026 10:20;bireysel;Can;Er;can@ornek.com.tr;TR;CreditCard;360,00;YRY-1;Çaydanlık;üç;AD;120,00;20
            """;

    @TempDir
    Path folder;

    @Autowired
    Overviews overviews;

    @Autowired
    People people;

    @Autowired
    Schedules schedules;

    @Autowired
    SettingActions settings;

    JdbcTemplate store;

    private Browser browser;

    @Autowired
    void shop(@Qualifier("store") DataSource shop) {
        store = new JdbcTemplate(shop);
    }

    /** The other tests of pages find timers and settings as the files have them. */
    @AfterEach
    void asTheFilesSay() {
        schedules.backToFile("OrderImportJob");
        settings.drop("kopru.order.payments");
    }

    @Test
    void aDayAtTheDesk() throws Exception {
        try (Browser opened = Browser.on(port, "tr")) {
            browser = opened;
            browser.logIn("admin", PASSWORD);
            aFailedRunIsSeenUnderstoodAndGoneOnWith();
            aFileWithErrorsIsUploadedAndItsErrorsComeBack();
            aRejectedOrderIsCorrectedInItsForm();
            aPaymentMethodIsMendedAndItsGroupGoesThrough();
            aTimerIsChanged();
            anOrderIsFoundByItsDocumentNumber();
            browser.press("button[name=language][value=en]");
            browser.awaitText("Log out");
            browser.open("/");
            assertThat(browser.await("h1").getText()).isEqualTo("Overview");
            browser.press("form[action='/logout'] button");
            browser.await("input[name=password]");
            everyActIsOnRecord();
        }
    }

    @Test
    void whoOnlyLooksCanChangeNothing() throws Exception {
        String password = people.create(new PersonRequest("izleyen", "İzleyen", null, Role.VIEWER))
                .password();
        try (Browser opened = Browser.on(port, "tr")) {
            browser = opened;
            browser.logIn("izleyen", password);
            browser.type("old", password);
            browser.type("wanted", "uzun ve yeni parola");
            browser.type("again", "uzun ve yeni parola");
            browser.press("form[action='/me/password'] button");
            browser.await("form[action='/login']");
            browser.logIn("izleyen", "uzun ve yeni parola");
            List<String> acts = new ArrayList<>();
            for (String page :
                    List.of("/", "/runs", "/retries", "/notices", "/timers", "/imports", "/stock", "/catalogue")) {
                browser.open(page);
                for (WebElement form : browser.driver.findElements(By.cssSelector("main form[method=post]"))) {
                    acts.add(page + " " + form.getDomAttribute("action"));
                }
            }
            assertThat(acts).as("forms that would change something").isEmpty();
            browser.open("/people");
            assertThat(browser.driver.getTitle()).contains("İzin yok");
        }
    }

    private void aFailedRunIsSeenUnderstoodAndGoneOnWith() {
        store.execute("RENAME TABLE shop_order TO shop_order_away");
        try {
            browser.open("/timers");
            browser.press("form[action='/jobs/OrderImportJob/run'] button");
            browser.await(".badge.FAILED");
        } finally {
            store.execute("RENAME TABLE shop_order_away TO shop_order");
        }
        overviews.changed();
        browser.open("/");
        assertThat(browser.await(".needs li.bad").getText())
                .contains("Sipariş aktarımı")
                .contains("shop_order");
        browser.press(".needs li.bad a[role=button]");
        assertThat(browser.await(".failure [role=alert]").getText()).contains("shop_order");
        browser.press("form[action$='/restart'] button");
        browser.await(".headline .badge.COMPLETED");
        assertThat(browser.driver.findElements(By.cssSelector(".chain li"))).hasSize(2);
    }

    private void aFileWithErrorsIsUploadedAndItsErrorsComeBack() throws IOException {
        Path file = folder.resolve("siparişler.csv");
        Files.writeString(file, ORDERS);
        browser.open("/imports");
        new Select(browser.await("select[name=what]")).selectByValue("orders/kopru");
        browser.await("input[type=file]").sendKeys(file.toString());
        browser.press("form.drop button");
        assertThat(browser.await("table.cells").getText()).contains("Çiğdem", "üç");
        browser.press("form[action$='/go'] button");
        browser.await("a[href$='/errors.csv']");
        assertThat(browser.text()).contains("üç");
        String errors = browser.download(browser.attribute("a[href$='/errors.csv']", "href"));
        assertThat(errors).contains("9105;Y-5;Paid", "CSV_BAD_NUMBER").contains("9102;Y-2");
    }

    private void aRejectedOrderIsCorrectedInItsForm() {
        overviews.changed();
        browser.open("/retries?q=Y-2");
        browser.driver.findElement(By.linkText("Y-2")).click();
        assertThat(browser.await(".bad[role=alert]").getText()).contains("130");
        WebElement total = browser.await("label.marked input[name='f:/order/total']");
        total.clear();
        total.sendKeys("120,00");
        browser.press("button[name=act][value=replay]");
        browser.await(".badge.RESOLVED");
    }

    private void aPaymentMethodIsMendedAndItsGroupGoesThrough() throws InterruptedException {
        overviews.changed();
        browser.open("/retries?job=OrderImportJob&reason=UNKNOWN_PAYMENT_METHOD");
        assertThat(browser.driver.findElements(By.cssSelector("#list tbody tr")))
                .hasSize(2);
        assertThat(browser.await(".mend input[name=missing]").getDomProperty("value"))
                .isEqualTo("Havale");
        browser.type("part:account", "102.01.001");
        browser.type("part:plan", "HAVALE");
        browser.press(".mend button");
        for (int look = 0; look < 100 && open("Y-3", "Y-4") > 0; look++) {
            Thread.sleep(200);
        }
        assertThat(open("Y-3", "Y-4")).isZero();
        assertThat(own.queryForList(
                        "SELECT order_number FROM order_link WHERE document_number IS NOT NULL"
                                + " AND order_number LIKE 'Y-%' ORDER BY order_number",
                        String.class))
                .containsExactly("Y-1", "Y-2", "Y-3", "Y-4");
    }

    private void aTimerIsChanged() {
        browser.open("/timers/OrderImportJob");
        browser.type("count", "7");
        browser.press("button[name=act][value=save]");
        browser.awaitText("her 7 dakikada bir");
        assertThat(own.queryForObject("SELECT run_every FROM job_timer WHERE job = 'OrderImportJob'", String.class))
                .isEqualTo("PT7M");
    }

    private void anOrderIsFoundByItsDocumentNumber() {
        String document = String.valueOf(
                own.queryForObject("SELECT document_number FROM order_link WHERE order_number = 'Y-3'", String.class));
        browser.open("/");
        WebElement search = browser.await("input[type=search][name=q]");
        search.sendKeys(document);
        search.submit();
        browser.awaitText("Y-3");
        assertThat(browser.await("h1").getText()).contains("Y-3");
    }

    private void everyActIsOnRecord() {
        assertThat(own.queryForList("SELECT DISTINCT action FROM audit_entry WHERE person = 'admin'", String.class))
                .contains(
                        "log in",
                        "start run",
                        "restart run",
                        "import file",
                        "correct payload",
                        "replay",
                        "change timer");
        assertThat(own.queryForList(
                        "SELECT CONCAT(COALESCE(value_before, ''), ' ', COALESCE(value_after, '')) FROM audit_entry"
                                + " WHERE action = 'correct payload'",
                        String.class))
                .anySatisfy(change -> assertThat(change).contains("130", "120"));
    }

    private int open(String... labels) {
        return own.queryForList(
                        "SELECT id FROM retry_record WHERE label IN (?, ?) AND state <> 'RESOLVED'",
                        labels[0],
                        labels[1])
                .size();
    }
}
