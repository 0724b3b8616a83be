package dev.kopru.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.database.TestDatabase;
import dev.kopru.database.TestDatabase.Schemas;
import dev.kopru.process.KopruProcess;
import dev.kopru.stockcard.image.child.Bombs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** The packaged jar with little memory, killed while a picture is being opened. */
@Timeout(600)
class BadPictureCrashIT {

    private static final String JOB = "StockCardExportJob";
    private static final int CARDS = 12;

    /** Two cards have no VAT rate or no price, one picture is none, and one is what this is about. */
    private static final int READY = CARDS - 4;

    private static final int COMPLETED_WITH_REJECTED = 2;
    private static final String BOMB = "ürün 0.jpg";

    @Test
    void aPictureDuringWhichTheServiceIsKilledThreeTimesIsRejectedByNameAndTheOthersAreMade(
            @TempDir Path home, @TempDir Path images) throws Exception {
        try (Schemas schemas = TestDatabase.fresh()) {
            MarkedCards.fill(schemas, CARDS);
            MarkedCards.draw(images, CARDS);
            Files.write(images.resolve(BOMB), Bombs.manyScans(7000, 2000));
            JdbcTemplate own = new JdbcTemplate(schemas.own());

            killWhile(schemas, home, images, "SELECT MIN(begun) = 1 FROM image");
            killWhile(schemas, home, images, "SELECT SUM(begun) = 2 AND MAX(begun) = 2 FROM image");
            killWhile(schemas, home, images, "SELECT MAX(begun) = 3 FROM image");
            try (KopruProcess last = exporting(schemas, home, images)) {
                assertThat(last.exitCode()).as(last::output).isEqualTo(COMPLETED_WITH_REJECTED);
            }

            assertThat(own.queryForList(
                            "SELECT location FROM image WHERE state <> 'READY' AND location LIKE 'ürün 0%'",
                            String.class))
                    .containsExactly(BOMB);
            List<Map<String, Object>> kept =
                    own.queryForList("SELECT reason_code, message FROM retry_record WHERE label = ?", BOMB);
            assertThat(kept).singleElement().satisfies(record -> {
                assertThat(record.get("reason_code")).isEqualTo("IMAGE_ENDS_SERVICE");
                assertThat(String.valueOf(record.get("message"))).contains(BOMB);
            });
            assertThat(TroubledShop.number(schemas.own(), "SELECT COUNT(*) FROM image WHERE state = 'READY'"))
                    .isEqualTo(READY);
        }
    }

    private static void killWhile(Schemas schemas, Path home, Path images, String until) throws InterruptedException {
        try (KopruProcess kopru = exporting(schemas, home, images)) {
            while (TroubledShop.number(schemas.own(), "SELECT COALESCE((" + until + "), 0)") == 0) {
                assertThat(kopru.isAlive()).as(kopru::output).isTrue();
                Thread.sleep(50);
            }
            // It is with its decoder by then.
            Thread.sleep(3000);
            kopru.kill();
        }
    }

    private static KopruProcess exporting(Schemas on, Path home, Path images) {
        return KopruProcess.running(
                JOB, on, home, "--kopru.stockcard.images.longest-time=5m", "--kopru.stockcard.images.folder=" + images);
    }
}
