package dev.kopru.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.desk.Visitor.Page;
import dev.kopru.desk.overview.OpenGroups;
import dev.kopru.people.People;
import dev.kopru.people.PersonRequest;
import dev.kopru.people.Role;
import dev.kopru.record.Origin;
import dev.kopru.record.Reason;
import dev.kopru.record.Rejection;
import dev.kopru.record.Source;
import dev.kopru.retry.RetryTable;
import dev.kopru.setting.LiveSettings;
import dev.kopru.setting.SettingSource;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Rejected records on their pages: seen, corrected, tried again, discarded, and mended all at once. */
class RetryDeskTests extends DeskTest {

    private static final String MARKUP = "<script>alert(1)</script><b>x</b>\\\"'";
    private static final String LINE =
            """
            {"lineNo":%d,"kind":"GOODS","sku":"SKU-%d","name":"Etek","attributes":{"renk":"mavi"},"quantity":1.000000,\
            "unit":"adet","unitPrice":100.000000,"discount":0.0000,"vatRate":10.00,"lineTotal":100.0000,"vatAmount":9.0900,\
            "withholding":null,"vatExemption":null}""";

    @Autowired
    RetryTable retries;

    @Autowired
    OpenGroups groups;

    @Autowired
    LiveSettings settings;

    @Autowired
    People people;

    @BeforeEach
    void nothingIsRejected() {
        own.update("DELETE FROM retry_attempt");
        own.update("DELETE FROM retry_record");
        settingsAsTheFilesSay();
        groups.changed();
    }

    private static String order(String id, String method, int lines) {
        return """
               {"type":"order","order":{"store":"shop","id":"%s","number":"%s","kind":"ORDER","relatedOrderId":null,\
               "status":"Processing","currency":"TRY","exchangeRate":null,"pricesIncludeVat":true,\
               "placedAt":"2026-08-31T11:32:00Z","changedAt":"2026-09-02T01:32:00Z","revision":4,"accountCode":null,\
               "customer":{"id":null,"kind":"B2C","firstName":"Volkan","lastName":"Avcı","company":null,\
               "email":"volkan@ornek.example","phone":"5490000000","taxOffice":null,"taxNumber":null},\
               "billing":{"name":"Volkan Avcı","line":"Atatürk Bulvarı 1","district":"Bodrum","city":"Muğla","postCode":"48037",\
               "country":"TR"},"delivery":{"name":"Volkan Avcı","line":"Atatürk Bulvarı 1","district":"Bodrum","city":"Muğla",\
               "postCode":"48037","country":"TR"},"paymentMethod":"%s","paymentId":null,"payments":[],\
               "shipping":{"amount":0.0000,"vatRate":null},"shippingDiscount":0.0000,\
               "instalment":{"amount":0.0000,"vatRate":null},"discount":0.0000,"vatTotal":9.0900,"vatOfRates":[],\
               "total":105.0000,"note":null,"lines":[%s]}}"""
                .formatted(
                        id,
                        id,
                        method,
                        IntStream.rangeClosed(1, lines)
                                .mapToObj(n -> LINE.formatted(n, n))
                                .collect(Collectors.joining(",")));
    }

    private long reject(String id, String payload, String reason, String... arguments) {
        Source source = new Source("shop:" + id, id, Origin.LIVE, null, 4);
        retries.reject(
                "OrderImportJob", 1, List.of(new Rejection(source, payload, new Reason(reason, List.of(arguments)))));
        groups.changed();
        Long number = own.queryForObject("SELECT id FROM retry_record WHERE record_key = ?", Long.class, "shop:" + id);
        return number == null ? 0 : number;
    }

    private String payload(long id) {
        return String.valueOf(own.queryForObject("SELECT payload FROM retry_record WHERE id = ?", String.class, id));
    }

