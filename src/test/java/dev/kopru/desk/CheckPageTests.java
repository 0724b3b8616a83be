package dev.kopru.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.desk.Visitor.Page;
import dev.kopru.people.People;
import dev.kopru.people.PersonRequest;
import dev.kopru.people.Role;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Notices, reconciliation and connections on their pages. */
class CheckPageTests extends DeskTest {

    private static final String MARKUP = "<b onclick=x>S-1</b>";

    @Autowired
    private People people;

    @BeforeEach
    @AfterEach
    void nothing() {
        own.update("DELETE FROM notice");
        own.update("DELETE FROM reconciliation");
    }

    private void notice(int number, String code, String label) {
        own.update(
                "INSERT INTO notice (job, code, record_key, label, arguments, occurrences, first_run_id, last_run_id,"
                        + " first_noticed_at, last_noticed_at)"
                        + " VALUES ('OrderImportJob', ?, ?, ?, '[\"x\"]', 3, 1, 7, '2026-01-01', '2026-01-01' + INTERVAL ? SECOND)",
                code,
                "shop:" + number,
                label,
                number / 2);
    }

    private void difference(long id, String record, String kind, String shopTotal, @Nullable String booksTotal) {
        own.update(
                "INSERT INTO reconciliation_difference (reconciliation_id, checked, record_id, record_key, label, kind,"
                        + " shop_status, shop_total, shop_currency, placed_at, document_number, document_state,"
                        + " document_total, document_currency, document_date)"
                        + " VALUES (?, TRUE, ?, ?, ?, ?, 'Paid', ?, 'TRY', '2026-01-05 10:00:00', ?, 'OPEN', ?, 'TRY', '2026-01-06')",
                id,
                record,
                "shop:" + record,
                "S-" + record,
                kind,
                shopTotal,
                booksTotal == null ? null : "FT-" + record,
                booksTotal);
    }

    private long comparison() {
        own.update("INSERT INTO reconciliation (job, run_id, begun_at, as_of, compared, open_documents, finished_at)"
                + " VALUES ('OrderImportJob', 12, '2026-01-07', '2026-01-07', 12345, 67, '2026-01-07 01:00:00')");
        return own.queryForList("SELECT MAX(id) FROM reconciliation", Long.class)
                .get(0);
    }

    @Test
    void noticesAreCountedByKindAndMarkedAsSeenOneByOneOrAllOfAKind() throws Exception {
        for (int i = 0; i < 3; i++) {
            notice(i, "CSV_ODD_LETTERS", i == 0 ? MARKUP : "S-" + i);
        }
        notice(9, "CSV_KEY_SPELLED_OTHERWISE", "S-9");
        Visitor visitor = administrator();
        Page page = visitor.get("/notices");

        assertThat(page.document().select("main b")).isEmpty();
        assertThat(page.text()).contains(MARKUP);
        List<String> counts = page.document().select(".groups .badge").eachText();
        assertThat(counts).containsExactly("3", "1");
        Element one = page.last("form[action$=/seen]");
        assertThat(one.attr("action")).matches("/notices/\\d+/seen");
        visitor.submit(one, Map.of());
        assertThat(own.queryForList("SELECT seen_by FROM notice WHERE seen_at IS NOT NULL", String.class))
                .containsExactly("admin");

        Page all = visitor.submit(page.first("form[action=/notices/seen]"), Map.of());

        assertThat(all.status()).isEqualTo(302);
        assertThat(own.queryForList("SELECT DISTINCT code FROM notice WHERE seen_at IS NULL", String.class))
                .containsExactly("CSV_KEY_SPELLED_OTHERWISE");
        Page left = visitor.get("/notices");
        assertThat(left.document().select("#list tbody tr")).hasSize(1);
        assertThat(visitor.get("/notices?show=all").document().select("#list tbody tr"))
                .hasSize(4);
        assertThat(left.document().select("a[href='/records?q=S-9']")).hasSize(1);
        assertThat(left.document().select("a[href=/runs/7]")).hasSize(1);
    }

    @Test
    void whatARunHasNoticedIsShownByItself() throws Exception {
        notice(1, "CSV_ODD_LETTERS", "S-1");
        notice(2, "CSV_ODD_LETTERS", "S-2");
        own.update("UPDATE notice SET last_run_id = 8 WHERE label = 'S-2'");
        Visitor visitor = administrator();

        Page page = visitor.get("/notices?run=8&job=&code=");
        assertThat(page.document().select("#list td a[href^='/records']").eachText())
                .containsExactly("S-2");
        assertThat(page.first("input[name=run]").attr("value")).isEqualTo("8");
        assertThat(visitor.get("/notices?run=").document().select("#list tbody tr"))
                .hasSize(2);

        visitor.submit(page.last("form[action$=/seen]"), Map.of());
        assertThat(own.queryForList("SELECT label FROM notice WHERE seen_at IS NOT NULL", String.class))
                .containsExactly("S-2");
    }

