package dev.kopru.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.desk.Visitor.Page;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People and tokens of which there are more than a page shows. */
class PeopleListTests extends DeskTest {

    private static final String NAMES = "#list tbody td:first-child";

    @BeforeEach
    void many() {
        for (int number = 1; number <= 120; number++) {
            own.update(
                    "INSERT INTO person (username, display_name, email, password, role, origin, enabled, must_change,"
                            + " created_at, created_by, changed_at, changed_by) VALUES (?, ?, ?, 'x', 'VIEWER', 'PEOPLE',"
                            + " TRUE, FALSE, '2026-01-01', 'admin', '2026-01-01', 'admin')",
                    "liste%03d".formatted(number),
                    number == 77 ? "Çiğdem 100% Öz" : "Biri",
                    "liste%03d@ornek.com.tr".formatted(number));
        }
    }

    @AfterEach
    void gone() {
        own.update("DELETE FROM personal_token WHERE name LIKE 'liste%'");
        own.update("DELETE FROM person WHERE username LIKE 'liste%'");
    }

    @Test
    void aPageShowsFiftyPeopleAndTheNextOnesBehindThem() throws Exception {
        Visitor administrator = administrator();
        Page first = administrator.get("/people?text=liste");
        assertThat(names(first)).hasSize(50).startsWith("liste001").endsWith("liste050");

        Page second = administrator.get(first.last("nav.pages a").attr("href"));
        assertThat(names(second)).hasSize(50).startsWith("liste051");
        Page third = administrator.get(second.last("nav.pages a").attr("href"));
        assertThat(names(third)).hasSize(20).endsWith("liste120");
        assertThat(third.document().select("nav.pages a").text()).isEqualTo("Başa dön");
    }

    @Test
    void somebodyIsFoundByNameAndAddressAndPercentIsNoPattern() throws Exception {
        Visitor administrator = administrator();
        assertThat(names(administrator.get("/people?text=100%25"))).containsExactly("liste077");
        assertThat(names(administrator.get("/people?text=liste012@ornek"))).containsExactly("liste012");
        Page nobody = administrator.get("/people?text=yok-boyle-biri");
        assertThat(names(nobody)).isEmpty();
        assertThat(nobody.text()).contains("Böyle biri yok.");
    }

    @Test
    void tokensThatLetInStandBeforeTheManyThatEnded() throws Exception {
        for (int number = 1; number <= 130; number++) {
            own.update(
                    "INSERT INTO personal_token (person_id, person_epoch, name, scopes, prefix, sha256, created_at,"
                            + " expires_at, revoked_at) SELECT id, epoch, ?, 'READ', ?, SHA2(?, 256), '2026-01-01',"
                            + " '2099-01-01', ? FROM person WHERE username = 'admin'",
                    "liste " + number,
                    "liste_" + number,
                    number,
                    number == 1 ? null : "2026-01-02");
        }
        List<String> shown = administrator()
                .get("/me")
                .document()
                .select("#tokens tbody td:first-child")
                .eachText();
        assertThat(shown).hasSize(100).startsWith("liste 1", "liste 130");
    }

    private static List<String> names(Page page) {
        return page.document().select(NAMES).eachText();
    }
}
