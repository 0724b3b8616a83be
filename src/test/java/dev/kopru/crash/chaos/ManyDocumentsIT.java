package dev.kopru.crash.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Statements as long as they may be, asked for as PDF by forty at once, of the packaged service in a small heap. */
@Timeout(600)
@EnabledOnOs(value = OS.LINUX, disabledReason = "Needs /proc")
class ManyDocumentsIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int ROUNDS = Integer.getInteger("kopru.chaos.rounds", 2);
    private static final String KEPT =
            "SELECT COUNT(*) FROM statement WHERE account = '120.LONG' AND replaced_at IS NULL";

    @Test
    void someAreMadeTheOthersAreAskedToComeAgainAndTheServiceLivesOn(@TempDir Path home) throws Exception {
        try (TroubledService service = TroubledService.in(home, List.of("-XX:TieredStopAtLevel=1"), List.of())) {
            while (HealthProbe.ask(service) != 200) {
                assertThat(service.isAlive()).as(service::output).isTrue();
                Thread.sleep(200);
            }
            new ChaosLedger(service.sql("kopru_accounting"), service.sql("kopru_store"), new Random(1)).begin();
            StubbornSql own = service.sql("kopru");
            Instant deadline = Instant.now().plus(PATIENCE);
            while (own.number(KEPT) == 0) {
                assertThat(Instant.now()).as(service::output).isBefore(deadline);
                Thread.sleep(500);
            }
            ManyDocuments documents = new ManyDocuments(service);
            for (int round = 0; round < ROUNDS; round++) {
                documents.happen();
                System.out.println(documents.answers() + ", resident " + ChaosMemory.resident(service.pid()) + " MB");
            }
            assertThat(service.isAlive()).as(service::output).isTrue();
            assertThat(documents.answers().keySet())
                    .as(service::output)
                    .contains("200 PDF")
                    .isSubsetOf(List.of("200 PDF", "503 come again"));
            assertThat(service.output()).doesNotContain("OutOfMemoryError");
            assertThat(HealthProbe.ask(service)).isEqualTo(200);
        }
    }
}
