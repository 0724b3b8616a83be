package dev.kopru.statement.snapshot;

import static dev.kopru.statement.AMovement.debit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.Answer;
import dev.kopru.record.Reason;
import dev.kopru.record.ReasonMessages;
import dev.kopru.statement.AMovement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is told of a file that is older than what is shown, or that has fewer movements. */
class StatementsOfFilesTests extends MovementScenario {

    private static final String AS_OF = "Cari Kodu;Ünvan;Para Birimi;Tarih;İşlem;Borç;Durum Tarihi\n";

    @Autowired
    private ReasonMessages messages;

    private static String invoices(String account, String currency, int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(n ->
                        account + ";Çınar;" + currency + ";0" + n + ".02.2026;;Fatura;F" + n + ";" + 100 * n + ";\n")
                .collect(Collectors.joining());
    }

    @Test
    void aStatementThatIsOlderThanTheOneOfTheBooksIsToldWithBoth() {
        books.account(A, "Çınar");
        books.moves(A, "TRY", debit(1, "2026-01-05", "50"));
        runs();

        imports(0, 1, 0, AS_OF + A + ";Çınar;TRY;05.01.2026;Fatura;70;01.01.2026 10:00\n");

        assertThat(shop.statement(A).closing()).isEqualTo("50.00");
        assertThat(memory.notices())
                .singleElement()
                .asString()
                .startsWith(A + " Çınar OLDER_STATEMENT_IN_FILE [\"" + A
                        + "\",\"70.00 TRY (1)\",\"2026-01-01 10:00\",\"50.00 TRY (1)\",\"20");
    }

    @Test
    void anOlderFileThatClosesAsTheBooksDoIsNotTold() {
        books.account(A, "Çınar");
        books.moves(A, "TRY", debit(7, "2026-01-05", "50"));
        runs();

        imports(0, 1, 0, AS_OF + A + ";Çınar;TRY;05.01.2026;Fatura;50;01.01.2026 10:00\n");

        assertThat(memory.notices()).isEmpty();
    }

    @Test
    void aStatementThatTheShopItselfFindsOlderIsTold() {
        imports(1, 0, 0, HEADER + invoices(A, "TRY", 1));
        shop.answer(answers -> List.of(new Answer.Older(A)));

        imports(0, 1, 0, HEADER + invoices(A, "TRY", 2));

        assertThat(memory.notices())
                .singleElement()
                .asString()
                .contains("OLDER_STATEMENT_IN_FILE", "300.00 TRY (2)", ",\"\",\"\"]");
    }

    @Test
    void aFileThatWasCutAtTheEndOfARowTellsWhatItsStatementsLose() {
        imports(1, 0, 0, HEADER + invoices(A, "TRY", 5) + invoices(A, "USD", 2));
        assertThat(memory.notices()).isEmpty();

        imports(1, 0, 0, HEADER + invoices(A, "TRY", 3));

        assertThat(shop.statement(A).closing()).isEqualTo("600.00");
        assertThat(memory.notices())
                .singleElement()
                .asString()
                .startsWith(A + " Çınar FEWER_MOVEMENTS_IN_FILE [\"" + A)
                .contains("hareketler.csv:2-4")
                .endsWith("\"1500.00 TRY (5), 300.00 USD (2)\",\"600.00 TRY (3), 0.00 USD (0)\"]");
    }

    @Test
    void aFileOfOneRowAgainstALongStatementOfTheBooksIsTold() {
        books.account(A, "Çınar");
        for (int id = 1; id <= 1200; id++) {
            books.moves(A, "TRY", debit(id, "2026-01-05", "1"));
        }
        runs();
        clock.advance(Duration.ofMinutes(1));

        imports(1, 0, 0, HEADER + invoices(A, "TRY", 1));

        assertThat(memory.notices())
                .singleElement()
                .asString()
                .contains("FEWER_MOVEMENTS_IN_FILE", "1200.00 TRY (1200)", "100.00 TRY (1)");
    }

    @Test
    void whatTheBooksTakeBackIsNotTold() {
        imports(1, 0, 0, HEADER + invoices(A, "TRY", 3));
        books.account(A, "Çınar");
        books.movements(A, AMovement.ledger("TRY", debit(1, "2026-01-05", "5"), debit(2, "2026-01-06", "5")));
        clock.advance(Duration.ofMinutes(10));
        runs();
        books.movements(A, AMovement.ledger("TRY", debit(1, "2026-01-05", "5")));
        runs();

        assertThat(shop.statement(A).closing()).isEqualTo("5.00");
        assertThat(memory.notices()).isEmpty();
    }

    @Test
    void theNoticeIsInWordsWithOrWithoutWhatIsShown() {
        assertThat(messages.renderNotice(
                        Reason.of(
                                StatementNotice.OLDER_STATEMENT_IN_FILE,
                                A,
                                "1070.00 TRY (1)",
                                "2026-01-01 10:00",
                                "50.00 TRY (3)",
                                "2026-03-02 12:00:01"),
                        1,
                        ReasonMessages.DEFAULT))
                .contains("ekstre 01.01.2026 10:00 tarihli", "dosyada 1.070,00 TRY (1), yayımdaki 02.03.2026 12:00:01")
                .contains("ekstrede 50,00 TRY (3).");
        assertThat(messages.renderNotice(
                        Reason.of(
                                StatementNotice.OLDER_STATEMENT_IN_FILE,
                                A,
                                "70.00 TRY (1)",
                                "2026-01-01 10:00",
                                "",
                                ""),
                        1,
                        Locale.ENGLISH))
                .contains("as of 1 Jan 2026 10:00;", "70.00 TRY (1) in the file. If");
    }
}
