package dev.kopru.connector.accounting.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kopru.connector.Vocabulary;
import dev.kopru.connector.accounting.Accounting;
import dev.kopru.connector.sql.BadStatementException;
import dev.kopru.connector.sql.Database;
import dev.kopru.connector.sql.SqlFolder;
import dev.kopru.database.TestDatabase;
import dev.kopru.database.TestDatabase.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** What a folder of statements says of the words of the books, and that it may say nothing. */
@SuppressWarnings("NullAway.Init")
class BooksVocabularyTests {

    private static final Schemas SCHEMAS = TestDatabase.fresh();

    @TempDir
    Path folder;

    @AfterAll
    static void close() {
        SCHEMAS.close();
    }

    private void copyOfReference() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("sql/accounting/reference"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    private Accounting accounting() {
        SqlFolder statements =
                SqlFolder.at(new DefaultResourceLoader(), folder.toUri().toString());
        return new JdbcAccounting(Database.open(
                "accounting program",
                new JdbcTransactionManager(SCHEMAS.accounting()),
                statements,
                JdbcAccounting.OPERATIONS));
    }

    @Test
    void aFolderWithoutTheFilesSimplyOffersNothing() throws IOException {
        copyOfReference();
        Files.delete(folder.resolve("document-states.sql"));
        Files.delete(folder.resolve("payment-accounts.sql"));

        Accounting accounting = accounting();

        assertThat(accounting.documentStates()).isEmpty();
        assertThat(accounting.paymentAccounts()).isEmpty();
        assertThat(accounting.keptSalesOrders(List.of("shop:1"))).isEmpty();
    }

    @Test
    void aChartOfAccountsTellsEachAccountWithItsNameAndThatThereAreNoOthers() throws IOException {
        copyOfReference();
        Files.writeString(
                folder.resolve("payment-accounts.sql"),
                "SELECT '100.01' AS name, 'Kasa' AS meaning, NULL AS times, TRUE AS complete"
                        + " UNION ALL SELECT '102.01', 'Banka', 12, TRUE UNION ALL SELECT ' ', NULL, NULL, TRUE");

        Vocabulary accounts = accounting().paymentAccounts().orElseThrow();

        assertThat(accounts)
                .isEqualTo(new Vocabulary(
                        List.of(
                                new Vocabulary.Word("100.01", "Kasa", null),
                                new Vocabulary.Word("102.01", "Banka", 12L)),
                        true));
    }

    @Test
    void anOptionalFileThatLacksAColumnIsRefusedAtTheStartLikeAnyOther() throws IOException {
        copyOfReference();
        Files.writeString(folder.resolve("payment-accounts.sql"), "SELECT '100.01' AS name");

        assertThatThrownBy(() -> accounting().paymentAccounts())
                .isInstanceOf(BadStatementException.class)
                .hasMessageContaining("payment-accounts.sql")
                .hasMessageContaining("complete");
    }

    @Test
    void theReferenceOffersWhatItsDocumentsHaveAndCallsNothingElseUnknown() {
        Accounting accounting = AccountingTables.accounting(SCHEMAS.accounting());

        assertThat(accounting.documentStates().orElseThrow().words()).isEmpty();
        assertThat(accounting.paymentAccounts().orElseThrow().words()).isEmpty();
    }
}
