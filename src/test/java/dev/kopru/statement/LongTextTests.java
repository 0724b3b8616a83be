package dev.kopru.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.accounting.CurrencyLedger;
import dev.kopru.connector.accounting.LedgerMovement;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** However long the texts of movements are, what is held of them at once stays small, and nothing of them is lost. */
class LongTextTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-31");
    private static final int LETTERS = 3000;

    private final WholeStatement whole = new WholeStatement(Set.of("opening"));

    private static LedgerMovement movement(int id, String kind, int days) {
        return new LedgerMovement(
                id,
                LocalDate.parse("2025-01-01").plusDays(id % days),
                null,
                kind,
                String.valueOf(id * 7919 % 10_007),
                "ğ".repeat(LETTERS) + id,
                BigDecimal.TEN,
                BigDecimal.ZERO,
                null,
                List.of(),
                null,
                null);
    }

    private static CurrencyLedger books(int movements, String kind, int days) {
        List<LedgerMovement> all = IntStream.range(0, movements)
                .mapToObj(id -> movement(id, kind, days))
                .sorted((one, other) -> String.valueOf(one.date()).compareTo(String.valueOf(other.date())))
                .toList();
        return new CurrencyLedger("TRY", BigDecimal.TEN.multiply(BigDecimal.valueOf(movements)), all);
    }

    private Statement followed(CurrencyLedger books) {
        LongStatement statement = new LongStatement(whole, books.currency());
        books.movements().forEach(statement::add);
        return statement.end(books.balance(), TODAY);
    }

    @Test
    void aPartOfAStatementHoldsFewerLinesTheLongerTheirTextsAre() {
        CurrencyLedger books = books(900, "invoice", 90);
        Statement statement = followed(books);

        List<byte[]> parts = StatementContent.parts(statement);
        assertThat(parts).hasSize(7).allSatisfy(part -> assertThat(Deflated.inflated(part).length)
                .isLessThan(2 * StatementContent.LETTERS_WITHIN + 100_000));
        String body = StatementContent.body(statement);
        assertThat(body).hasSizeLessThan(2000);
        byte[] content = StatementContent.of(body, Instant.EPOCH, TODAY).getBytes(StandardCharsets.UTF_8);
        assertThat(StatementReading.whole(content, parts)).isEqualTo(statement).isEqualTo(whole.of(books, TODAY));
        assertThat(StatementContent.body(whole.of(books, TODAY))).isEqualTo(body);
    }

    @Test
    void theShopGetsFewerOfTheLatestLinesTheLongerTheyAre() {
        Statement statement = followed(books(900, "invoice", 90));

        String shown = StatementContent.latest(statement, 600);

        assertThat(shown).contains("\"earlierLines\":801,").hasSizeLessThan(400_000);
        assertThat(shown).contains("\"opening\":8010.00,").contains("\"closing\":9000.00,");
    }

    @Test
    void aDayOfVeryManyLongMovementsComesInTheSameOrder() {
        CurrencyLedger books = books(1500, "invoice", 1);

        assertThat(followed(books)).isEqualTo(whole.of(books, TODAY));
    }

    @Test
    void moreOpeningsThanAContentHoldsAreLines() {
        CurrencyLedger books = books(300, "opening", 1);
        Statement statement = followed(books);

        assertThat(statement).isEqualTo(whole.of(books, TODAY));
        assertThat(statement.openings()).hasSize(132);
        assertThat(statement.lines()).hasSize(168);
        assertThat(statement.closing()).isEqualByComparingTo("3000");
        assertThat(StatementContent.body(statement)).hasSizeLessThan(500_000);
    }
}
