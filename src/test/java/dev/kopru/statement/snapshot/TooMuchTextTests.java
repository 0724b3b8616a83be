package dev.kopru.statement.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kopru.connector.accounting.AccountLedger;
import dev.kopru.connector.accounting.CurrencyLedger;
import dev.kopru.connector.accounting.LedgerMovement;
import dev.kopru.connector.accounting.Ledgers;
import dev.kopru.record.Reason;
import dev.kopru.record.RejectedException;
import dev.kopru.run.JobTimer;
import dev.kopru.setting.Current;
import dev.kopru.statement.AccountDraft;
import dev.kopru.statement.StatementSettings;
import dev.kopru.statement.StatementView.Reversals;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The texts of an account that a small memory cannot hold reject that account by name, before they fill it. */
class TooMuchTextTests {

    private static final long MEMORY = 16L << 20;
    private static final ZoneId ZONE = ZoneId.of("Europe/Istanbul");
    private static final String CODE = "120.UZUN";

    private final AccountDrafts drafts = new AccountDrafts(Current.fixed(settings()), ZONE, MEMORY);

    @Test
    void anEighthOfTheMemoryIsTheMost() {
        assertThatCode(() -> drafts.allow(CODE, 7, 2 << 20)).doesNotThrowAnyException();

        assertThat(refused(() -> drafts.allow(CODE, 7, (2 << 20) + 100_000)))
                .isEqualTo(new Reason("TOO_MUCH_TEXT", List.of(CODE, "7", "2.1", "2.0", "16")));
    }

    @Test
    void anAccountIsRefusedWhileItsTextsComeAndNotOnlyWhenTheyAreAllThere() {
        LongAccount account = new LongAccount(CODE, drafts);
        Random random = new Random(7);
        int[] added = {0};

        Reason reason = refused(() -> {
            while (added[0] < 10_000) {
                account.add("TRY", movement(++added[0], letters(random, 20_000)));
            }
        });

        assertThat(reason.code()).isEqualTo("TOO_MUCH_TEXT");
        assertThat(reason.arguments().get(0)).isEqualTo(CODE);
        assertThat(reason.arguments().get(1)).isEqualTo(Integer.toString(added[0]));
        // Letters out of 26 pack to about 60 percent, of which 2 MB are some 170 texts.
        assertThat(added[0]).isBetween(100, 400);
        assertThat(new BigDecimal(reason.arguments().get(2))).isBetween(new BigDecimal("2.0"), new BigDecimal("3.0"));
    }

    @Test
    void theSameNumberOfUsualTextsIsAStatement() {
        LongAccount account = new LongAccount(CODE, drafts);
        for (int n = 1; n <= 400; n++) {
            account.add("TRY", movement(n, "Satış faturası " + n));
        }

        AccountDraft draft = account.draft(ledger(new BigDecimal("400")));

        assertThat(draft.source().key()).isEqualTo(CODE);
    }

    private static Reason refused(Runnable work) {
        return catchThrowableOfType(RejectedException.class, work::run).reason();
    }

    private static String letters(Random random, int length) {
        return random.ints(length, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static LedgerMovement movement(int n, String description) {
        return new LedgerMovement(
                n,
                LocalDate.parse("2024-01-01").plusDays(n / 10),
                null,
                "invoice",
                "KPR" + n,
                description,
                BigDecimal.ONE,
                BigDecimal.ZERO,
                null,
                List.of(),
                null,
                null);
    }

    private static AccountLedger ledger(BigDecimal balance) {
        AccountLedger bare = Ledgers.bare(CODE);
        return new AccountLedger(
                CODE,
                "Uzun",
                null,
                null,
                bare.address(),
                false,
                Ledgers.NOON,
                "",
                Ledgers.NOON,
                List.of(new CurrencyLedger("TRY", balance, List.of())));
    }

    private static StatementSettings settings() {
        return new StatementSettings(
                JobTimer.every(Duration.ofHours(1), true),
                100,
                Duration.ofMinutes(1),
                Duration.ofHours(6),
                200,
                Duration.ofDays(365),
                1_000_000,
                1000,
                "TRY",
                Set.of("opening"),
                Reversals.SHOW,
                new StatementSettings.Company("", "", "", "", ""),
                new StatementSettings.Links(null, Duration.ofDays(1), Duration.ofDays(30), List.of()));
    }
}
