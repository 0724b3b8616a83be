package dev.kopru.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.desk.Visitor.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people type into the forms: nothing of it is cut, and a session that ends meanwhile loses neither it nor the way. */
class TypedTextTests extends DeskTest {

    private static final String TEXT_FIELDS = "form[method=post] input:not([type=hidden]):not([type=checkbox])"
            + ":not([type=radio]):not([type=time]):not([type=date]):not([type=datetime-local]):not([type=number])"
            + ":not([type=password]):not([type=file]):not([readonly]), form[method=post] textarea";

    private static final String ORDER =
            """
            {"order":{"number":"%s","status":"COMPLETED","lines":[{"lineNo":1,"sku":"A-1","quantity":1}]}}""";

    private long retry;

    @BeforeEach
    void aRejectedOrder() {
        own.update(
                "INSERT INTO retry_record (job, record_key, label, origin, revision, payload, reason_code,"
                        + " reason_arguments, message, state, attempts, created_at, changed_at)"
                        + " VALUES ('OrderImportJob', 'typed:1', 'T-1', 'LIVE', 0, ?, 'UNKNOWN_SKU', '[\"A-1\"]', '',"
                        + " 'PENDING', 1, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))",
                ORDER.formatted("T-1"));
        retry = own.queryForList("SELECT MAX(id) FROM retry_record", Long.class).get(0);
    }

    @AfterEach
    void nothingIsLeft() {
        own.update("DELETE FROM retry_record WHERE record_key = 'typed:1'");
    }

    @Test
    void everyTextFieldOfEveryFormSaysHowMuchFitsIntoIt() throws Exception {
        Visitor visitor = administrator();
        List<String> pages = List.of(
                "/people",
                "/me",
                "/alerts",
                "/timers/OrderImportJob",
                "/retries/" + retry,
                "/retries?job=OrderImportJob&reason=UNKNOWN_SKU",
                "/settings/order-statuses",
                "/settings/order-payments",
                "/settings/order-vat",
                "/settings/order-amounts",
                "/settings/order-accounts",
                "/settings/order-stock");
        int fields = 0;
        for (String page : pages) {
            Page shown = visitor.get(page);
            assertThat(shown.status()).as(page).isEqualTo(200);
            for (Element field : shown.document().select(TEXT_FIELDS)) {
                fields++;
                assertThat(field.attr("maxlength")).as(page + " " + field).matches("[1-9]\\d*");
            }
        }
        assertThat(fields).isGreaterThan(20);
    }

    @ParameterizedTest
    @CsvSource({
        "reason, retry_record.close_reason",
        "username, person.username",
        "displayName, person.display_name",
        "email, person.email",
        "address, alert_subscription.address",
        "name, personal_token.name",
        "cron, job_timer.cron"
    })
    void asMuchAsFitsIntoAFieldFitsIntoItsColumn(String field, String column) {
        Long room = own.queryForList(
                        "SELECT character_maximum_length FROM information_schema.columns"
                                + " WHERE table_schema = DATABASE() AND CONCAT(table_name, '.', column_name) = ?",
                        Long.class,
                        column)
                .get(0);

        assertThat(TypedLengths.longest().get(field)).isPositive().isLessThanOrEqualTo(room.intValue());
    }

    @Test
    void aReasonThatIsTooLongIsRefusedAtItsFieldAndKeptAsItWasTyped() throws Exception {
        Visitor visitor = administrator();
        String page = "/retries/" + retry;
        String typed = "ş".repeat(1_001);

        Page sent = visitor.submit(visitor.get(page).form(page + "/discard"), Map.of("reason", typed));

        assertThat(sent.location()).isEqualTo(page);
        Page shown = visitor.get(page);
        assertThat(shown.first("[role=alert]").text())
                .contains("Gerekçe", "1.001", "1.000", "Hiçbir şey değiştirilmedi");
        assertThat(shown.form(page + "/discard").select("[name=reason]").val()).isEqualTo(typed);
        assertThat(own.queryForObject("SELECT state FROM retry_record WHERE id = ?", String.class, retry))
                .isEqualTo("PENDING");
        visitor.submit(shown.form(page + "/discard"), Map.of("reason", "ş".repeat(1_000)));
        assertThat(own.queryForObject("SELECT close_reason FROM retry_record WHERE id = ?", String.class, retry))
                .hasSize(1_000);
    }

