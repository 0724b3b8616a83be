package dev.kopru.bench;

import static dev.kopru.bench.MeasuredService.heapInUse;
import static dev.kopru.bench.MeasuredService.print;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.database.TestDatabase;
import dev.kopru.database.TestDatabase.Schemas;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** StockCardExportJob with an image a card: made once, then only looked at. */
@Tag("benchmark")
class StockImagesBenchmark {

    private static final String JOB = "StockCardExportJob";
    private static final int CARDS = Integer.getInteger("kopru.bench.card-images", 10_000);

    private static final double HIGHEST_RATIO = 0.1;

    @Test
    void imagesThatDidNotChangeCostNextToNothing(@TempDir Path images, @TempDir Path media) throws Exception {
        draw(images);
        try (Schemas schemas = TestDatabase.fresh()) {
            GeneratedCards.fill(schemas, CARDS);
            name(schemas);
            try (MeasuredService kopru = MeasuredService.on(
                    schemas, "kopru.stockcard.images.folder=" + images, "kopru.store.media-folder=" + media)) {
                double first = kopru.run(JOB);
                double second = kopru.run(JOB);
                print("%-58s %10s", "%s, %,d cards with an image of 640 x 480".formatted(JOB, CARDS), "seconds");
                print("%-58s %10.2f", "first run, three sizes each", first);
                print("%-58s %10.2f", "second run, nothing changed", second);
                print("%-58s %7d MB", "heap in use after a collection", heapInUse());
                print("%-58s %10.3f", "ratio of the second run to the first", second / first);
                assertThat(second / first)
                        .as("a second run over unchanged images, to the first")
                        .isLessThan(HIGHEST_RATIO);
            }
        }
    }

    private static void draw(Path folder) throws IOException {
        for (int n = 0; n < CARDS; n++) {
            BufferedImage image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
            Graphics2D pen = image.createGraphics();
            pen.setColor(new Color(Color.HSBtoRGB(n / 360f, 0.7f, 0.9f)));
            pen.fillRect(0, 0, 640, 480);
            pen.dispose();
            Path file = folder.resolve(GeneratedCards.code(n) + ".jpg");
            ImageIO.write(image, "jpg", file.toFile());
            assertThat(Files.size(file)).isPositive();
        }
    }

    private static void name(Schemas schemas) {
        List<Object[]> rows = new ArrayList<>();
        for (int n = 0; n < CARDS; n++) {
            rows.add(new Object[] {GeneratedCards.code(n), GeneratedCards.code(n) + ".jpg"});
        }
        new JdbcTemplate(schemas.accounting())
                .batchUpdate(
                        "INSERT INTO stock_image (card_code, position, kind, location, changed_at)"
                                + " VALUES (?, 1, 'file', ?, '2025-01-01')",
                        rows);
    }
}
