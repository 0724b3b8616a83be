package dev.kopru.connector.http;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.fixture.MovableClock;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class RecordedProgramTests {

    @Test
    void whatARealProgramSaidOnceIsSaidAgainWithoutIt(@TempDir Path folder) {
        try (RecordedProgram real = RecordedProgram.silent()) {
            real.answers(okJson("{\"name\": \"Gümüş\"}"));
            try (RecordedProgram listening = RecordedProgram.listeningTo(real.url(), folder)) {
                assertThat(name(listening)).isEqualTo("Gümüş");
                assertThat(listening.keep()).isEqualTo(1);
            }
        }
        try (RecordedProgram again = RecordedProgram.of(folder)) {
            assertThat(name(again)).isEqualTo("Gümüş");
        }
    }

    private static String name(RecordedProgram program) {
        HttpTerms terms = new HttpTerms(
                Duration.ofSeconds(5),
                Duration.ofSeconds(10),
                DataSize.ofKilobytes(64),
                false,
                0,
                Duration.ofSeconds(1),
                100);
        HttpNeighbour neighbour = new HttpNeighbour(program.url(), terms, new MovableClock());
        return neighbour
                .send(Call.post("read a name", "names", "{\"id\": 7}"))
                .json()
                .textOrEmpty("name");
    }
}
