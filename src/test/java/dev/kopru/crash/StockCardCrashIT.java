package dev.kopru.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.database.TestDatabase;
import dev.kopru.database.TestDatabase.Schemas;
import dev.kopru.fixture.FolderFiles;
import dev.kopru.process.KopruProcess;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

class StockCardCrashIT {

    private static final String JOB = "StockCardExportJob";
    private static final int CARDS = 2000;
    private static final int KILLS = Integer.getInteger("kopru.crash.kills", 4);
    private static final int COMPLETED_WITH_REJECTED = 2;
    private static final List<String> SHOP = List.of(
            "SELECT code, name, description, brand, unit, vat_rate, visible FROM shop_product",
            "SELECT sku, product_code, attributes, price, currency, position, visible FROM shop_variant",
            "SELECT vo.sku, o.name, v.value FROM shop_variant_option vo JOIN shop_option o ON o.id = vo.option_id"
                    + " JOIN shop_option_value v ON v.id = vo.value_id",
            "SELECT pc.product_code, c.name, p.name AS parent FROM shop_product_category pc"
                    + " JOIN shop_category c ON c.id = pc.category_id LEFT JOIN shop_category p ON p.id = c.parent_id",
            "SELECT name, parent_id IS NULL AS top FROM shop_category",
            "SELECT product_code, position, size_px, path, sha256, width_px, height_px FROM shop_image");
    private static final List<String> OWN = List.of(
            "SELECT card_code, revision, HEX(content_hash) AS hash, state, parts, images_due FROM card_link",
            "SELECT sku, card_code, HEX(content_hash) AS hash, state FROM sku_link",
            "SELECT location, name, state, HEX(source_hash) AS hash, recipe, files, obsolete FROM image",
            "SELECT record_key, label, reason_code, reason_arguments, state FROM retry_record");

    private final Random random = new Random(20261125);
    private final Schemas schemas = TestDatabase.fresh();
    private final Schemas undisturbed = TestDatabase.fresh();

    @BeforeEach
    void fill() {
        MarkedCards.fill(schemas, CARDS);
        MarkedCards.fill(undisturbed, CARDS);
    }

    @AfterEach
    void drop() {
        schemas.close();
        undisturbed.close();
    }

    @Test
    void howeverOftenItIsKilledTheExportEndsAsIfNothingHadHappened(
            @TempDir Path home, @TempDir Path quietHome, @TempDir Path images) throws Exception {
        MarkedCards.draw(images, CARDS);
        try (KopruProcess quiet = exporting(undisturbed, quietHome, images)) {
            assertThat(quiet.exitCode()).as(quiet::output).isEqualTo(COMPLETED_WITH_REJECTED);
        }

        for (int kill = 0; kill < KILLS; kill++) {
            try (KopruProcess kopru = exporting(schemas, home, images)) {
                awaitAMoment(kopru, kill);
                assertThat(kopru.isAlive())
                        .as("killed while it runs: " + kopru.output())
                        .isTrue();
                kopru.kill();
            }
        }
        try (KopruProcess last = exporting(schemas, home, images)) {
            assertThat(last.exitCode())
                    .as(last::output)
                    .isBetween(0, COMPLETED_WITH_REJECTED)
                    .isNotEqualTo(1);
        }

        assertThat(FolderFiles.contents(home.resolve("media")))
                .as("files in the media")
                .isEqualTo(FolderFiles.contents(quietHome.resolve("media")));
        assertThat(shown(schemas))
                .as("files on pages")
                .containsExactlyElementsOf(
                        FolderFiles.contents(home.resolve("media")).keySet());
        assertThat(rows(schemas.store(), SHOP)).isEqualTo(rows(undisturbed.store(), SHOP));
        assertThat(rows(schemas.own(), OWN)).isEqualTo(rows(undisturbed.own(), OWN));
        assertThat(TroubledShop.number(
                        schemas.own(),
                        "SELECT COUNT(*) FROM run_count WHERE read_count <> written + unchanged + rejected"))
                .as("runs that lost count")
                .isZero();
    }

    private static KopruProcess exporting(Schemas on, Path home, Path images) {
        return KopruProcess.running(
                JOB,
                on,
                home,
                "--kopru.stockcard.chunk-size=100",
                "--kopru.stockcard.images.chunk-size=20",
                "--kopru.stockcard.images.folder=" + images);
    }

    /** The kills are spread over the whole export: in the middle of cards, of images, and between two steps. */
    private void awaitAMoment(KopruProcess kopru, int kill) throws InterruptedException {
        long before = done();
        long wanted = before + random.nextInt(2 * CARDS / KILLS);
        while (kopru.isAlive() && (runs() <= kill || done() < wanted)) {
            Thread.sleep(5);
        }
        Thread.sleep(random.nextInt(60));
    }

    private long runs() {
        return TroubledShop.number(schemas.own(), "SELECT COUNT(*) FROM BATCH_JOB_EXECUTION");
    }

    private long done() {
        return TroubledShop.number(schemas.own(), "SELECT COALESCE(SUM(read_count), 0) FROM run_count");
    }

    private static List<String> shown(Schemas schemas) {
        return new JdbcTemplate(schemas.store())
                .queryForList("SELECT DISTINCT path FROM shop_image", String.class).stream()
                        .sorted()
                        .toList();
    }

    private static Map<String, List<String>> rows(DataSource database, List<String> queries) {
        Map<String, List<String>> rows = new TreeMap<>();
        for (String query : queries) {
            rows.put(
                    query,
                    new JdbcTemplate(database)
                            .queryForList(query).stream()
                                    .map(row -> row.values().stream()
                                            .map(String::valueOf)
                                            .collect(Collectors.joining("|")))
                                    .sorted()
                                    .toList());
        }
        return rows;
    }
}
