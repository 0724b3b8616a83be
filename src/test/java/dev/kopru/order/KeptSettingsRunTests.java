package dev.kopru.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.fixture.JobRunner;
import dev.kopru.order.rule.OrderSettings;
import dev.kopru.setting.Current;
import dev.kopru.setting.LiveSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Settings that people keep on pages, and the runs before and after it; the clock stands still. */
class KeptSettingsRunTests extends OrderJobScenario {

    @Autowired
    LiveSettings live;

    @Autowired
    Current<OrderSettings> current;

    @Autowired
    DataSource own;

    @AfterEach
    void asTheFilesSay() {
        new JdbcTemplate(own)
                .queryForList("SELECT name FROM setting_kept", String.class)
                .forEach(name -> live.drop(name, "test"));
    }

    @Test
    void anotherStatusBringsTheOrdersThatWerePassedOverBefore() {
        shop.put(AnOrder.of("1"), AnOrder.of("2").status("Preparing"));
        runs(1, 0, 0);

        keep("statuses", "[\"Paid\",\"Preparing\"]");

        runs(1, 0, 0);
        assertThat(books.orderIds()).containsExactly("1", "2");
        anotherRunChangesNothing();
    }

    @Test
    void whatAWrongStatusOfAMinuteNoticedIsWithdrawnOnceTheStatusIsChosenAgain() {
        shop.put(AnOrder.of("1"), AnOrder.of("2"));
        runs(2, 0, 0);
        shop.put(AnOrder.of("2").status("Refunded").changed(AnOrder.NOON.plusSeconds(60), 2));
        keep("statuses", "[\"Payd\"]");
        job.run(Map.of("full", "true"));
        assertThat(openNotices())
                .containsExactly("LEFT_STATUS 1", "LEFT_STATUS 2", "STATUS_LEFT_OUT Paid", "STATUS_LEFT_OUT Refunded");

        live.drop("kopru.order.statuses", "test");
        job.run(Map.of());

        assertThat(openNotices()).containsExactly("LEFT_STATUS 2", "STATUS_LEFT_OUT Refunded");
        assertThat(memory.jdbc()
                        .queryForList(
                                "SELECT CONCAT(code, ' ', seen_by) FROM notice WHERE withdrawn ORDER BY code",
                                String.class))
                .containsExactly("LEFT_STATUS kopru", "STATUS_LEFT_OUT kopru");
    }

    private List<String> openNotices() {
        return memory.jdbc()
                .queryForList(
                        "SELECT CONCAT(code, ' ', SUBSTRING_INDEX(record_key, ':', -1)) FROM notice WHERE seen_at IS NULL"
                                + " AND code IN ('LEFT_STATUS', 'STATUS_LEFT_OUT') ORDER BY 1",
                        String.class);
    }

    @Test
    void aCancelledStatusCancelsTheDocumentInTheNextRun() {
        shop.put(AnOrder.of("1"));
        runs(1, 0, 0);
        keep("cancelled-statuses", "[\"Cancelled\",\"Geri\"]");
        shop.remove("1");
        shop.put(AnOrder.of("1").status("Geri").changed(AnOrder.NOON.plusSeconds(60), 2));

        runs(1, 0, 0);

        assertThat(books.document("1")).containsEntry("state", "cancelled");
    }

    @Test
    void aPaymentMethodGoesToTheAccountThatIsKept() {
        shop.put(AnOrder.of("1").payment("Kripto", null));
        runs(0, 0, 1);

        keep("payments", "[{\"method\":\"Kripto\",\"account\":\"108.09.009\",\"plan\":\"KRIPTO\"}]");
        memory.replayAll();

        runs(1, 0, 0);
        assertThat(books.document("1")).containsEntry("payment_account", "108.09.009");
    }

    @Test
    void aWiderToleranceTakesWhatWasRejected() {
        shop.put(AnOrder.of("1").total("120.30"));
        runs(0, 0, 1);

        keep("tolerance", "\"0.50\"");
        memory.replayAll();

        runs(1, 0, 0);
    }

    @Test
    void aDocumentGetsTheStateThatIsKeptForItsStatus() {
        keep("document-states", "[{\"status\":\"Paid\",\"state\":\"approved\"}]");
        shop.put(AnOrder.of("1"));

        runs(1, 0, 0);

        assertThat(books.document("1").values()).contains("approved");
    }

    @Test
    void aRunKeepsTheSettingsThatItBeganWithAndTheNextTakesTheNewOnes() {
        shop.put(AnOrder.of("1").payment("Kripto", null), AnOrder.of("2"));
        store.before(what -> {
            if (what.startsWith("changed")) {
                keepOnce();
            }
        });

        JobRunner.Ended run = job.run();

        assertThat(kept).isTrue();
        assertThat(run.counts().written()).isEqualTo(1);
        assertThat(run.counts().rejected()).isEqualTo(1);
        memory.replayAll();
        runs(1, 0, 0);
    }

    @Test
    void whatIsLeftEmptyOnAPageIsNotGiven() {
        keep("full-comparison.at", "\"\"");
        keep("full-comparison.every", "\"6h\"");
        keep("locked-until", "\"2026-01-31\"");
        keep("default-payment.plan", "\"\"");
        OrderSettings now = current.now();
        assertThat(now.fullComparison().at()).isNull();
        assertThat(now.fullComparison().every()).isEqualTo(Duration.ofHours(6));
        assertThat(now.lockedUntil()).isEqualTo("2026-01-31");
        assertThat(now.defaultPayment().plan()).isNull();
        keep("locked-until", "\"\"");
        keep("full-comparison.every", "\"\"");
        assertThat(current.now().lockedUntil()).isNull();
        assertThat(current.now().fullComparison().every()).isNull();
    }

    private boolean kept;

    private void keepOnce() {
        if (!kept) {
            kept = true;
            keep("unknown-payment", "\"default\"");
        }
    }

    private void keep(String name, String value) {
        live.keep(Map.of("kopru.order." + name, value), "ayşe");
    }
}