    @Test
    void everyOtherFieldThatTakesAFewWordsDoesTheSame() throws Exception {
        Visitor visitor = administrator().speaking("en");
        Map<String, String> person =
                Map.of("username", "ayse", "displayName", "A".repeat(151), "email", "a@b.example", "role", "VIEWER");

        Page sent = visitor.submit(visitor.get("/people").form("/people"), person);

        assertThat(sent.location()).isEqualTo("/people");
        Page shown = visitor.get("/people");
        assertThat(shown.first("[role=alert]").text())
                .contains("Name: 151 characters")
                .contains("at most 150");
        assertThat(shown.first("[name=displayName]").val()).hasSize(151);
        assertThat(shown.first("[name=username]").val()).isEqualTo("ayse");
        Page alert = visitor.submit(
                visitor.get("/alerts").form("/alerts/subscriptions"), Map.of("address", "a".repeat(501)));
        assertThat(alert.location()).isEqualTo("/alerts");
        assertThat(visitor.get("/alerts")
                        .first("form[action=/alerts/subscriptions] [name=address]")
                        .val())
                .hasSize(501);
    }

    @Test
    void aCronExpressionThatDoesNotFitIsRefusedInItsForm() throws Exception {
        Visitor visitor = administrator();
        String form = "/timers/OrderImportJob";
        String cron = "0 0 3 ? * " + "MON,".repeat(40) + "MON";

        Page refused = visitor.submit(
                visitor.get(form).form(form), Map.of("rhythm", "CRON", "cron", cron, "enabled", "true", "act", "save"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.first("#preview [role=alert]").text()).contains("173", "120");
        assertThat(refused.first("[name=cron]").val()).isEqualTo(cron);
    }

    @ParameterizedTest
    @CsvSource({
        "/timers/OrderImportJob/pause, /timers/OrderImportJob",
        "/retries/17/discard, /retries/17",
        "/retries/17, /retries/17",
        "/retries/17/raw, /retries/17/raw",
        "/retries/discard-group, /retries",
        "/retries/mend, /retries",
        "/settings/order, /settings/order",
        "/settings/drop, /settings",
        "/people, /people",
        "/people/3, /people/3",
        "/people/3/password, /people/3",
        "/me/tokens, /me",
        "/alerts/subscriptions, /alerts",
        "/alerts/subscriptions/4/change, /alerts",
        "/runs/4/resolve, /runs/4",
        "/jobs/OrderImportJob/run, /",
        "/nowhere, /"
    })
    void aFormThatIsSentAfterTheSessionEndedLeadsBackToItsPageEvenIfTheBrowserDoesNotTellIt(String sent, String page)
            throws Exception {
        Visitor visitor = visitor();

        Page late = visitor.post(sent, Map.of("reason", "yazılan"));

        assertThat(late.status()).isEqualTo(302);
        Page login = visitor.get(late.location());
        assertThat(login.first("[role=alert]").text()).contains("hiçbir şey değişmedi");
        assertThat(login.first("[name=to]").val()).isEqualTo(page);
    }

    @Test
    void whoeverComesBackIsToldThatNothingWasChangedOnceAlsoAfterAWrongPassword() throws Exception {
        Visitor visitor = visitor();
        Page late = visitor.post("/timers/OrderImportJob", Map.of("count", "5"));
        Page wrong = visitor.submit(
                visitor.get(late.location()).form("/login"), Map.of("username", "admin", "password", "yanlış"));

        Page in = visitor.submit(
                visitor.get(wrong.location()).form("/login"), Map.of("username", "admin", "password", PASSWORD));

        assertThat(in.location()).isEqualTo("/timers/OrderImportJob");
        Page back = visitor.get(in.location());
        assertThat(back.first("[data-drafts-keep]").text()).contains("işlenmedi, hiçbir şey değişmedi");
        assertThat(visitor.get(in.location()).document().select("[data-drafts-keep]"))
                .isEmpty();
    }

    @Test
    void everyFormIntoWhichPeopleTypeKeepsItAsADraftOfItsOwn() throws Exception {
        Visitor visitor = administrator();
        for (String page : List.of(
                "/people",
                "/me",
                "/alerts",
                "/timers/OrderImportJob",
                "/retries/" + retry,
                "/retries/" + retry + "/raw",
                "/retries?job=OrderImportJob&reason=UNKNOWN_SKU",
                "/settings/order-payments")) {
            Map<String, Element> drafts = new HashMap<>();
            for (Element form : visitor.get(page).document().select("form[method=post]")) {
                boolean typed =
                        form.select("textarea, input:not([type=hidden]):not([type=file]):not([type=password])").stream()
                                .anyMatch(field -> !field.hasAttr("readonly"));
                if (typed && form.select("[type=password]").isEmpty()) {
                    assertThat(form.hasAttr("data-draft"))
                            .as(page + " " + form.attr("action"))
                            .isTrue();
                    assertThat(drafts.put(form.attr("data-draft").toLowerCase(Locale.ROOT), form))
                            .as(page)
                            .isNull();
                }
            }
        }
    }
}
