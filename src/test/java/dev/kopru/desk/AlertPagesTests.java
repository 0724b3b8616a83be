package dev.kopru.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.desk.Visitor.Page;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The page of alerts, read and used without JavaScript. */
class AlertPagesTests extends DeskTest {

    private static final String PAGE = "/alerts";
    private static final String MARKUP = "<b>kırık</b>";

    @AfterEach
    void clean() {
        own.update("DELETE FROM alert");
        own.update("DELETE FROM alert_state");
        own.update("DELETE FROM alert_subscription");
        own.update("DELETE FROM alert_message");
    }

    @Test
    void showsWhatIsOpenTheRulesAndWhatWas() throws Exception {
        LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
        own.update(
                "INSERT INTO alert (rule, subject, arguments, raised_at, solved_at) VALUES"
                        + " ('SIDE_AWAY', 'accounting', '[\"" + MARKUP + "\"]', ?, NULL),"
                        + " ('RETRIES_MANY', 'OrderImportJob', '[\"150\",\"100\"]', ?, ?)",
                now.minusHours(2),
                now.minusDays(1),
                now.minusHours(20));

        Page turkish = administrator().get(PAGE);
        Page english = administrator().speaking("en").get(PAGE);

        assertThat(turkish.document().select(".needs li.bad").text())
                .contains("Muhasebe programı: yanıt vermiyor", "2 sa 0 dk süredir", MARKUP, "Bağlantı gelince");
        assertThat(turkish.document().select(".needs b")).isEmpty();
        assertThat(turkish.text()).contains("Sipariş aktarımı: 150 reddedilmiş kayıt bekliyor", "> 10 dakika");
        assertThat(english.text()).contains("Order import: 150 rejected records wait", "> 10 min");
    }

    @Test
    void subscribesChangesTestsAndDeletesByForms() throws Exception {
        Visitor visitor = administrator();
        Page made = visitor.submit(
                visitor.get(PAGE).form("/alerts/subscriptions"),
                Map.of("channel", "MAIL", "address", "ad@ornek.com.tr", "language", "tr", "rules", "RUN_FAILED"));
        assertThat(made.status()).isEqualTo(302);
        Page shown = visitor.get(PAGE);
        assertThat(shown.text()).contains("ad@ornek.com.tr eklendi.", "Çalıştırma kalıcı olarak başarısız");

        visitor.submit(form(shown, "test"), Map.of());
        assertThat(visitor.get(PAGE).document().select("[role=alert]").text()).contains("spring.mail.host");

        visitor.submit(
                form(shown, "change"), Map.of("address", "yeni@ornek.com.tr", "language", "en", "rules", "SIDE_AWAY"));
        assertThat(visitor.get(PAGE).text()).contains("yeni@ornek.com.tr değiştirildi.");

        visitor.submit(form(shown, "delete"), Map.of());
        assertThat(visitor.get(PAGE).text()).contains("Abonelik silindi.", "Henüz kimseye bildirilmiyor.");
        assertThat(own.queryForList(
                        "SELECT action FROM audit_entry WHERE action LIKE '%alert subscription' ORDER BY id",
                        String.class))
                .endsWith(
                        "create alert subscription",
                        "test alert subscription",
                        "change alert subscription",
                        "delete alert subscription");
        assertThat(own.queryForMap(
                        "SELECT value_before, value_after FROM audit_entry WHERE action = 'change alert subscription'"
                                + " ORDER BY id DESC LIMIT 1"))
                .containsEntry("value_before", "ad@ornek.com.tr, tr, [RUN_FAILED]")
                .containsEntry("value_after", "yeni@ornek.com.tr, en, [SIDE_AWAY]");
    }

    @Test
    void whatASidesCheckSaysIsToldInTheLanguageOfThePage() throws Exception {
        own.update(
                "INSERT INTO alert (rule, subject, arguments, raised_at) VALUES"
                        + " ('SIDE_AWAY', 'accounting', '[\"no answer for 10 s\"]', ?),"
                        + " ('SIDE_AWAY', 'store', '[\"SQL state 28000\"]', ?)",
                LocalDateTime.now(ZoneOffset.UTC),
                LocalDateTime.now(ZoneOffset.UTC));

        assertThat(administrator().get(PAGE).text())
                .contains("Söylenen: 10 saniye boyunca yanıt gelmedi")
                .contains("kullanıcı adı ya da parola kabul edilmedi (SQL 28000)")
                .doesNotContain("no answer");
        assertThat(administrator().speaking("en").get(PAGE).text())
                .contains("It is said: no answer for 10 s", "the user name or the password was refused (SQL 28000)");
    }

