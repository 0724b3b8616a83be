package dev.kopru.desk.setting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.desk.DeskTest;
import dev.kopru.desk.Visitor;
import dev.kopru.desk.Visitor.Page;
import dev.kopru.people.People;
import dev.kopru.people.PersonRequest;
import dev.kopru.people.Role;
import dev.kopru.setting.LiveSettings;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** The forms of the settings: what people type, what is kept of it, and what is refused. */
class SettingFormTests extends DeskTest {

    @Autowired
    SettingFormViews views;

    @Autowired
    MessageSource pages;

    @Autowired
    LiveSettings live;

    @Autowired
    People people;

    @Autowired
    ConfigurableEnvironment environment;

    @AfterEach
    void asTheFilesSay() {
        own.queryForList("SELECT name FROM setting_kept", String.class).forEach(name -> live.drop(name, "test"));
    }

    @Test
    void wordsAndDurationsAreKeptAndGoBackToTheFileByOneClick() throws Exception {
        Visitor visitor = administrator();
        Page form = visitor.get("/settings/order-statuses");
        assertThat(form.first("textarea[name=kopru.order.statuses]").wholeText())
                .isEqualTo("Paid\nProcessing\nShipped\nCompleted");

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
                        "SELECT CONCAT(value_before, ' > ', value_after) FROM audit_entry WHERE action = 'keep setting'"
                                + " AND subject = 'kopru.order.minimum-age' ORDER BY id DESC LIMIT 1",
                        String.class))
                .containsExactly("\"0s\" > \"10m\"");
        Page after = visitor.get("/settings/order-statuses");
        assertThat(after.text()).contains("2 ayar kaydedildi", "Bu sayfada verilmiş admin");
        assertThat(after.text()).contains("Dosyada: Paid, Processing, Shipped, Completed", "Dosyada: 0 saniye");

        Page dropped = visitor.submit(
                after.form("/settings/order-statuses").attr("action", "/settings/order-statuses/drop"),
                Map.of("setting", "kopru.order.statuses"));

        assertThat(dropped.location()).isEqualTo("/settings/order-statuses");
        assertThat(kept("kopru.order.statuses")).isEmpty();
        assertThat(visitor.get("/settings/order-statuses")
                        .first("textarea[name=kopru.order.statuses]")
                        .wholeText())
                .startsWith("Paid\n");
    }

    @Test
    void whatContradictsIsSaidAtBothFieldsAndNothingTypedIsLost() throws Exception {
        Visitor visitor = administrator();
        Page form = visitor.get("/settings/order-statuses");

        Page refused = visitor.submit(
                form.form("/settings/order-statuses"),
                Map.of("kopru.order.ignored-statuses", "Paid\nTaslak<b>", "kopru.order.minimum-age", "üç"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.document().select(".setting.marked h2").eachText())
                .as("all of it at once")
                .containsExactlyInAnyOrder("Bekleme süresi", "Bilerek dışarıda bırakılan durumlar");
        assertThat(refused.document().select(".setting.marked .wrong").eachText())
                .hasSize(2)
                .anyMatch(why -> why.contains("Alınan durumlar") && why.contains("Paid"));
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
    void aContradictionWithAFieldThatCannotBeReadIsLeftForWhenItCan() throws Exception {
        Visitor visitor = administrator();

        Page refused = visitor.submit(
                visitor.get("/settings/order-statuses").form("/settings/order-statuses"),
                Map.of("kopru.order.statuses", "a".repeat(20_001), "kopru.order.ignored-statuses", "Paid"));

        assertThat(refused.document().select(".setting.marked h2").eachText()).containsExactly("Alınan durumlar");
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

    @Test
    void rowsOfATableAreAddedChangedAndRemoved() throws Exception {
        Visitor visitor = administrator();
        Page form = visitor.get("/settings/order-payments");
        assertThat(form.document().select("input[name$=.method]").eachAttr("value"))
                .containsExactly(
                        "CreditCard",
                        "BankTransfer",
                        "CashOnDelivery",
                        "CardOnDelivery",
                        "Wallet",
                        "OpenAccount",
                        "",
                        "");
        Page more = visitor.submit(
                form.form("/settings/order-payments"),
                Map.of("act", "more", "kopru.order.payments[6].method", "Kripto"));
        assertThat(more.status()).isEqualTo(200);
        assertThat(more.document().select("input[name$=.method]")).hasSize(14);

        Page refused = visitor.submit(
                more.form("/settings/order-payments"),
                Map.of(
                        "act",
                        "save",
                        "kopru.order.payments[7].account",
                        "100.01",
                        "kopru.order.payments[6].tolerance",
                        "x"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.document().select("td .wrong").eachText())
                .containsExactly("Bu bir sayı değil. Örnek: 3419,50", "Bu alan boş bırakılamaz.");
        visitor.submit(
                refused.form("/settings/order-payments"),
                Map.of(
                        "kopru.order.payments[6].tolerance", "0,5",
                        "kopru.order.payments[7].account", "",
                        "kopru.order.payments[0].account", "108.02",
                        "kopru.order.payments[1].removed", "true",
                        "kopru.order.payments[2].method", "",
                        "kopru.order.payments[2].account", "",
                        "kopru.order.payments[2].plan", ""));
        assertThat(kept("kopru.order.payments"))
                .singleElement()
                .asString()
                .isEqualTo("[{\"method\":\"CreditCard\",\"account\":\"108.02\",\"plan\":\"KREDI-KARTI\"},"
                        + "{\"method\":\"CardOnDelivery\",\"account\":\"127.01.002\",\"plan\":\"KAPIDA\"},"
                        + "{\"method\":\"Wallet\",\"account\":\"108.01.002\",\"plan\":\"KREDI-KARTI\"},"
                        + "{\"method\":\"OpenAccount\",\"account\":\"120.01\",\"plan\":\"ACIK-HESAP\"},"
                        + "{\"method\":\"Kripto\",\"tolerance\":\"0.5\"}]");
        assertThat(kept("kopru.order.unknown-payment")).isEmpty();
    }

    @Test
    void aMethodThatStandsTwiceIsRefusedAtItsTable() throws Exception {
        Visitor visitor = administrator().speaking("en");
        Page refused = visitor.submit(
                visitor.get("/settings/order-payments").form("/settings/order-payments"),
                Map.of("kopru.order.payments[6].method", "Wallet"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.first(".setting.marked h2").text()).isEqualTo("Method → account");
        assertThat(refused.first(".setting.marked > .wrong").text()).contains("\"Wallet\"", "twice");
    }

    @Test
    void daysTimesChoicesAndEmptyOnesAreKept() throws Exception {
        Visitor visitor = administrator();
        visitor.submit(
                visitor.get("/settings/order-documents").form("/settings/order-documents"),
                Map.of("kopru.order.locked-until", "2026-01-31", "kopru.order.late-orders", "first-open-day"));
        visitor.submit(
                visitor.get("/settings/order-reading").form("/settings/order-reading"),
                Map.of(
                        "kopru.order.full-comparison.at",
                        "",
                        "kopru.order.full-comparison.every",
                        "6",
                        "kopru.order.full-comparison.every.unit",
                        "h",
                        "kopru.order.full-comparison.days",
                        "30"));
        visitor.submit(
                visitor.get("/settings/order-vat").form("/settings/order-vat"),
                Map.of("kopru.order.vat-rate-dates", "false"));

        assertThat(kept("kopru.order.locked-until")).containsExactly("\"2026-01-31\"");
        assertThat(visitor.get("/settings/order-documents").text()).contains("Dosyada: dönem açılana kadar bekler");
        assertThat(kept("kopru.order.late-orders")).containsExactly("\"first-open-day\"");
        assertThat(kept("kopru.order.full-comparison.at")).containsExactly("\"\"");
        assertThat(kept("kopru.order.full-comparison.every")).containsExactly("\"6h\"");
        assertThat(kept("kopru.order.vat-rate-dates")).containsExactly("\"false\"");
        assertThat(visitor.get("/settings/order-reading")
                        .first("input[name=kopru.order.full-comparison.at]")
                        .val())
                .isEmpty();
        visitor.submit(
                visitor.get("/settings/order-documents").form("/settings/order-documents"),
                Map.of("kopru.order.locked-until", ""));
        assertThat(kept("kopru.order.locked-until")).containsExactly("\"\"");
    }

    @Test
    void whatTheEnvironmentRulesIsToldAndCannotBeTyped() throws Exception {
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("variables", Map.of("kopru.order.tolerance", "0.07")));
        try {
            live.keep(Map.of("kopru.order.minimum-age", "\"1s\""), "test");
            Visitor visitor = administrator();
            Page form = visitor.get("/settings/order-amounts");
            assertThat(form.first("input[name=kopru.order.tolerance]").hasAttr("disabled"))
                    .isTrue();
            assertThat(form.first("input[name=kopru.order.tolerance]").val()).isEqualTo("0,07");
            assertThat(form.text()).contains("Ortam değişkeni ya da başlatma parametresi: buradan değiştirilemez");

            visitor.submit(form.form("/settings/order-amounts"), Map.of("kopru.order.tolerance", "5"));

            assertThat(kept("kopru.order.tolerance")).isEmpty();
        } finally {
            environment.getPropertySources().remove("variables");
        }
    }

    @Test
    void whoOnlyLooksOrOperatesReadsTheFormsAndChangesNothing() throws Exception {
        for (Role role : List.of(Role.VIEWER, Role.OPERATOR)) {
            Visitor visitor = personOf(role);
            Page form = visitor.get("/settings/order-amounts");
            assertThat(form.status()).isEqualTo(200);
            assertThat(form.document().select("form.settings button")).isEmpty();
            assertThat(form.first("input[name=kopru.order.tolerance]").hasAttr("disabled"))
                    .isTrue();
            assertThat(visitor.submit(form.form("/settings/order-amounts"), Map.of("kopru.order.tolerance", "5"))
                            .status())
                    .isEqualTo(403);
            assertThat(visitor.submit(
                                    form.form("/settings/order-amounts").attr("action", "/settings/order-amounts/drop"),
                                    Map.of("setting", "kopru.order.tolerance"))
                            .status())
                    .isEqualTo(403);
        }
        assertThat(administrator()
                        .post("/settings/order-amounts", Map.of("seen", "0", "kopru.order.tolerance", "5"))
                        .status())
                .isEqualTo(403);
        assertThat(kept("kopru.order.tolerance")).isEmpty();
    }

    private Visitor personOf(Role role) throws Exception {
        String name = "ayar-" + role.name().toLowerCase(Locale.ROOT);
        people.all().stream()
                .filter(known -> known.username().equals(name))
                .forEach(known -> people.delete(known.id()));
        people.create(new PersonRequest(name, "", null, role));
        own.update(
                "UPDATE person SET must_change = FALSE, password = (SELECT kept.password FROM (SELECT password FROM person"
                        + " WHERE origin = 'SETTINGS') kept) WHERE username = ?",
                name);
        return visitor().in(name, PASSWORD);
    }

    private List<String> kept(String name) {
        return own.queryForList("SELECT value FROM setting_kept WHERE name = ?", String.class, name);
    }

    /** The rules are English sentences with the names of the files, whose nouns people read in their language. */
    @Test
    void whatARuleSaysOnAFormHasTheWordsOfTheFormAlone() {
        Map<String, String> refused = Map.of(
                "kopru.order.payments",
                """
                [{"method":"Kart","account":"102"},{"method":"Kart","account":"108"}]""",
                "kopru.order.vat-rates",
                "[{\"rate\":20},{\"rate\":20}]",
                "kopru.order.document-states",
                "[{\"status\":\"Paid\",\"state\":\"open\"},{\"status\":\"Paid\",\"state\":\"open\"}]",
                "kopru.order.left-statuses",
                "[{\"status\":\"Paid\",\"then\":\"keep\"}]",
                "kopru.order.statuses",
                "[]",
                "kopru.order.latest-order-date",
                "\"-1d\"");
        for (Map.Entry<String, String> change : refused.entrySet()) {
            var refusals = live.refusals(Map.of(change.getKey(), change.getValue()));

            assertThat(refusals).as(change.getKey()).isNotEmpty();
            String turkish = new SettingWords(pages, Locale.forLanguageTag("tr")).of(refusals.get(0), views.labels());
            String english = new SettingWords(pages, Locale.ENGLISH).of(refusals.get(0), views.labels());
            assertThat(turkish)
                    .isNotEqualTo(english)
                    .doesNotContainPattern("[a-z]+-[a-z]+|\\b(method|status|statuses|rate|must|card|category)\\b");
            assertThat(english).doesNotContainPattern("[a-z]+-[a-z]+(?!\\w)|\\b(olmal|yöntem|durum)");
        }
        assertThat(new SettingWords(pages, Locale.forLanguageTag("tr"))
                        .of(
                                live.refusals(Map.of("kopru.order.payments", refused.get("kopru.order.payments")))
                                        .get(0),
                                views.labels()))
                .isEqualTo("“Yöntem → hesap” içinde her yöntem bir kez geçmeli, ama \"Kart\" iki kez yazılmış");
    }
}