    @Test
    void thePagesOfNoticesFollowOneAnotherWithoutGapAndWithoutDouble() throws Exception {
        for (int i = 0; i < 120; i++) {
            notice(i, "CSV_ODD_LETTERS", "S-" + i);
        }
        Visitor visitor = administrator();
        List<String> seen = new java.util.ArrayList<>();
        String next = "/notices?code=CSV_ODD_LETTERS";
        for (int page = 0; page < 3; page++) {
            Page shown = visitor.get(next, "HX-Request", "true");
            seen.addAll(shown.document().select("#list td a[href^='/records']").eachText());
            Element older = shown.last(".pages a");
            next = older == null ? "" : older.attr("href");
        }
        assertThat(seen).hasSize(120).doesNotHaveDuplicates();
        assertThat(seen.get(0)).isEqualTo("S-119");
        assertThat(seen.get(119)).isEqualTo("S-0");
        assertThat(next).doesNotContain("beforeId=0&").contains("/notices");
    }

    @Test
    void theSidesStandBesideEachOtherWithTheWayToMendWhatDiffers() throws Exception {
        long id = comparison();
        difference(id, "1", "AMOUNT_DIFFERS", "1234.5", "1234.6");
        difference(id, "2", "ONLY_IN_SHOP", "10", null);
        Visitor visitor = administrator();

        Page page = visitor.get("/reconciliation");

        assertThat(page.text()).contains("12.345 sipariş karşılaştırıldı, 67 belge");
        Element first = page.first(".difference");
        assertThat(first.select(".side-of").get(0).text()).contains("Paid").contains("1.234,50 TRY");
        assertThat(first.select(".side-of").get(1).text()).contains("FT-1").contains("1.234,60 TRY");
        assertThat(first.select(".mend").text()).contains("Hangisi doğruysa diğerini düzeltin");
        assertThat(page.document()
                        .select(".difference")
                        .get(1)
                        .select(".side-of")
                        .get(1)
                        .text())
                .contains("yok");
        assertThat(visitor.get("/reconciliation?kind=ONLY_IN_SHOP").document().select(".difference"))
                .hasSize(1);
        assertThat(visitor.get("/reconciliation?kind=NOTHING").status()).isEqualTo(400);
        assertThat(visitor.speaking("en").get("/reconciliation").text()).contains("1,234.50 TRY");
    }

    @Test
    void whatWentThroughSinceTheComparisonIsNotAdvisedToBeDoneOnceMore() throws Exception {
        difference(comparison(), "7", "ONLY_IN_SHOP", "10", null);
        String key = own.queryForList(
                        "SELECT record_key FROM reconciliation_difference WHERE record_id = '7'", String.class)
                .get(0);
        own.update(
                "INSERT INTO retry_record (job, record_key, label, origin, revision, payload, reason_code,"
                        + " reason_arguments, message, state, attempts, created_at, changed_at, closed_at, closed_by)"
                        + " VALUES ('OrderImportJob', ?, 'S-7', 'LIVE', 1, '', 'X', '[]', '', 'RESOLVED', 1,"
                        + " '2026-01-06', '2026-01-08', '2026-01-08', 'run 13')",
                key);

        Page page = administrator().get("/reconciliation");

        assertThat(page.first(".difference .said").text()).startsWith("Bu karşılaştırmadan sonra muhasebeye yazıldı");
        assertThat(page.document().select(".difference .mend")).isEmpty();
        own.update("DELETE FROM retry_record WHERE record_key = ?", key);
    }

    @Test
    void differencesFollowOneAnotherByKindAndId() throws Exception {
        long id = comparison();
        for (int i = 100; i < 180; i++) {
            difference(id, Integer.toString(i), i < 150 ? "STATUS_DIFFERS" : "AMOUNT_DIFFERS", "1", "2");
        }
        Visitor visitor = administrator();
        Page first = visitor.get("/reconciliation");
        Page second = visitor.get(first.last(".pages a").attr("href"));

        List<String> all = new java.util.ArrayList<>(
                first.document().select(".difference header a").eachText());
        all.addAll(second.document().select(".difference header a").eachText());
        assertThat(all).hasSize(80).doesNotHaveDuplicates();
        assertThat(all.get(0)).isEqualTo("S-150");
        assertThat(all.get(79)).isEqualTo("S-149");
    }

