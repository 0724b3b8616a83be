package dev.kopru.statement.snapshot;

import static dev.kopru.statement.AMovement.credit;
import static dev.kopru.statement.AMovement.debit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.statement.Statement;
import dev.kopru.statement.StatementLine;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** A company that does not want its customers to see what was cancelled. */
@TestPropertySource(properties = "kopru.statement.reversals=hide")
class HiddenReversalTests extends ReferenceScenario {

    @Test
    void cancelledDocumentsAreNotInTheShopAndTheBalanceIsTheSame() {
        books.account("120.01", "TRY", debit(1, "2025-03-01", "100"), debit(2, "2025-03-02", "70"));
        runs(1, 0, 0);
        assertThat(shown("120.01", "TRY").lines()).hasSize(2);
        books.moves(
                "120.01", "TRY", credit(3, "2025-03-03", "100").kind("invoice").reversing(1));

        runs(1, 0, 0);

        Statement statement = shown("120.01", "TRY");
        assertThat(statement.lines()).extracting(StatementLine::id).containsExactly(2L);
        assertThat(statement.lines().get(0).balance()).isEqualTo("70.00");
        assertThat(statement.closing()).isEqualTo("70.00");
        assertThat(published.find("120.01").orElseThrow().statements().get(0).lines())
                .hasSize(3);
    }
}
