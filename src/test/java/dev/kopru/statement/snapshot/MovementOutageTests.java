package dev.kopru.statement.snapshot;

import static dev.kopru.statement.AMovement.credit;
import static dev.kopru.statement.AMovement.debit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.UnavailableException;
import dev.kopru.fixture.JobRunner;
import dev.kopru.record.Counts;
import dev.kopru.statement.Account;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Statements from a file, for the day on which the books cannot be reached, and what becomes of them on the next. */
class MovementOutageTests extends MovementScenario {

    @Test
    void theSameFileAgainChangesNothing() {
        String file =
                HEADER + A + ";Çınar;TRY;05.01.2026;;Fatura;F1;10;\n" + B + ";Işık;TRY;05.01.2026;;Fatura;F2;20;\n";
        imports(2, 0, 0, file);
        Map<String, String> before = shop.content();
        clock.advance(Duration.ofDays(3));

        imports(0, 2, 0, file);

        assertThat(shop.content()).isEqualTo(before);
    }

    @Test
    void aCorrectedAccountIsTriedAgainThoughTheBooksAreStillDown() {
        booksAreDown();
        imports(
                0,
                0,
                1,
                HEADER + A + ";Çınar;TRY;05.01.2026;;Fatura;F1;1OO,00;\n" + A
                        + ";Çınar;TRY;06.01.2026;;Tahsilat;T;;25\n");
        memory.edit(A, "1OO,00", "100,00");
        memory.replayAll();

        clock.advance(Duration.ofMinutes(1));
        JobRunner.Ended run = job.run(Map.of("only", "retries"));

        assertThat(run.counts()).isEqualTo(Counts.of(1, 0, 0));
        assertThat(memory.waiting()).isEmpty();
        assertThat(shop.statement(A).closing()).isEqualTo("75.00");
    }

    @Test
    void whatAFileDoesNotSayOfAnAccountStaysOnItsStatement() {
        books.account(A, "Çınar");
        books.moves(A, "TRY", debit(1, "2026-01-05", "100"));
        runs();
        String whole = "Cari Kodu;Ünvan;Vergi Dairesi;Vergi No;Adres;Para Birimi;Tarih;İşlem;Borç\n" + A
                + ";Çınar Tekstil;Kadıköy;4540536920;Çınar Sok. 5;TRY;05.01.2026;Fatura;110\n";
        imports(1, 0, 0, whole);
        String some = "Cari Kodu;Ünvan;Vergi Dairesi;Para Birimi;Tarih;İşlem;Borç\n" + A
                + ";Çınar Tekstil;;TRY;05.01.2026;Fatura;120\n";

        imports(1, 0, 0, some);

        Account account = published.find(A).orElseThrow().account();
        assertThat(shop.statement(A).closing()).isEqualTo("120.00");
        assertThat(account.taxOffice()).isEqualTo("Kadıköy");
        assertThat(account.taxNumber()).isEqualTo("4540536920");
        assertThat(account.address()).containsExactly("Çınar Sok. 5");
        imports(0, 1, 0, some);
        clock.advance(Duration.ofMinutes(10));
        runs();
        assertThat(shop.statement(A).closing()).isEqualTo("100.00");
        assertThat(published.find(A).orElseThrow().account().title()).isEqualTo("Çınar");
    }

    @Test
    void anOlderFileNeverReplacesANewerStatement() {
        books.account(A, "Çınar");
        books.moves(A, "TRY", debit(1, "2026-01-05", "100"));
        runs();
        Map<String, String> before = shop.content();
        String header = "Cari Kodu;Ünvan;Para Birimi;Tarih;İşlem;Borç;Durum Tarihi\n";

        imports(0, 1, 0, header + A + ";Çınar;TRY;05.01.2026;Fatura;90;01.01.2026 10:00\n");

        assertThat(shop.content()).isEqualTo(before);
    }

    @Test
    void theBooksTakeOverFromAFileInTheFirstRunInWhichTheyAnswer() {
        books.account(A, "Çınar");
        books.moves(A, "TRY", debit(1, "2026-01-05", "100"));
        books.account(B, "Işık");
        runs();
        booksAreDown();
        clock.advance(Duration.ofMinutes(10));
        imports(
                2,
                0,
                0,
                HEADER.replace("\n", ";As Of\n")
                        + A + ";Çınar;TRY;05.01.2026;;Fatura;F1;100;;\n"
                        + A + ";Çınar;TRY;06.01.2026;;Tahsilat;T1;;99;01.01."
                        + (LocalDate.now(ZoneOffset.UTC).getYear() + 5) + "\n"
                        + "120.01.000003;Yalnız dosyada;TRY;05.01.2026;;Fatura;F1;1;;\n");
        assertThat(shop.statement(A).closing()).isEqualTo("1.00");
        assertThat(shop.asOf(A)).isBeforeOrEqualTo(clock.instant());
        books.before(operation -> {});

        // The program's clock is behind the one by which the file arrived.
        clock.advance(Duration.ofMinutes(-5));
        JobRunner.Ended run = runs();

        assertThat(run.step("agedAccounts").written()).isEqualTo(2);
        assertThat(shop.statement(A).closing()).isEqualTo("100.00");
        assertThat(shop.statements("120.01.000003")).isEmpty();
        clock.advance(Duration.ofMinutes(10));
        books.moves(A, "TRY", credit(2, "2026-01-09", "40"));
        runs(1, 0, 0);
        assertThat(shop.statement(A).closing()).isEqualTo("60.00");
    }

    @Test
    void anImportThatBreaksOffGoesOnWhereItWas() {
        StringBuilder file = new StringBuilder(HEADER);
        for (int i = 10; i < 40; i++) {
            file.append(i).append(";x;TRY;05.01.2026;;Fatura;F;").append(i).append(";\n");
        }
        AtomicInteger calls = new AtomicInteger();
        shop.before(accounts -> {
            if (calls.incrementAndGet() > 2) {
                throw UnavailableException.during("publish", new IOException("away"));
            }
        });
        JobRunner.Ended failed =
                job.run(Map.of("import", Long.toString(take(file.toString(), StandardCharsets.UTF_8))));
        assertThat(failed.status()).isEqualTo("FAILED");
        assertThat(failed.counts()).isEqualTo(Counts.of(14, 0, 0));
        assertThat(memory.waiting()).isEmpty();

        shop.before(accounts -> {});
        JobRunner.Ended rest = well(job.restart(failed));

        assertThat(rest.counts().written()).isEqualTo(16);
        assertThat(shop.content()).hasSize(30);
        assertThat(shop.statement("39").closing()).isEqualTo("39.00");
    }

    @Test
    void theBooksLaterStateSettlesWhatWasWrongInAFile() {
        booksAreDown();
        imports(0, 0, 1, HEADER + A + ";Çınar;TRY;05.01.2026;;Fatura;F1;x;\n");
        books.before(operation -> {});
        books.account(A, "Çınar");
        books.moves(A, "TRY", debit(1, "2026-01-05", "100"));

        runs();

        assertThat(memory.waiting()).isEmpty();
        assertThat(shop.statement(A).closing()).isEqualTo("100.00");
    }
}
