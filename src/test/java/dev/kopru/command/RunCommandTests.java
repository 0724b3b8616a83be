package dev.kopru.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.database.TestDatabase;
import dev.kopru.fixture.WholeService;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

class RunCommandTests {

    @Test
    void aJobThatIsNotAvailableEndsWithASentenceAndWithoutARun(@TempDir Path home) {
        try (TestDatabase.Schemas schemas = TestDatabase.fresh();
                WholeService kopru = WholeService.on(schemas, home, "kopru.accounting.ports.ledger=none")) {
            ByteArrayOutputStream said = new ByteArrayOutputStream();
            RunArguments request = new RunArguments("StatementSnapshotJob", Map.of(), null, "");

            ExitCode code = kopru.bean(RunCommand.class)
                    .execute(request, new PrintStream(said, true, StandardCharsets.UTF_8), false);

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