    /** What a browser sends: each field as it stands there, but for what is typed. */
    private static Map<String, String> sent(Page page, long id, String... typed) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element field : page.form("/retries/" + id).select("input[name], textarea[name], select[name]")) {
            String value = field.normalName().equals("select")
                    ? field.select("option[selected]").attr("value")
                    : field.normalName().equals("textarea") ? field.wholeText() : field.val();
            fields.put(field.attr("name"), value);
        }
        for (int i = 0; i < typed.length; i += 2) {
            fields.put(typed[i], typed[i + 1]);
        }
        return fields;
    }

    @Test
    void groupsLeadToTheirRecordsAndARecordIsFoundByItsNumber() throws Exception {
        long first = reject("S-1", order("S-1", "CreditCard", 1), "TOTAL_MISMATCH", "105.00", "100.00", "0.05");
        reject("S-2", order("S-2", "CreditCard", 0), "NO_LINES");
        Visitor visitor = administrator();

        Page all = visitor.get("/retries");
        assertThat(all.document().select("table.groups tbody tr")).hasSize(2);
        assertThat(all.document().select("table.groups tbody a").eachAttr("href"))
                .contains("/retries?job=OrderImportJob&reason=TOTAL_MISMATCH");

        Page group = visitor.get("/retries?job=OrderImportJob&reason=TOTAL_MISMATCH");
        assertThat(group.document().select("tbody a").eachAttr("href")).containsExactly("/retries/" + first);
        assertThat(group.text()).contains("mağazada 105,00, satırlardan 100,00");
        assertThat(visitor.get("/retries?q=S-2").document().select("tbody a").eachText())
                .containsExactly("S-2");
        assertThat(visitor.get("/retries?q=%25").document().select("tbody a")).isEmpty();
        assertThat(visitor.get("/retries?state=RESOLVED").document().select("tbody a"))
                .isEmpty();
    }

    @Test
    void aWholeGroupIsDiscardedWithItsReasonAndNoOther() throws Exception {
        long first = reject("S-1", order("S-1", "CreditCard", 1), "NO_LINES");
        long second = reject("S-2", order("S-2", "CreditCard", 1), "NO_LINES");
        reject("S-3", order("S-3", "CreditCard", 1), "TOTAL_MISMATCH", "105.00", "100.00", "0.05");
        Visitor visitor = administrator();
        String group = "/retries?job=OrderImportJob&reason=NO_LINES";
        Element form = visitor.get(group)
                .document()
                .select("form[action=/retries/discard-group]")
                .get(0);
        Map<String, String> fields = new LinkedHashMap<>();
        form.select("input[name]").forEach(input -> fields.put(input.attr("name"), input.val()));

        visitor.post("/retries/discard-group", fields);
        assertThat(visitor.get(group).text()).contains("Bırakmak için bir gerekçe yazın");
        assertThat(own.queryForList("SELECT id FROM retry_record WHERE state = 'DISCARDED'", Long.class))
                .isEmpty();
        fields.put("reason", " <b>denemeydi</b> ");
        Page done = visitor.post("/retries/discard-group", fields);

        assertThat(done.location()).isEqualTo(group);
        assertThat(visitor.get(group).text()).contains("2 kayıt bırakıldı.");
        assertThat(own.queryForList(
                        "SELECT id FROM retry_record WHERE state = 'DISCARDED' AND close_reason = '<b>denemeydi</b>'",
                        Long.class))
                .containsExactlyInAnyOrder(first, second);
        assertThat(visitor.get("/audit?action=discard+group").text()).contains("kayıt grubunu bıraktı");
    }

    @Test
    void whatIsFoundInAMillionOfTheSameBeginningIsTheOneThatIsMeant() throws Exception {
        for (int i = 0; i < 30; i++) {
            reject("S-" + i, order("S-" + i, "CreditCard", 1), "NO_LINES");
        }
        own.update("UPDATE retry_record SET state = 'RESOLVED' WHERE label <> 'S-17'");
        own.update(
                """
                INSERT INTO retry_record (job, record_key, label, origin, revision, payload, reason_code, reason_arguments,
                    message, state, attempts, created_at, changed_at)
                SELECT a.job, CONCAT(a.record_key, '/', b.id), CONCAT(a.label, '/', b.id), a.origin, 1, '{}', a.reason_code, '[]',
                    '', 'RESOLVED', 1, a.created_at, a.changed_at FROM retry_record a JOIN retry_record b
                """);

        Page found = administrator().get("/retries?state=PENDING&q=S-");

        assertThat(found.document().select("tbody a").eachText()).containsExactly("S-17");
    }

    @Test
    void aPartOfThePageIsAnsweredAlone() throws Exception {
        reject("S-1", order("S-1", "CreditCard", 1), "NO_LINES");

        Page part = administrator().get("/retries?job=OrderImportJob", "HX-Request", "true");

        assertThat(part.document().select("header.top")).isEmpty();
        assertThat(part.document().select("tbody a").eachText()).containsExactly("S-1");
    }

    @Test
    void whatIsWrongIsMarkedAtItsFieldAndBothFiguresStandBesideEachOther() throws Exception {
        long id = reject("S-1", order("S-1", "CreditCard", 1), "TOTAL_MISMATCH", "105.00", "100.00", "0.05");

        Page page = administrator().get("/retries/" + id);

        assertThat(page.document().select("label.marked input").attr("name")).isEqualTo("f:/order/total");
        assertThat(page.document().select("table.sides td").eachText()).containsExactly("105,00", "100,00", "5,00");
        assertThat(page.document().select("table.money td").eachText())
                .containsExactly("100,00", "0,00", "9,09", "100,00", "105,00", "5,00");
    }

    @Test
    void aCorrectionChangesWhatWasTypedAndNothingElse() throws Exception {
        String before = order("S-1", "CreditCard", 1);
        long id = reject("S-1", before, "TOTAL_MISMATCH", "105.00", "100.00", "0.05");
        Visitor visitor = administrator();

        Page saved = visitor.post(
                "/retries/" + id, sent(visitor.get("/retries/" + id), id, "act", "save", "f:/order/total", "100,00"));

        assertThat(saved.location()).isEqualTo("/retries/" + id);
        assertThat(payload(id)).isEqualTo(before.replace("\"total\":105.0000", "\"total\":100.0000"));
        assertThat(visitor.get("/retries/" + id).document().select("[data-drafts-done]"))
                .hasSize(1);
        assertThat(own.queryForList("SELECT action FROM audit_entry ORDER BY id DESC LIMIT 1", String.class))
                .containsExactly("correct payload");
    }

    @Test
    void whoIsSlowerIsToldAndLosesNothingTyped() throws Exception {
        long id = reject("S-1", order("S-1", "CreditCard", 1), "TOTAL_MISMATCH", "105.00", "100.00", "0.05");
        Visitor first = administrator();
        Visitor second = administrator();
        Page seenByBoth = second.get("/retries/" + id);
        first.post("/retries/" + id, sent(first.get("/retries/" + id), id, "act", "save", "f:/order/total", "100,00"));

        Page late = second.post("/retries/" + id, sent(seenByBoth, id, "act", "save", "f:/order/note", "benim notum"));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("başka biri değiştirdi");
        assertThat(late.document().select("[name=f:/order/note]").val()).isEqualTo("benim notum");
        assertThat(late.document().select("label:has([name=f:/order/total])").text())
                .contains("kayıtlı olan: 100,00");
        assertThat(payload(id)).contains("\"total\":100.0000").doesNotContain("benim notum");

        second.post("/retries/" + id, sent(late, id, "act", "save", "f:/order/total", "100,00"));
        assertThat(payload(id)).contains("\"total\":100.0000").contains("\"note\":\"benim notum\"");
    }

    @Test
    void aRecordThatWentThroughMeanwhileIsToldAndNothingTypedIsLost() throws Exception {
        long id = reject("S-1", order("S-1", "CreditCard", 1), "TOTAL_MISMATCH", "105.00", "100.00", "0.05");
        Visitor visitor = administrator();
        Page seen = visitor.get("/retries/" + id);
        retries.resolve("OrderImportJob", 2, List.of("shop:S-1"));

        Page late = visitor.post("/retries/" + id, sent(seen, id, "act", "save", "f:/order/note", "benim notum"));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.document().select("[name=f:/order/note]").val()).isEqualTo("benim notum");
        assertThat(late.document().select("fieldset[disabled]")).hasSize(1);
        assertThat(payload(id)).doesNotContain("benim notum");
    }

    @Test
    void whatIsSaidOfTriesNeverSpeaksAgainstWhatElseIsSaidOfTheRecord() throws Exception {
        long id = reject("S-1", order("S-1", "CreditCard", 1), "TOTAL_MISMATCH", "105.00", "100.00", "0.05");
        Visitor visitor = administrator().speaking("tr");
        String page = "/retries/" + id;
        String list = "/retries?state=RESOLVED";
        assertThat(visitor.get(page).first(".headline").text()).contains("1 deneme");

        visitor.post(page, sent(visitor.get(page), id, "act", "save", "f:/order/note", "düzeltildi"));

        assertThat(visitor.get(page).first(".headline").text())
                .contains("düzeltmeden sonra henüz denenmedi")
                .doesNotContain("henüz yeniden denenmedi");

        retries.resolve("OrderImportJob", 2, List.of("shop:S-1"));

        Page written = visitor.get(page);
        assertThat(written.text()).contains("Aktarıldı.").doesNotContain("denenmedi");
        assertThat(visitor.get(list).document().select("td.n").eachText()).doesNotContain("–");

        long other = reject("S-2", order("S-2", "CreditCard", 1), "TOTAL_MISMATCH", "105.00", "100.00", "0.05");
        own.update("UPDATE retry_record SET attempts = 0 WHERE id = ?", other);
        assertThat(visitor.get("/retries/" + other).text()).contains("henüz yeniden denenmedi");
        own.update("UPDATE retry_record SET state = 'DISCARDED', next_attempt_at = NULL WHERE id = ?", other);
        assertThat(visitor.get("/retries/" + other).text()).doesNotContain("denenmedi");
    }

    @Test
    void aRefusedCorrectionSaysWhyAtItsFieldAndKeepsWhatWasTyped() throws Exception {
        long id = reject("S-1", order("S-1", "CreditCard", 1), "TOTAL_MISMATCH", "105.00", "100.00", "0.05");
        Visitor visitor = administrator();
        Page page = visitor.get("/retries/" + id);

        Page other = visitor.post(
                "/retries/" + id, sent(page, id, "act", "save", "f:/order/id", "S-9", "f:/order/note", "not"));
        assertThat(other.status()).isEqualTo(400);
        assertThat(other.document()
                        .select("label:has([name=f:/order/id]) .wrong")
                        .text())
                .contains("başka bir kayıt");
        assertThat(other.document().select("[name=f:/order/note]").val()).isEqualTo("not");

        Page ambiguous = visitor.post("/retries/" + id, sent(page, id, "act", "save", "f:/order/total", "1.234"));
        assertThat(ambiguous.status()).isEqualTo(400);
        assertThat(ambiguous
                        .document()
                        .select("label:has([name=f:/order/total]) .wrong")
                        .text())
                .contains("iki türlü");
        assertThat(ambiguous.document().select("[name=f:/order/total]").val()).isEqualTo("1.234");
        assertThat(payload(id)).isEqualTo(order("S-1", "CreditCard", 1));
    }

    @Test
    void anOrderWithoutLinesGetsOneInItsForm() throws Exception {
        long id = reject("S-1", order("S-1", "CreditCard", 0), "NO_LINES");
        Visitor visitor = administrator();

        Page added = visitor.post("/retries/" + id, sent(visitor.get("/retries/" + id), id, "act", "add:/order/lines"));
        Page saved = visitor.post(
                "/retries/" + id,
                sent(
                        added,
                        id,
                        "act",
                        "save",
                        "f:/order/lines/n1/sku",
                        "ABC",
                        "f:/order/lines/n1/quantity",
                        "2",
                        "f:/order/lines/n1/unitPrice",
                        "52,50",
                        "f:/order/lines/n1/vatRate",
                        "10"));

        assertThat(saved.status()).as(saved.text()).isEqualTo(302);
        assertThat(payload(id))
                .contains("\"lines\":[{\"lineNo\":1,\"kind\":\"GOODS\",\"sku\":\"ABC\"")
                .contains("\"unitPrice\":52.50");
    }

    @Test
    void anOrderOfFiveHundredLinesIsShownPageByPage() throws Exception {
        long id = reject("S-1", order("S-1", "CreditCard", 500), "NEGATIVE_QUANTITY", "480", "-1");
        Visitor visitor = administrator();

        Page page = visitor.get("/retries/" + id);
        assertThat(page.document().select("table.rows td.marked input").attr("name"))
                .isEqualTo("f:/order/lines/479/quantity");
        assertThat(page.form("/retries/" + id).select("[name]").size()).isLessThan(1_000);

        Page next = visitor.post(
                "/retries/" + id, sent(page, id, "act", "page:/order/lines:0", "f:/order/lines/479/quantity", "3"));
        assertThat(next.document().select("[name=f:/order/lines/0/sku]").val()).isEqualTo("SKU-1");
        visitor.post("/retries/" + id, sent(next, id, "act", "save"));
        assertThat(payload(id))
                .contains(
                        "\"sku\":\"SKU-480\",\"name\":\"Etek\",\"attributes\":{\"renk\":\"mavi\"},\"quantity\":3.000000");
    }

    @Test
    void markupInEveryFieldIsShownAsText() throws Exception {
        String payload = order(MARKUP, MARKUP, 1)
                .replaceAll(
                        "\"(Volkan|Avcı|Bodrum|Muğla|Etek|mavi|renk|adet|TRY|Processing)\"",
                        "\"" + MARKUP.replace("\\", "\\\\") + "\"");
        long id = reject("S-1", payload, "UNKNOWN_PAYMENT_METHOD", MARKUP);
        own.update("UPDATE retry_record SET label = ?, location = ? WHERE id = ?", MARKUP, MARKUP, id);
        Visitor visitor = administrator();

        for (String path : List.of(
                "/retries/" + id,
                "/retries/" + id + "/raw",
                "/retries/" + id + "/state",
                "/retries?job=OrderImportJob",
                "/retries?job=OrderImportJob&reason=UNKNOWN_PAYMENT_METHOD",
                "/retries?q=%3Cscript%3Ealert(1)%3C/script%3E",
                "/retries?job=%3Cscript%3Ealert(1)%3C/script%3E&reason=%3Cb%3Ex")) {
            Page page = visitor.get(path);
            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.document().select("script:not([src]), b")).as(path).isEmpty();
        }
        assertThat(visitor.get("/retries/" + id)
                        .document()
                        .select("[name=f:/order/customer/firstName]")
                        .val())
                .isEqualTo(MARKUP.replace("\\\"", "\""));
    }

    @Test
    void aRecordIsDiscardedWithAReasonAndSeveralAtOnce() throws Exception {
        long first = reject("S-1", order("S-1", "CreditCard", 1), "NO_LINES");
        long second = reject("S-2", order("S-2", "CreditCard", 1), "NO_LINES");
        Visitor visitor = administrator();
        String csrf = visitor.get("/retries?job=OrderImportJob")
                .form("/retries/discard")
                .select("[name=_csrf]")
                .val();

        visitor.post("/retries/" + first + "/discard", Map.of("_csrf", csrf, "reason", " "));
        assertThat(state(first)).isEqualTo("PENDING");
        visitor.post("/retries/" + first + "/discard", Map.of("_csrf", csrf, "reason", "iki kez verilmiş"));
        assertThat(state(first)).isEqualTo("DISCARDED");
        assertThat(visitor.get("/retries/" + first).text()).contains("iki kez verilmiş");

        visitor.post("/retries/discard", Map.of("_csrf", csrf, "ids", String.valueOf(second), "reason", "deneme"));
        assertThat(state(second)).isEqualTo("DISCARDED");
    }

    private String state(long id) {
        return String.valueOf(own.queryForObject("SELECT state FROM retry_record WHERE id = ?", String.class, id));
    }

    @Test
    void whoOnlyLooksSeesNoPersonalDataAndChangesNothing() throws Exception {
        long id = reject("S-1", order("S-1", "CreditCard", 1), "NO_LINES");
        people.all().stream()
                .filter(known -> known.username().equals("bakan"))
                .forEach(known -> people.delete(known.id()));
        people.create(new PersonRequest("bakan", "", null, Role.VIEWER));
        own.update(
                "UPDATE person SET must_change = FALSE, password = (SELECT kept.password FROM (SELECT password FROM person"
                        + " WHERE origin = 'SETTINGS') kept) WHERE username = 'bakan'");
        Visitor visitor = visitor().in("bakan", PASSWORD);

        Page page = visitor.get("/retries/" + id);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.answer().body()).doesNotContain("volkan@ornek.example").doesNotContain("Avcı");
        assertThat(visitor.get("/retries/" + id + "/raw").answer().body()).doesNotContain("volkan@ornek.example");
        assertThat(page.document().select("main form button:not(.skip)"))
                .allMatch(button -> button.parents().is("fieldset[disabled]"));
        String csrf = page.form("/logout").select("[name=_csrf]").val();
        assertThat(visitor.post("/retries/" + id + "/discard", Map.of("_csrf", csrf, "reason", "x"))
                        .status())
                .isEqualTo(403);
        assertThat(visitor.post("/retries/" + id, sent(page, id, "act", "save", "f:/order/note", "x"))
                        .status())
                .isEqualTo(403);
        assertThat(payload(id)).isEqualTo(order("S-1", "CreditCard", 1));
    }

    @Test
    void nothingIsDoneWithoutTheTokenOfThePage() throws Exception {
        long id = reject("S-1", order("S-1", "CreditCard", 1), "NO_LINES");

        assertThat(administrator()
                        .post("/retries/" + id + "/discard", Map.of("reason", "x"))
                        .status())
                .isEqualTo(403);
        assertThat(state(id)).isEqualTo("PENDING");
    }

    @Test
    void rawDataThatIsNoJsonIsRefusedAndStaysInItsField() throws Exception {
        long id = reject("S-1", order("S-1", "CreditCard", 1), "NO_LINES");
        Visitor visitor = administrator();
        Element form = visitor.get("/retries/" + id + "/raw").form("/retries/" + id + "/raw");

        Page refused = visitor.submit(form, Map.of("json", "{\"type\":"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.first("textarea[name=json]").wholeText()).isEqualTo("{\"type\":");
        assertThat(payload(id)).isEqualTo(order("S-1", "CreditCard", 1));
    }

    @Test
    void aMissingPaymentMethodIsAddedOnTheSpotAndItsGroupTriedAgain() throws Exception {
        long id = reject(
                "S-1", order("S-1", "Kripto", 1).replace("105.0000", "100.0000"), "UNKNOWN_PAYMENT_METHOD", "Kripto");
        own.update("UPDATE retry_record SET payload_edited = TRUE WHERE id = ?", id);
        Visitor visitor = administrator();
        Page group = visitor.get("/retries?job=OrderImportJob&reason=UNKNOWN_PAYMENT_METHOD");
        Element box = group.form("/retries/mend");
        assertThat(box.select("[name=missing]").val()).isEqualTo("Kripto");

        Page refused = visitor.submit(box, Map.of("part:account", "108.01.002", "part:tolerance", "-1"));
        assertThat(visitor.get(refused.location()).text()).contains("hiçbir şey kaydedilmedi");
        assertThat(settings.where("kopru.order.payments")).isEqualTo(SettingSource.PACKAGED);

        Page unclear = visitor.submit(box, Map.of("part:account", "108.01.002", "part:tolerance", "1.234"));
        assertThat(visitor.get(unclear.location()).text()).contains("Bu iki türlü okunabilir");
        Page other = visitor.submit(box, Map.of("missing", "Hiçbiri", "part:account", "108.01.002"));
        assertThat(visitor.get(other.location()).text()).contains("\"Hiçbiri\" için bekleyen kayıt kalmadı");
        assertThat(settings.where("kopru.order.payments")).isEqualTo(SettingSource.PACKAGED);

        Page kept = visitor.submit(
                box, Map.of("part:account", "108.01.002", "part:plan", "KREDI-KARTI", "part:tolerance", "0,5"));

        assertThat(kept.location()).matches("/runs/\\d+");
        assertThat(settings.where("kopru.order.payments")).isEqualTo(SettingSource.KEPT);
        assertThat(settings.list("kopru.order.payments"))
                .hasSize(7)
                .contains(
                        Map.of("method", "Kripto", "account", "108.01.002", "plan", "KREDI-KARTI", "tolerance", "0.5"));
        ended(kept.location());
        Map<String, Object> record =
                own.queryForMap("SELECT state, reason_code, message FROM retry_record WHERE id = ?", id);
        assertThat("RESOLVED".equals(record.get("state"))
                        || !"UNKNOWN_PAYMENT_METHOD".equals(record.get("reason_code")))
                .as(record.toString())
                .isTrue();

        reject("S-3", order("S-3", "Başka", 1), "UNKNOWN_PAYMENT_METHOD", "Başka");
        Page back = visitor.get("/retries?job=OrderImportJob&reason=UNKNOWN_PAYMENT_METHOD");
        assertThat(back.text()).contains("veritabanında").contains("admin");
        visitor.submit(back.form("/retries/mend/drop"), Map.of());
        assertThat(settings.where("kopru.order.payments")).isEqualTo(SettingSource.PACKAGED);
        assertThat(settings.list("kopru.order.payments")).hasSize(6);
    }

    @Test
    void aStatusThatIsNotChosenIsAddedOnTheSpotAndItsGroupTriedAgain() throws Exception {
        long id = reject(
                "S-7",
                order("S-7", "CreditCard", 1)
                        .replace("105.0000", "100.0000")
                        .replace("\"Processing\"", "\"Hazırlanıyor\""),
                "STATUS_NOT_CHOSEN",
                "Hazırlanıyor",
                "Paid");
        own.update("UPDATE retry_record SET payload_edited = TRUE WHERE id = ?", id);
        Visitor visitor = administrator();
        Page group = visitor.get("/retries?job=OrderImportJob&reason=STATUS_NOT_CHOSEN");
        assertThat(group.first(".mend label").text()).isEqualTo("Durum");
        assertThat(group.first(".mend a").attr("href")).isEqualTo("/settings/order-statuses");

        Page kept = visitor.submit(group.form("/retries/mend"), Map.of());

        assertThat(kept.location()).matches("/runs/\\d+");
        ended(kept.location());
        assertThat(own.queryForObject(
                        "SELECT value FROM setting_kept WHERE name = 'kopru.order.statuses'", String.class))
                .isEqualTo("[\"Paid\",\"Processing\",\"Shipped\",\"Completed\",\"Hazırlanıyor\"]");
        Map<String, Object> record = own.queryForMap("SELECT state, reason_code FROM retry_record WHERE id = ?", id);
        assertThat("RESOLVED".equals(record.get("state")) || !"STATUS_NOT_CHOSEN".equals(record.get("reason_code")))
                .as(record.toString())
                .isTrue();

        reject("S-8", order("S-8", "CreditCard", 1), "STATUS_NOT_CHOSEN", "Cancelled", "Paid");
        Page refused = visitor.submit(
                visitor.get("/retries?job=OrderImportJob&reason=STATUS_NOT_CHOSEN")
                        .form("/retries/mend"),
                Map.of());
        assertThat(visitor.get(refused.location()).text())
                .contains("hiçbir şey kaydedilmedi", "“Alınan durumlar”", "“İptal sayılan durumlar”", "Cancelled");
        visitor.submit(
                visitor.get("/retries?job=OrderImportJob&reason=STATUS_NOT_CHOSEN")
                        .form("/retries/mend/drop"),
                Map.of());
        assertThat(settings.where("kopru.order.statuses")).isEqualTo(SettingSource.PACKAGED);
    }

    private void ended(String address) throws InterruptedException {
        long run = Long.parseLong(address.substring(address.lastIndexOf('/') + 1));
        Instant deadline = Instant.now().plus(Duration.ofSeconds(30));
        while (Instant.now().isBefore(deadline)) {
            List<String> status = own.queryForList(
                    "SELECT STATUS FROM BATCH_JOB_EXECUTION WHERE JOB_EXECUTION_ID = ? AND END_TIME IS NOT NULL",
                    String.class,
                    run);
            if (!status.isEmpty()) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("run " + run + " did not end");
    }
}
