package dev.kopru.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.desk.Visitor.Page;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The pages, read by somebody who knows accounts and no programs. */
class PlainWordsTests extends DeskTest {

    private static final String HTML = "text/html,application/xhtml+xml";

    @Test
    void theAuditSaysWhatHappenedInWords() throws Exception {
        audited("anonymousUser", "read statement by link", "120.01.7", "Days[from=null, to=null]");
        audited("ayse", "read statement", "120.01.7", "PAGE Days[from=2026-01-05, to=null]");
        audited("ayse", "refused", "GET /people", "ROLE_NEEDED");
        audited("ayse", "create alert subscription", "email a@b.example", "a@b.example, tr, all rules");
        audited("ayse", "replay group", "OrderImportJob", "UNKNOWN_SKU: 1 records");
        audited("ayse", "discard", "order, 7", "FAILED all reasons");
        audited("ayse", "import", "run.csv", "import-2.csv");
        audited("ayse", "keep setting", "kopru.order.statuses", "COMPLETED, sent");

        String english = administrator().speaking("en").get("/audit").text();
        assertThat(english)
                .contains("somebody with a link", "all days", "on the page, from 5 Jan 2026 to today", "added an alert")
                .contains("This needs the role", "Order import", "1 record ", "FAILED all reasons")
                .doesNotContain("anonymousUser", "Days[", "ROLE_NEEDED", "create alert", "1 records", "UNKNOWN_SKU");
        String turkish = administrator().get("/audit").text();
        assertThat(turkish)
                .contains("bağlantıyla gelen", "bütün günler", "sayfada, 5 Oca 2026 gününden", "uyarı aboneliği ekledi")
                .contains("run.csv", "import-2.csv", "COMPLETED, sent")
                .doesNotContain("anonymousUser", "Days[", "ROLE_NEEDED", "create alert", "all rules");
    }

    @Test
    void aTimerInTheAuditIsSaidAsItsPageSaysIt() throws Exception {
        own.update(
                "INSERT INTO audit_entry (happened_at, person, action, subject, value_before, value_after)"
                        + " VALUES (UTC_TIMESTAMP(6), 'ayse', 'change timer', 'OrderImportJob', ?, ?)",
                "JobTimer[every=PT1M, cron=null, quiet=null, enabled=true, retriesWhilePaused=false]",
                "JobTimer[every=null, cron=0 0 8 L,15 * ?, quiet=QuietHours[from=22:00, until=06:00], enabled=false,"
                        + " retriesWhilePaused=true]");

        assertThat(administrator().get("/audit").text())
                .contains("her dakika")
                .contains("cron: 0 0 8 L,15 * ?, 22:00 ile 06:00 arasında başlamaz, duraklatıldı")
                .doesNotContain("JobTimer", "PT1M", "QuietHours");
    }

    @Test
    void theAuditSaysATimerInWordsAndWhoWentIsOnRecord() throws Exception {
        own.update("INSERT INTO audit_entry (happened_at, person, action, subject, value_before, value_after) VALUES"
                + " (UTC_TIMESTAMP(6), 'ayse', 'change timer', 'OrderImportJob',"
                + " 'JobTimer[every=PT1M, cron=null, quiet=null, enabled=true, retriesWhilePaused=false]',"
                + " 'JobTimer[every=null, cron=0 0 8 ? * MON-FRI, quiet=QuietHours[from=22:00, until=06:00], enabled=false,"
                + " retriesWhilePaused=true]')");
        Visitor gone = administrator();
        gone.submit(gone.get("/").form("/logout"), Map.of());

        String turkish = administrator().get("/audit").text();
        assertThat(turkish).contains("her dakika", "22:00", "06:00", "çıktı").doesNotContain("JobTimer[", "log out");
        assertThat(administrator().speaking("en").get("/audit").text())
                .contains("every minute", "logged out")
                .doesNotContain("JobTimer[");
        assertThat(own.queryForList("SELECT person FROM audit_entry WHERE action = 'log out'", String.class))
                .contains("admin");
    }

    @Test
    void everyErrorOfAPageIsAPageInTheLanguageOfThePerson() throws Exception {
        Visitor person = administrator();
        assertPage(person.get("/nowhere", "Accept", HTML), 404, "Bu adreste bir sayfa yok");
        assertPage(person.get("/runs/x", "Accept", HTML), 400, "anlaşılamadı");
        assertPage(person.get("/imports/;x", "Accept", HTML), 400, "anlaşılamadı");
        assertPage(person.get("/logout", "Accept", HTML), 404, "Bu adreste bir sayfa yok");
        assertPage(person.speaking("en").get("/nowhere", "Accept", HTML), 404, "There is no page at this address");
        assertThat(person.get("/api/nowhere", "Accept", HTML).answer().headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    }

    @Test
    void aFileThatIsTooLargeIsToldOnAPageThatSaysHowMuchIsAllowed() throws Exception {
        Visitor person = administrator();
        Page imports = person.get("/imports");
        String sent = "POST " + imports.first("form[enctype]").attr("action") + " HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                + "Accept: " + HTML + "\r\nAccept-Language: tr\r\nCookie: " + person.allCookies() + "\r\n"
                + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: " + (120L << 20) + "\r\n\r\n";
        String refused;
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(sent.getBytes(StandardCharsets.US_ASCII));
            refused = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }

        assertThat(refused).startsWith("HTTP/1.1 413").contains("text/html", "<main");
        assertThat(refused).contains("Dosya çok büyük", "parçalara bölün", "100 MB");
    }

    private static void assertPage(Page page, int status, String words) {
        assertThat(page.status()).isEqualTo(status);
        assertThat(page.answer().headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(page.document().select("main")).hasSize(1);
        assertThat(page.text()).contains(words);
    }

    private void audited(String person, String action, String subject, String detail) {
        own.update(
                "INSERT INTO audit_entry (happened_at, person, action, subject, detail) VALUES (UTC_TIMESTAMP(6), ?, ?, ?, ?)",
                person,
                action,
                subject,
                detail);
    }
}
