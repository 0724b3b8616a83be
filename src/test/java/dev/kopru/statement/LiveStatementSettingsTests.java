package dev.kopru.statement;

import static dev.kopru.statement.AMovement.credit;
import static dev.kopru.statement.AMovement.debit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.pruning.PruningSettings;
import dev.kopru.setting.Current;
import dev.kopru.statement.access.Editions;
import dev.kopru.statement.document.Edition;
import dev.kopru.statement.snapshot.SnapshotScenario;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a person keeps on a page shows in every statement that it concerns with the next run. */
class LiveStatementSettingsTests extends SnapshotScenario {

    private static final String ACCOUNT = "120.01.000001";

    @Autowired
    private Current<StatementSettings> current;

    @Autowired
    private Current<PruningSettings> periods;

    @Autowired
    private Editions editions;

    @Autowired
    private StatementPruning pruning;

    private final List<String> kept = new ArrayList<>();

    private void keep(String name, String value) {
        String setting = "kopru.statement." + name;
        settings.keep(Map.of(setting, value), "muhasebe");
        kept.add(setting);
    }

    @AfterEach
    void filesRuleAgain() {
        kept.forEach(name -> settings.drop(name, "muhasebe"));
    }

    private void account(String code, AMovement... movements) {
        books.account(code, "Cari " + code);
        books.moves(code, "TRY", movements);
    }

    private void threeMovements(String code) {
        account(code, debit(1, "2026-01-05", "100"), debit(2, "2026-01-06", "50"), credit(3, "2026-01-20", "30"));
    }

    @Test
    void theShopGetsTheLatestLinesOnlyOnceThereShallBeFewerThoughNothingMoved() {
        threeMovements("120.1");
        account("120.2", debit(4, "2026-01-05", "70"));
        runs(2, 0, 0);
        assertThat(shop.statement("120.1").lines()).hasSize(3);

        keep("shop-lines", "2");
        runs(1, 1, 0);

        assertThat(shop.statement("120.1").lines())
                .extracting(StatementLine::id)
                .containsExactly(2L, 3L);
        assertThat(shop.statement("120.1").opening()).isEqualTo("100.00");
        assertThat(shop.statement("120.1").closing()).isEqualTo("120.00");
        assertThat(runs().counts().written()).isZero();
        settings.drop("kopru.statement.shop-lines", "muhasebe");
        runs(1, 1, 0);
        assertThat(shop.statement("120.1").lines()).hasSize(3);
    }

    @Test
    void whatTheProgramCallsAnOpeningIsTheOpeningBalanceOnceItsWordIsKept() {
        account(ACCOUNT, debit(1, "2026-01-01", "500").kind("nakil"), debit(2, "2026-01-05", "70"));
        runs(1, 0, 0);
        assertThat(shop.statement(ACCOUNT).opening()).isEqualTo("0.00");

        keep("opening-kinds", "[\"devir\", \"nakil\"]");
        runs(1, 0, 0);

        assertThat(shop.statement(ACCOUNT).opening()).isEqualTo("500.00");
        assertThat(shop.statement(ACCOUNT).lines())
                .extracting(StatementLine::id)
                .containsExactly(2L);
        assertThat(shop.statement(ACCOUNT).closing()).isEqualTo("570.00");
    }

    @Test
    void whatCancelsEachOtherIsHiddenInTheShopOnceThatIsAskedFor() {
        account(
                ACCOUNT,
                debit(1, "2026-01-05", "100"),
                debit(2, "2026-01-06", "70"),
                credit(3, "2026-01-07", "100").reversing(1));
        runs(1, 0, 0);
        assertThat(shop.statement(ACCOUNT).lines()).hasSize(3);

        keep("reversals", "\"hide\"");
        runs(1, 0, 0);

        assertThat(shop.statement(ACCOUNT).lines())
                .extracting(StatementLine::id)
                .containsExactly(2L);
        assertThat(shop.statement(ACCOUNT).closing()).isEqualTo("70.00");
    }

    @Test
    void anAccountWithoutMovementsHasItsEmptyStatementInTheNewCurrency() {
        books.account(ACCOUNT, "Boş Cari");
        runs(1, 0, 0);
        assertThat(shop.statements(ACCOUNT)).containsOnlyKeys("TRY");

        keep("empty-currency", "\"EUR\"");
        runs(1, 0, 0);

        assertThat(shop.statements(ACCOUNT)).containsOnlyKeys("EUR");
    }

    @Test
    void anAccountWithTooManyMovementsIsTakenOnceItMayHaveAsMany() {
        keep("most-movements", "2");
        threeMovements(ACCOUNT);
        runs(0, 0, 1);
        assertThat(memory.message(ACCOUNT)).contains("3").contains("2");

        keep("most-movements", "3");
        runs(1, 0, 0);

        assertThat(shop.statement(ACCOUNT).closing()).isEqualTo("120.00");
        assertThat(memory.waiting()).isEmpty();
    }

    @Test
    void theHeadOfEveryStatementIsTheNewCompanyAtOnce() {
        threeMovements(ACCOUNT);
        runs(1, 0, 0);
        keep("company.title", "\"Köprü Tekstil A.Ş.\"");

        Edition edition = editions.find(
                        ACCOUNT, null, new Days(LocalDate.parse("2026-01-01"), null), Locale.forLanguageTag("tr"))
                .orElseThrow();

        assertThat(edition.company().title()).isEqualTo("Köprü Tekstil A.Ş.");
    }

    @Test
    void replacedStatementsGoAfterTheNewTime() {
        threeMovements(ACCOUNT);
        runs(1, 0, 0);
        books.moves(ACCOUNT, "TRY", debit(9, "2026-02-01", "5"));
        runs(1, 0, 0);
        clock.advance(Duration.ofDays(3));
        assertThat(pruning.piece(
                                clock.instant().minus(pruning.keep(periods.now().keep())), 0)
                        .removed())
                .isZero();

        keep("keep-snapshots", "\"2d\"");

        assertThat(current.now().keepSnapshots()).isEqualTo(Duration.ofDays(2));
        assertThat(pruning.piece(
                                clock.instant().minus(pruning.keep(periods.now().keep())), 0)
                        .removed())
                .isEqualTo(1);
    }
}
