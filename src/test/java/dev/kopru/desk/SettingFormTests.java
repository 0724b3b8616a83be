package dev.kopru.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.desk.Visitor.Page;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** The forms of the settings: what people type, what is kept of it, and what is refused. */
class SettingFormTests extends DeskTest {

    @Autowired
    SettingFormViews views;

    @Autowired
    MessageSource pages;

    @AfterEach
    void asTheFilesSay() {
        own.update("DELETE FROM setting_kept");
        own.update("INSERT INTO setting_change (name, changed_at, changed_by) VALUES ('none', '2026-03-02', 'nobody')");
    }

    @Test
    void wordsAndDurationsAreKeptAndGoBackToTheFileByOneClick() throws Exception {
        Visitor visitor = administrator();
        Page form = visitor.get("/settings/order-statuses");
        assertThat(form.first("textarea[name=kopru.order.statuses]").wholeText())
                .isEqualTo("Completed\nPaid\nProcessing\nShipped");

        Page saved = visitor.submit(
                form.form("/settings/order-statuses"),
                Map.of(
                        "kopru.order.statuses", "Ödendi\r\n Paid \r\n\r\nPaid",
                        "kopru.order.minimum-age", "10",
                        "kopru.order.minimum-age.unit", "m"));

        assertThat(saved.location()).isEqualTo("/settings/order-statuses");
        assertThat(kept("kopru.order.statuses")).containsExactly("[\"Ödendi\",\"Paid\"]");
        assertThat(kept("kopru.order.minimum-age")).containsExactly("\"10m\"");
        assertThat(kept("kopru.order.cancelled-statuses")).isEmpty();
        assertThat(own.queryForList(
                        "SELECT CONCAT(before_it, ' > ', after_it) FROM audit_entry WHERE action = 'keep setting'"
                                + " AND subject = 'kopru.order.minimum-age' ORDER BY id DESC LIMIT 1",
                        String.class))
                .containsExactly("\"0s\" > \"10m\"");
        Page after = visitor.get("/settings/order-statuses");
        assertThat(after.text()).contains("2 ayar kaydedildi", "Bu sayfada verilmiş admin");
        assertThat(after.text()).contains("Dosyada: Completed, Paid, Processing, Shipped");

        Page dropped = visitor.submit(
                after.form("/settings/order-statuses").attr("action", "/settings/order-statuses/drop"),
                Map.of("setting", "kopru.order.statuses"));

        assertThat(dropped.location()).isEqualTo("/settings/order-statuses");
        assertThat(kept("kopru.order.statuses")).isEmpty();
        assertThat(visitor.get("/settings/order-statuses")
                        .first("textarea[name=kopru.order.statuses]")
                        .wholeText())
                .startsWith("Completed\n");
    }

    @Test
    void whatContradictsIsSaidAtBothFieldsAndNothingTypedIsLost() throws Exception {
        Visitor visitor = administrator();
        Page form = visitor.get("/settings/order-statuses");

        Page refused = visitor.submit(
                form.form("/settings/order-statuses"),
                Map.of("kopru.order.ignored-statuses", "Paid\nTaslak<b>", "kopru.order.minimum-age", "üç"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.document().select(".setting.marked h2").eachText()).containsExactly("Bekleme süresi");
        Page again = visitor.submit(refused.form("/settings/order-statuses"), Map.of("kopru.order.minimum-age", "3"));

        assertThat(again.status()).isEqualTo(400);
        assertThat(again.document().select(".setting.marked h2").eachText())
                .containsExactly("Bilerek dışarıda bırakılan durumlar");
        assertThat(again.first(".setting.marked .wrong").text()).contains("Alınan durumlar", "Paid");
        assertThat(again.first("textarea[name=kopru.order.ignored-statuses]").wholeText())
                .isEqualTo("Paid\nTaslak<b>");
        assertThat(own.queryForList("SELECT name FROM setting_kept", String.class))
                .isEmpty();
    }

    @Test
    void aFigureIsReadInTheLanguageOfThePage() throws Exception {
        Visitor visitor = administrator();
        Page form = visitor.get("/settings/order-amounts");
        assertThat(form.first("input[name=kopru.order.tolerance]").val()).isEqualTo("0,05");

        visitor.submit(form.form("/settings/order-amounts"), Map.of("kopru.order.tolerance", "0,10"));

        assertThat(kept("kopru.order.tolerance")).containsExactly("\"0.10\"");
        Page negative = visitor.submit(
                visitor.get("/settings/order-amounts").form("/settings/order-amounts"),
                Map.of("kopru.order.tolerance", "-1"));
        assertThat(negative.first(".setting.marked .wrong").text()).contains("“Kuruş farkı”", "-1");
    }

    @Test
    void theSecondOfTwoPeopleIsToldWhatTheFirstKept() throws Exception {
        Visitor first = administrator();
        Visitor second = administrator();
        Page seenByBoth = second.get("/settings/order-amounts");
        first.submit(
                first.get("/settings/order-amounts").form("/settings/order-amounts"),
                Map.of("kopru.order.tolerance", "0,2"));

        Page told = second.submit(seenByBoth.form("/settings/order-amounts"), Map.of("kopru.order.tolerance", "0,3"));

        assertThat(told.status()).isEqualTo(409);
        assertThat(told.text()).contains("başka biri bu ayarları değiştirdi", "Şu anda kayıtlı olan: 0,2");
        assertThat(told.first("input[name=kopru.order.tolerance]").val()).isEqualTo("0,3");
        assertThat(kept("kopru.order.tolerance")).containsExactly("\"0.2\"");
        second.submit(told.form("/settings/order-amounts"), Map.of());
        assertThat(kept("kopru.order.tolerance")).containsExactly("\"0.3\"");
    }

    @Test
    void everyFormHasItsWordsInBothLanguages() throws Exception {
        Visitor visitor = administrator();
        for (String language : List.of("tr", "en")) {
            visitor.speaking(language);
            for (SettingFormViews.OfJob job : views.all()) {
                for (SettingFormViews.Listed form : job.forms()) {
                    Page page = visitor.get("/settings/" + form.name());
                    assertThat(page.status()).as(form.name()).isEqualTo(200);
                    assertThat(page.text()).as(form.name()).doesNotContain("??", "desk.settings.");
                }
            }
            assertThat(visitor.get("/settings").text()).doesNotContain("??");
        }
        assertThat(pages.getMessage("desk.settings.save", null, Locale.ENGLISH)).isEqualTo("Save");
    }

    private List<String> kept(String name) {
        return own.queryForList("SELECT value FROM setting_kept WHERE name = ?", String.class, name);
    }
}
