package dev.kopru.statement.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.accounting.AccountLedger;
import dev.kopru.csv.CsvFixture;
import dev.kopru.csv.CsvGroupReader;
import dev.kopru.csv.inbox.CsvImport;
import dev.kopru.csv.profile.CsvProfiles;
import dev.kopru.csv.row.CsvGroup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The print of one account's ledger does not name the account in its rows. */
class ConstantAccountTests {

    private static final Instant RECEIVED = Instant.parse("2026-03-01T09:00:00Z");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    @Test
    void aLedgerPrintIsReadWithTheAccountAsAConstant() throws IOException {
        Path folder = Files.createDirectories(home.resolve("profiles/movements"));
        Files.writeString(
                folder.resolve("print.yml"),
                """
                group-by: [account]
                required: [title, currency, date, kind]
                date-times: [dd.MM.uuuu]
                constants: {account: "120.01.017", title: Çınar A.Ş., currency: TRY}
                columns:
                  date: [Tarih]
                  kind: [İşlem]
                  debit: [Borç]
                  credit: [Alacak]
                """);
        CsvProfiles profiles = CsvFixture.profiles(home, new MovementCsv().movementFiles());

        List<IncomingAccount> accounts =
                read(profiles, "Tarih;İşlem;Borç;Alacak\n01.02.2026;Fatura;1.200,50;\n05.02.2026;Tahsilat;;200,50\n");

        assertThat(accounts).singleElement().isInstanceOfSatisfying(IncomingAccount.Readable.class, account -> {
            AccountLedger ledger = account.ledger();
            assertThat(ledger.code()).isEqualTo("120.01.017");
            assertThat(ledger.title()).isEqualTo("Çınar A.Ş.");
            assertThat(ledger.currencies()).singleElement().satisfies(currency -> {
                assertThat(currency.movements()).hasSize(2);
                assertThat(currency.balance()).isEqualByComparingTo("1000");
            });
        });
    }

    private List<IncomingAccount> read(CsvProfiles profiles, String content) throws IOException {
        CsvAccountMapping mapping = new CsvAccountMapping(profiles, ZoneId.of("Europe/Istanbul"));
        CsvImport file =
                new CsvImport(1, MovementCsv.KIND_OF_FILE, "ekstre.csv", "", "print", RECEIVED, "", null, 0, 0);
        List<IncomingAccount> accounts = new ArrayList<>();
        try (CsvGroupReader reader = CsvGroupReader.open(
                Files.writeString(home.resolve("ekstre.csv"), content),
                file.file(),
                profiles.profile(file.kind(), file.profile()),
                0)) {
            for (CsvGroup group = reader.next(); group != null; group = reader.next()) {
                accounts.add(mapping.map(group, file));
            }
        }
        return accounts;
    }
}
