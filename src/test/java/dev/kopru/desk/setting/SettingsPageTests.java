package dev.kopru.desk.setting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.desk.DeskTest;
import dev.kopru.desk.Visitor;
import dev.kopru.desk.Visitor.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the page of the settings tells and takes back. */
class SettingsPageTests extends DeskTest {

    @Test
    void aSettingThatWasGivenOnAPageGoesBackToTheFile() throws Exception {
        own.update("INSERT INTO setting_kept (name, value, changed_at, changed_by)"
                + " VALUES ('kopru.order.payments', '[{\"method\":\"Kripto\"}]', '2026-03-02', 'ayşe')");
        Visitor visitor = administrator();
        Page page = visitor.get("/settings");
        assertThat(page.first("article").text()).contains("kopru.order.payments", "ayşe", "Kripto");

        Page dropped = visitor.submit(page.form("/settings/drop"), Map.of());

        assertThat(dropped.location()).isEqualTo("/settings");
        assertThat(visitor.get("/settings").text()).contains("Sayfalarda verilmiş bir ayar yok");
        assertThat(own.queryForList("SELECT name FROM setting_kept", String.class))
                .isEmpty();
        assertThat(own.queryForList(
                        "SELECT subject FROM audit_entry WHERE action = 'drop setting' AND person = 'admin'",
                        String.class))
                .contains("kopru.order.payments");
    }

    @Test
    void everySettingSaysItsValueAndWhereItIsFromAndNoSecretIsTold() throws Exception {
        Visitor visitor = administrator();

        Page order = visitor.get("/settings?name=order.chunk-size");
        assertThat(order.first("tbody tr").text())
                .startsWith("kopru.order.chunk-size 1000 Köprü ile gelen dosya order.yml:");
        assertThat(visitor.get("/settings?name=order.")
                        .document()
                        .select("tbody tr")
                        .eachText())
                .as("what forms and timers tell")
                .noneMatch(row -> row.contains("payments") || row.contains("timer.") || row.contains("tolerance"));
        Page secrets = visitor.get("/settings?name=password");
        assertThat(secrets.document().select("tbody tr").eachText())
                .anySatisfy(row -> assertThat(row).contains("kopru.admin.password", "•••"));
        assertThat(visitor.get("/settings").answer().body()).doesNotContain(PASSWORD);
    }
}
