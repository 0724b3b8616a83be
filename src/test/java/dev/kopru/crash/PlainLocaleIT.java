package dev.kopru.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.database.TestDatabase;
import dev.kopru.database.TestDatabase.Schemas;
import dev.kopru.fixture.FolderFiles;
import dev.kopru.process.KopruProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** The packaged jar as cron and a bare systemd start it: in a locale that knows no Turkish letter. */
@Timeout(600)
@EnabledOnOs(OS.LINUX)
class PlainLocaleIT {

    private static final int CARDS = 12;

    /** Two cards have no VAT rate or no price, and one picture is none. */
    private static final int READY = CARDS - 3;

    private static final int COMPLETED_WITH_REJECTED = 2;

    @Test
    void picturesWithTurkishNamesArePublishedUnderThePlainLocale(@TempDir Path folder) throws Exception {
        Path home = Files.createDirectory(folder.resolve("köprü"));
        Path images = Files.createDirectory(folder.resolve("görseller"));
        try (Schemas schemas = TestDatabase.fresh()) {
            MarkedCards.fill(schemas, CARDS);
            MarkedCards.draw(images, CARDS);
            new JdbcTemplate(schemas.accounting())
                    .update("UPDATE stock_image SET location = 'şal.jpg' WHERE card_code = ?", MarkedCards.code(1));
            Files.move(images.resolve("ürün 1.jpg"), images.resolve("şal.jpg"));

            try (KopruProcess kopru = KopruProcess.running(
                    "StockCardExportJob",
                    schemas,
                    home,
                    KopruProcess.JAR,
                    Map.of("LANG", "C", "LC_ALL", "C", "KOPRU_STOCKCARD_IMAGES_FOLDER", images.toString()))) {
                assertThat(kopru.exitCode()).as(kopru::output).isEqualTo(COMPLETED_WITH_REJECTED);
                assertThat(kopru.output()).contains("yazılan/written").doesNotContain("K?pr?");
            }

            JdbcTemplate own = new JdbcTemplate(schemas.own());
            assertThat(own.queryForList("SELECT location FROM image WHERE state = 'READY'", String.class))
                    .hasSize(READY)
                    .contains("şal.jpg", "ürün 0.jpg");
            assertThat(own.queryForList(
                            "SELECT reason_code FROM retry_record WHERE reason_code LIKE 'IMAGE%'", String.class))
                    .containsExactly("IMAGE_NO_IMAGE");
            assertThat(media(home)).isGreaterThanOrEqualTo(READY);
        }
    }

    /** The processes that open pictures are started from the same jar. */
    @Test
    void picturesAreMadeByAJarInAFolderWithTurkishLetters(@TempDir Path home, @TempDir Path images) throws Exception {
        Path jar = Files.createDirectory(home.resolve("köprü")).resolve("kopru.jar");
        Files.createSymbolicLink(jar, KopruProcess.JAR);
        try (Schemas schemas = TestDatabase.fresh()) {
            MarkedCards.fill(schemas, CARDS);
            MarkedCards.draw(images, CARDS);

            try (KopruProcess kopru = KopruProcess.running(
                    "StockCardExportJob",
                    schemas,
                    home,
                    jar,
                    Map.of("LC_ALL", "C.UTF-8", "KOPRU_STOCKCARD_IMAGES_FOLDER", images.toString()))) {
                assertThat(kopru.exitCode()).as(kopru::output).isEqualTo(COMPLETED_WITH_REJECTED);
            }

            assertThat(TroubledShop.number(schemas.own(), "SELECT COUNT(*) FROM image WHERE state = 'READY'"))
                    .isEqualTo(READY);
        }
    }

    private static long media(Path home) {
        return FolderFiles.of(home.resolve("media")).size();
    }
}
