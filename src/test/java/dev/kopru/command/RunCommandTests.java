package dev.kopru.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.database.TestDatabase;
import dev.kopru.finding.FindingWords;
import dev.kopru.finding.Languages;
import dev.kopru.fixture.WholeService;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

class RunCommandTests {

    private static Console console(ByteArrayOutputStream said, List<Locale> languages) {
        return new Console(new PrintStream(said, true, StandardCharsets.UTF_8), false, languages);
    }

    @Test
    void aFileWithRejectedRowsIsToldInOneLanguageAndWithTheAddressOfTheseRows(@TempDir Path home) throws IOException {
        Path file = Files.writeString(
                home.resolve("orders.csv"),
                "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n"
                        + "800002,A1,BOWL,three,2010-12-01 08:26:00,2.55,,France\n");
        try (TestDatabase.Schemas schemas = TestDatabase.fresh();
                WholeService kopru = WholeService.on(schemas, home, "server.port=8099")) {
            ByteArrayOutputStream english = new ByteArrayOutputStream();
            ByteArrayOutputStream turkish = new ByteArrayOutputStream();
            RunArguments request = new RunArguments("OrderImportJob", Map.of(), file, "retail");

            ExitCode code = kopru.bean(RunCommand.class).execute(request, console(english, List.of(Locale.ENGLISH)));
            kopru.bean(RunCommand.class).execute(request, console(turkish, List.of(FindingWords.TURKISH)));

            assertThat(code.number()).isEqualTo(2);
            String said = english.toString(StandardCharsets.UTF_8);
            assertThat(said.lines()).hasSize(3);
            assertThat(said)
                    .contains("COMPLETED: read 1, written 0, unchanged 0, rejected 1, notices ")
                    .contains("\nWHOLLY_REJECTED: The whole file was rejected")
                    .contains("on http://localhost:8099/imports/1, ")
                    .contains("curl -u admin -o errors.csv http://localhost:8099/api/imports/1/errors.csv");
            assertThat(turkish.toString(StandardCharsets.UTF_8))
                    .contains("COMPLETED: okunan 1, yazılan 0, değişmeyen 0, reddedilen 1, bildirim ")
                    .contains("\nWHOLLY_REJECTED: Dosyanın tamamı reddedildi")
                    .contains("http://localhost:8099/imports/2 sayfasında")
                    .doesNotContain("The ", "read");
        }
    }

    @Test
    void aJobThatIsNotAvailableEndsWithASentenceAndWithoutARun(@TempDir Path home) {
        try (TestDatabase.Schemas schemas = TestDatabase.fresh();
                WholeService kopru = WholeService.on(schemas, home, "kopru.accounting.ports.ledger=none")) {
            ByteArrayOutputStream said = new ByteArrayOutputStream();
            RunArguments request = new RunArguments("StatementSnapshotJob", Map.of(), null, "");

            ExitCode code = kopru.bean(RunCommand.class).execute(request, console(said, Languages.BOTH));

            assertThat(code.number()).isEqualTo(64);
            assertThat(said.toString(StandardCharsets.UTF_8).lines())
                    .containsExactly(
                            "Hesap ekstreleri: kullanılamaz, çünkü muhasebe programının cari hareketleri bağlı değil"
                                    + " (kopru.accounting.ports.ledger ayarı \"none\").",
                            "Account statements: not available, because the accounting program's account movements are not"
                                    + " connected (the setting kopru.accounting.ports.ledger is \"none\").");
            assertThat(new JdbcTemplate(schemas.own()).queryForObject("SELECT COUNT(*) FROM run", Long.class))
                    .isZero();
        }
    }
}
