package dev.kopru.desk.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.desk.DeskTest;
import dev.kopru.desk.Visitor;
import dev.kopru.desk.Visitor.Page;
import dev.kopru.record.Origin;
import dev.kopru.record.Reason;
import dev.kopru.record.Rejection;
import dev.kopru.record.Source;
import dev.kopru.retry.RetryTable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the overview tells, and the runs it leads to. */
class OverviewTests extends DeskTest {

    private static final Set<String> GOING_ON = Set.of("Başlıyor", "Çalışıyor", "Durduruluyor");
    private static final String MARKUP = "<script>alert(1)</script><b>kalın</b>";

    @Autowired
    RetryTable retries;

    @Autowired
    Overviews overviews;

    JdbcTemplate store;

    @Autowired
    void shop(@Qualifier("store") DataSource shop) {
        store = new JdbcTemplate(shop);
    }

    @BeforeEach
    void nothingIsOpen() {
        own.update("DELETE FROM retry_attempt");
        own.update("DELETE FROM retry_record");
        overviews.changed();
    }

    @Test
    void showsAllJobsBetweenShopAndBooks() throws Exception {
        Page page = administrator().get("/");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.document().select(".lane .name").eachText())
                .containsExactly("Sipariş aktarımı", "Stok kartı yayımı", "Stok eşitleme", "Hesap ekstreleri");
        assertThat(page.document().select(".bank strong").eachText()).containsExactly("Mağaza", "Muhasebe");
    }

    @Test
    void saysHowManyRecordsWereRejectedForWhichReasonAndLeadsToThem() throws Exception {
        reject("a", "UNKNOWN_PAYMENT_METHOD", "kapida", "S-1");
        reject("b", "UNKNOWN_PAYMENT_METHOD", "kapida", "S-2");
        reject("c", "NO_LINES", "S-3");

        Page page = administrator().get("/");

        List<Element> needs = page.document().select(".needs li");
        assertThat(needs).hasSize(2);
        assertThat(needs.get(0).text()).startsWith("Sipariş aktarımı: 2 kayıt reddedildi.");
        assertThat(needs.get(0).select("a[role=button]").attr("href"))
                .isEqualTo("/retries?job=OrderImportJob&reason=UNKNOWN_PAYMENT_METHOD");
        assertThat(page.last(".today dd").text()).isEqualTo("3");
    }

    @Test
    void aFailedRunIsToldWithItsCauseAndCanBeGoneOnWith() throws Exception {
        store.execute("RENAME TABLE shop_order TO shop_order_away");
        Visitor visitor = administrator();
        Page started;
        try {
            String csrf =
                    visitor.get("/").form("/language").select("[name=_csrf]").val();
            started = visitor.post("/jobs/OrderImportJob/run", Map.of("_csrf", csrf));
            assertThat(started.location()).matches("/runs/\\d+");
            ended(started.location());
        } finally {
            store.execute("RENAME TABLE shop_order_away TO shop_order");
        }
        overviews.changed();

        Page run = visitor.get(started.location());
        assertThat(run.document().select(".headline .badge").text()).isEqualTo("Başarısız");
        assertThat(run.document().select(".failure [role=alert]").text()).contains("shop_order");
        assertThat(run.document().select(".failure details pre").text()).contains("Exception");
        assertThat(visitor.get("/").document().select(".needs li.bad strong").text())
                .isEqualTo("Sipariş aktarımı");

        Page again = visitor.submit(run.form(started.location() + "/restart"), Map.of());
        assertThat(again.location()).matches("/runs/\\d+").isNotEqualTo(started.location());
        ended(again.location());
        Page second = visitor.get(again.location());
        assertThat(second.document().select(".headline .badge").text()).isEqualTo("Tamamlandı");
        assertThat(second.document().select(".chain li")).hasSize(2);
        assertThat(visitor.get(started.location()).hasForm(started.location() + "/restart"))
                .as("what was resumed cannot be resumed again")
                .isFalse();
        assertThat(own.queryForList(
                        "SELECT action FROM audit_entry WHERE person = 'admin' AND action LIKE '%run' ORDER BY id",
                        String.class))
                .endsWith("start run", "restart run");
        assertThat(own.queryForMap("SELECT value_before, value_after FROM audit_entry WHERE action = 'restart run'"
                        + " ORDER BY id DESC LIMIT 1"))
                .containsEntry("value_before", "FAILED")
                .containsEntry("value_after", "as run " + again.location().substring("/runs/".length()));
    }

    @Test
    void runsAreFoundByJobStatusAndWay() throws Exception {
        Visitor visitor = administrator();
        String csrf = visitor.get("/").form("/language").select("[name=_csrf]").val();
        Page started = visitor.post("/jobs/InventorySyncJob/run", Map.of("_csrf", csrf));
        ended(started.location());
        String id = started.location().substring("/runs/".length());

        assertThat(numbers(visitor.get("/runs?job=InventorySyncJob&status=COMPLETED&via=API")))
                .contains(id);
        assertThat(numbers(visitor.get("/runs?job=InventorySyncJob&status=FAILED")))
                .doesNotContain(id);
        assertThat(numbers(visitor.get("/runs?via=TIMER"))).doesNotContain(id);
        assertThat(numbers(visitor.get("/runs?until=2020-01-01"))).isEmpty();
        assertThat(numbers(visitor.get("/runs?before=" + id))).doesNotContain(id);
        Page part = visitor.get("/runs?job=InventorySyncJob", "HX-Request", "true");
        assertThat(part.document().select("nav.side")).isEmpty();
        assertThat(numbers(part)).contains(id);
    }

    @Test
    void theDaysOfTheChartAreFourteenAndTodayIsTheLast() throws Exception {
        Page days = administrator().get("/overview/days");

        assertThat(days.answer().headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(days.answer().body().split("],", -1)).hasSize(4);
        assertThat(days.answer().body().split("]")[0].split(",")).hasSize(14);
    }

    @Test
    void whatIsRejectedOnceMoreWhenItIsTriedAgainIsNoFurtherRejection() throws Exception {
        long before = rejectedToday();
        own.update("INSERT INTO run (id, job, started_via, started_by, node, version, created_at)"
                + " VALUES (900001, 'OrderImportJob', 'TIMER', 'kopru', 'n', 'v', UTC_TIMESTAMP(6))");
        own.update("INSERT INTO run_count (run_id, step, read_count, written, unchanged, rejected)"
                + " VALUES (900001, 'liveOrders', 9, 0, 0, 9), (900001, 'dueRetries', 7, 0, 0, 7)");
        try {
            assertThat(rejectedToday()).isEqualTo(before + 9);
        } finally {
            own.update("DELETE FROM run_count WHERE run_id = 900001");
            own.update("DELETE FROM run WHERE id = 900001");
        }
    }

    @Test
    void aJobWhoseLastRunRejectedAllThatItReadIsNotWellAsLongAsSomeOfItWaits() throws Exception {
        reject("a", "UNKNOWN_PAYMENT_METHOD", "kapida", "S-1");
        run(900002, "liveOrders", 3, 0, 3);
        run(900003, "dueRetries", 1, 0, 1);
        try {
            Page page = administrator().get("/");
            assertThat(page.first(".lane .state").text()).isEqualTo("okuduğunun hepsini reddetti, sizi bekliyor");
            assertThat(page.first(".needs li.bad").text())
                    .contains("Sipariş aktarımı", "son okuduğu 3 kaydın hepsini reddetti");
            assertThat(page.document().select(".needs li.bad a").eachAttr("href"))
                    .containsExactly("/runs/900002", "/retries?job=OrderImportJob");
            assertThat(administrator()
                            .speaking("en")
                            .get("/")
                            .first(".lane .state")
                            .text())
                    .isEqualTo("rejected all it read, waits for you");

            run(900004, "liveOrders", 2, 1, 1);
            overviews.changed();
            assertThat(administrator().get("/").first(".lane .state").text())
                    .isNotEqualTo("okuduğunun hepsini reddetti, sizi bekliyor");

            own.update("DELETE FROM run_count WHERE run_id = 900004");
            own.update("UPDATE retry_record SET state = 'DISCARDED'");
            overviews.changed();
            assertThat(administrator().get("/").first(".lane .state").text())
                    .as("nobody waits for any of it any more")
                    .isNotEqualTo("okuduğunun hepsini reddetti, sizi bekliyor");
        } finally {
            own.update("DELETE FROM run_count WHERE run_id BETWEEN 900002 AND 900004");
            own.update("DELETE FROM run WHERE id BETWEEN 900002 AND 900004");
            own.update("DELETE FROM BATCH_JOB_EXECUTION WHERE JOB_EXECUTION_ID BETWEEN 900002 AND 900004");
            own.update("DELETE FROM BATCH_JOB_INSTANCE WHERE JOB_INSTANCE_ID BETWEEN 900002 AND 900004");
        }
    }

    private void run(long id, String step, long read, long written, long rejected) {
        own.update(
                "INSERT INTO run (id, job, started_via, started_by, node, version, created_at)"
                        + " VALUES (?, 'OrderImportJob', 'TIMER', 'kopru', 'n', 'v', UTC_TIMESTAMP(6))",
                id);
        own.update(
                "INSERT INTO run_count (run_id, step, read_count, written, unchanged, rejected) VALUES (?, ?, ?, ?, 0, ?)",
                id,
                step,
                read,
                written,
                rejected);
        own.update(
                "INSERT INTO BATCH_JOB_INSTANCE (JOB_INSTANCE_ID, VERSION, JOB_NAME, JOB_KEY)"
                        + " VALUES (?, 0, 'OrderImportJob', ?)",
                id,
                String.valueOf(id));
        own.update(
                "INSERT INTO BATCH_JOB_EXECUTION (JOB_EXECUTION_ID, VERSION, JOB_INSTANCE_ID, CREATE_TIME, START_TIME,"
                        + " END_TIME, STATUS) VALUES (?, 0, ?, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), 'COMPLETED')",
                id,
                id);
    }

    private long rejectedToday() throws Exception {
        overviews.changed();
        return Long.parseLong(
                administrator().get("/").document().select(".today dd").get(1).text());
    }

    @Test
    void markupInARecordIsShownAsText() throws Exception {
        reject(MARKUP, MARKUP, MARKUP);

        Page page = administrator().get("/");

        assertThat(page.document().select("script:not([src]), .needs b")).isEmpty();
        assertThat(page.document().select(".needs li").text()).contains("<b>kalın</b>");
    }

    private void reject(String key, String code, String... values) {
        Source source = new Source(key, key, Origin.LIVE, "shop", 1);
        retries.reject("OrderImportJob", 1, List.of(new Rejection(source, "{}", new Reason(code, List.of(values)))));
        overviews.changed();
    }

    private static List<String> numbers(Page page) {
        return page.document().select("#list tbody td:first-child").eachText();
    }

    private void ended(String location) throws Exception {
        Visitor visitor = administrator();
        String status = "";
        for (int look = 0; look < 300; look++) {
            status = visitor.get(location).document().select(".headline .badge").text();
            if (!status.isEmpty() && !GOING_ON.contains(status)) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError(location + " did not end: " + status);
    }
}