    @Test
    void anAlertOfARunThatNothingGoesOnWithDoesNotSayThatItGoesOnByItself() throws Exception {
        own.update(
                "INSERT INTO alert (rule, subject, arguments, raised_at) VALUES ('RUN_FAILED', 'InventorySyncJob', ?, ?)",
                "[\"12\",\"2026-01-05T10:00:00Z\",\"JOB_PAUSED\","
                        + "\"UnavailableException: the program, reading stock: connection was lost.\"]",
                LocalDateTime.now(ZoneOffset.UTC));

        assertThat(administrator().get(PAGE).text())
                .contains(
                        "kendiliğinden yeniden başlamaz",
                        "yanıt vermedi: the program, reading stock: connection was lost. ")
                .doesNotContain("kendiliğinden sürdürülür", "lost..");
        assertThat(administrator().speaking("en").get(PAGE).text())
                .contains("not restarted by itself", "connection was lost. No record was rejected.")
                .doesNotContain("resumed automatically", "lost..");
    }

    @Test
    void whatWasTypedIsStillThereWhenItIsRefused() throws Exception {
        Visitor visitor = administrator();

        visitor.submit(
                visitor.get(PAGE).form("/alerts/subscriptions"),
                Map.of("channel", "MAIL", "address", "\"ad\" <x", "language", "en", "all", "true", "summary", "true"));

        Page shown = visitor.get(PAGE);
        Element form = shown.form("/alerts/subscriptions");
        assertThat(shown.document().select("[role=alert]").text()).contains("bir e-posta adresi değil");
        assertThat(form.select("input[name=address]").val()).isEqualTo("\"ad\" <x");
        assertThat(form.select("option[value=en]").hasAttr("selected")).isTrue();
        assertThat(form.select("input[name=summary]").hasAttr("checked")).isTrue();
    }

    @Test
    void aWebhookThatCouldNeverBeSentIsRefusedWhenItIsAskedFor() throws Exception {
        Visitor visitor = administrator();

        visitor.submit(
                visitor.get(PAGE).form("/alerts/subscriptions"),
                Map.of("channel", "WEBHOOK", "address", "http://ornek.com.tr/acik", "language", "tr", "all", "true"));

        assertThat(visitor.get(PAGE).document().select("[role=alert]").text())
                .contains("\"http://ornek.com.tr/acik\" bir webhook adresi olamaz; https ile başlayan");
        assertThat(own.queryForList("SELECT address FROM alert_subscription", String.class))
                .doesNotContain("http://ornek.com.tr/acik");
    }

    @Test
    void theSecretOfAWebhookIsShownOnce() throws Exception {
        Visitor visitor = administrator();
        visitor.submit(
                visitor.get(PAGE).form("/alerts/subscriptions"),
                Map.of("channel", "WEBHOOK", "address", "https://ornek.com.tr/x", "language", "tr", "all", "true"));
        String secret = own.queryForObject("SELECT secret FROM alert_subscription", String.class);

        assertThat(visitor.get(PAGE).document().select("code").text()).isEqualTo(secret);
        assertThat(visitor.get(PAGE).text()).doesNotContain(String.valueOf(secret));
    }

    @Test
    void whoTicksNoRuleIsAskedForOneAndAllIsSaidWithABoxOfItsOwn() throws Exception {
        Visitor visitor = administrator();
        Map<String, String> typed = Map.of("channel", "MAIL", "address", "ad@ornek.com.tr", "language", "tr");

        visitor.submit(visitor.get(PAGE).form("/alerts/subscriptions"), typed);

        Page refused = visitor.get(PAGE);
        assertThat(refused.document().select("[role=alert]").text()).contains("Hiçbir kural seçilmedi");
        assertThat(refused.form("/alerts/subscriptions")
                        .select("input[name=address]")
                        .val())
                .isEqualTo("ad@ornek.com.tr");
        assertThat(own.queryForList("SELECT id FROM alert_subscription")).isEmpty();

        Map<String, String> all = new HashMap<>(typed);
        all.put("all", "true");
        visitor.submit(refused.form("/alerts/subscriptions"), all);

        assertThat(own.queryForList("SELECT rules FROM alert_subscription", String.class))
                .containsExactly("[]");
        Page kept = visitor.get(PAGE);
        assertThat(form(kept, "change").select("input[name=all]").hasAttr("checked"))
                .as("what an empty list means is shown as it is meant")
                .isTrue();
        Element unticked = form(kept, "change");
        unticked.select("input[name=all]").removeAttr("checked");
        visitor.speaking("en").submit(unticked, Map.of());
        assertThat(visitor.get(PAGE).document().select("[role=alert]").text()).contains("No rule is chosen");
        assertThat(own.queryForList("SELECT rules FROM alert_subscription", String.class))
                .containsExactly("[]");
    }

    private static Element form(Page page, String act) {
        Element form = page.document().selectFirst("form[action$=/" + act + "]");
        if (form == null) {
            throw new AssertionError("no form " + act);
        }
        return form;
    }
}