    @Test
    void withoutAComparisonThatIsSaid() throws Exception {
        assertThat(administrator().get("/reconciliation").text()).contains("Henüz tam karşılaştırma yapılmadı");
    }

    @Test
    void theConnectionsSayWhatIsReadFromWhereAndThatItTakesAnotherStart() throws Exception {
        Page page = administrator().get("/connections");

        assertThat(page.text())
                .contains(
                        "Neyi kim sunuyor",
                        "mağazanın siparişleri veritabanı üzerinden (SQL)",
                        "mağazanın görselleri folder")
                .contains("Ne nereden okunur")
                .contains("yeniden başlatılınca geçerli olur")
                .contains("Mağaza Hazır SQL takımı kopru.store.preset reference varsayılan")
                .contains("Muhasebe Hazır SQL takımı kopru.accounting.preset reference varsayılan")
                .contains("kopru.zone Europe/Istanbul Köprü ile gelen dosya application.yml:4")
                .contains("Stok kartı yayımı kopru");
    }

    @Test
    void bothSidesAreTriedAndShownWithoutTheirSecrets() throws Exception {
        Page page = administrator().get("/connections");

        assertThat(page.document().select(".side-card h2").eachText())
                .containsExactly("Mağaza", "Muhasebe", "Köprü'nün kendi veritabanı");
        assertThat(page.document().select(".side-card .badge").eachText()).containsOnly("yanıt veriyor");
        assertThat(page.document().select(".side-card code").eachText())
                .allSatisfy(address -> assertThat(address).startsWith("jdbc:").doesNotContain("?"));
        assertThat(page.document().select("[aria-label=Hangi iş neye ihtiyaç duyar] tbody tr"))
                .hasSize(4);
    }

    @Test
    void anAddressIsShownWithoutWhatOpensIt() {
        assertThat(MaskedAddress.of("jdbc:mysql://ali:p@ss?w/x@host:3306/shop?user=a&password=b"))
                .isEqualTo("jdbc:mysql://•••@host:3306/shop");
        assertThat(MaskedAddress.of("jdbc:sqlserver://host;user=a;password=b")).isEqualTo("jdbc:sqlserver://host");
        assertThat(MaskedAddress.of("jdbc:mysql://address=(host=h)(user=u)(password=x)/s"))
                .doesNotContain("=x")
                .contains("(host=h)");
        assertThat(MaskedAddress.of(null)).isEmpty();
    }

    @Test
    void whoOnlyLooksIsShownNoActAndNobodysNameAndMayDoNothing() throws Exception {
        notice(1, "CSV_ODD_LETTERS", "S-1");
        own.update(
                "UPDATE notice SET code = 'EMAIL_ON_OTHER_CARD', arguments = '[\"ilkay@ornek.example\",\"x\",\"y\"]'");
        comparison();
        people.all().stream()
                .filter(known -> known.username().equals("seyirci"))
                .forEach(known -> people.delete(known.id()));
        people.create(new PersonRequest("seyirci", "", null, Role.VIEWER));
        own.update(
                "UPDATE person SET must_change = FALSE, password = (SELECT kept.password FROM (SELECT password FROM person"
                        + " WHERE origin = 'SETTINGS') kept) WHERE username = 'seyirci'");
        Visitor visitor = visitor().in("seyirci", PASSWORD);

        for (String path : List.of("/timers", "/notices", "/reconciliation", "/imports", "/connections")) {
            Page page = visitor.get(path);
            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.document().select("main form[method=post]"))
                    .as(path)
                    .isEmpty();
            assertThat(page.answer().body()).as(path).doesNotContain("ilkay@ornek.example");
        }
        assertThat(visitor.get("/timers/OrderImportJob")
                        .document()
                        .select("main fieldset:not([disabled] *):not([disabled])"))
                .isEmpty();
        String csrf =
                visitor.get("/timers").form("/logout").select("[name=_csrf]").val();
        for (String path : List.of("/timers/OrderImportJob", "/timers/OrderImportJob/pause", "/notices/seen")) {
            assertThat(visitor.post(path, Map.of("_csrf", csrf, "seen", "x", "ofJob", "OrderImportJob", "ofCode", "x"))
                            .status())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(visitor.get("/imports/previews/" + "0".repeat(32)).status()).isEqualTo(403);
        assertThat(visitor.get("/imports/1/errors.csv").status()).isEqualTo(403);
        assertThat(own.queryForList("SELECT COUNT(*) FROM notice WHERE seen_at IS NULL", Long.class)
                        .get(0))
                .isEqualTo(1);
    }
}
