package dev.kopru.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.desk.Visitor.Page;
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
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Mending a mapping on the spot: nothing typed is lost, and who may do it is the same as on the settings' own pages. */
class MendingFormTests extends DeskTest {

    private static final String GROUP = "/retries?job=OrderImportJob&reason=UNKNOWN_PAYMENT_METHOD";

    @Autowired
    RetryTable retries;

    @Autowired
    LiveSettings settings;

    @Autowired
    People people;

    @BeforeEach
    void onePaymentMethodIsMissing() {
        own.update("DELETE FROM retry_attempt");
        own.update("DELETE FROM retry_record");
        settingsAsTheFilesSay();
        for (String method : List.of("Kripto", "Taksit")) {
            Source source = new Source("shop:" + method, "S-" + method, Origin.LIVE, null, 1);
            Reason reason = new Reason("UNKNOWN_PAYMENT_METHOD", List.of(method, "S-" + method));
            retries.reject("OrderImportJob", 1, List.of(new Rejection(source, "{}", reason)));
        }
    }

    @AfterEach
    void nothingWaits() {
        settingsAsTheFilesSay();
        own.update("DELETE FROM retry_attempt");
        own.update("DELETE FROM retry_record");
    }

    private static Element of(Page page, String method) {
        return page.document().select("form[action=/retries/mend]").stream()
                .filter(form -> form.select("[name=missing]").val().equals(method))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatWasTypedStaysInItsFormWithTheErrorAtTheFieldThatIsWrong() throws Exception {
        Visitor visitor = administrator();
        Page group = visitor.get(GROUP);

        Page refused = visitor.submit(
                of(group, "Taksit"),
                Map.of("part:account", "108.01.009", "part:plan", "TAKSİT", "part:tolerance", "-1"));

        assertThat(refused.location()).isEqualTo(GROUP);
        Page again = visitor.get(refused.location());
        Element form = of(again, "Taksit");
        assertThat(form.select("[name=part:account]").val()).isEqualTo("108.01.009");
        assertThat(form.select("[name=part:plan]").val()).isEqualTo("TAKSİT");
        assertThat(form.select("[name=part:tolerance]").val()).isEqualTo("-1");
        assertThat(form.select("[aria-invalid=true]").attr("name")).isEqualTo("part:tolerance");
        assertThat(form.select(".wrong").text()).contains("hiçbir şey kaydedilmedi");
        assertThat(form.select("label:has(.wrong) input").eachAttr("name")).containsExactly("part:tolerance");
        assertThat(of(again, "Kripto").select("[name=part:account]").val()).isEmpty();
        assertThat(settings.where("kopru.order.payments")).isEqualTo(SettingSource.PACKAGED);
    }

    @Test
    void aFigureThatCanBeReadInTwoWaysAndAFieldThatIsEmptyAreToldAtTheirFields() throws Exception {
        Visitor visitor = administrator();
        Page group = visitor.get(GROUP);

        visitor.submit(of(group, "Kripto"), Map.of("part:account", "1", "part:tolerance", "1.234"));
        Element unclear = of(visitor.get(GROUP), "Kripto");
        assertThat(unclear.select("[aria-invalid=true]").val()).isEqualTo("1.234");
        assertThat(unclear.select(".wrong").text()).contains("Bu iki türlü okunabilir");

        visitor.submit(of(group, "Kripto"), Map.of("part:account", " ", "part:plan", "PEŞİN"));
        Element empty = of(visitor.get(GROUP), "Kripto");
        assertThat(empty.select("[aria-invalid=true]").attr("name")).isEqualTo("part:account");
        assertThat(empty.select("[name=part:plan]").val()).isEqualTo("PEŞİN");
    }

    @Test
    void whoOperatesReadsThatAnAdministratorAddsToTheListAndCannotDoItAsNoPageOfSettingsLetsThem() throws Exception {
        Page ofAdministrator = administrator().get(GROUP);
        Visitor operator = operator();

        Page page = operator.get(GROUP);

        assertThat(page.hasForm("/retries/mend")).isFalse();
        assertThat(page.first(".mend .ask").text()).contains("yalnızca yöneticiler");
        assertThat(operator.speaking("en").get(GROUP).first(".mend .ask").text())
                .contains("Only administrators");
        assertThat(page.hasForm("/retries/replay"))
                .as("trying again stays theirs")
                .isTrue();
        String csrf = page.form("/logout").select("[name=_csrf]").val();
        Page tried = operator.post(
                "/retries/mend",
                Map.of(
                        "_csrf", csrf,
                        "job", "OrderImportJob",
                        "reason", "UNKNOWN_PAYMENT_METHOD",
                        "missing", "Kripto",
                        "part:account", "108.01.002"));
        assertThat(tried.status()).isEqualTo(403);
        assertThat(operator.post(
                                "/retries/mend/drop",
                                Map.of("_csrf", csrf, "job", "OrderImportJob", "reason", "UNKNOWN_PAYMENT_METHOD"))
                        .status())
                .isEqualTo(403);
        assertThat(settings.where("kopru.order.payments")).isEqualTo(SettingSource.PACKAGED);
        assertThat(ofAdministrator.hasForm("/retries/mend")).isTrue();
        assertThat(ofAdministrator.document().select(".mend .ask")).isEmpty();
    }

    private Visitor operator() throws Exception {
        people.all().stream()
                .filter(known -> known.username().equals("eşleyen"))
                .forEach(known -> people.delete(known.id()));
        people.create(new PersonRequest("eşleyen", "", null, Role.OPERATOR));
        own.update(
                "UPDATE person SET must_change = FALSE, password = (SELECT kept.password FROM (SELECT password FROM person"
                        + " WHERE origin = 'SETTINGS') kept) WHERE username = 'eşleyen'");
        return visitor().in("eşleyen", PASSWORD);
    }
}
