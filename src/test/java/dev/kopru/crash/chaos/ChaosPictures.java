package dev.kopru.crash.chaos;

import dev.kopru.stockcard.image.child.Bombs;
import dev.kopru.stockcard.image.child.MutatedPictures;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;

/** Good pictures, which the shop must show, and damaged ones of all formats, of which each is made or refused by name. */
final class ChaosPictures implements Part {

    private static final int CARDS = 10;
    private static final int SIZES = 3;
    private static final String BOMB = "bomba.jpg";

    private static final String CARD =
            """
            INSERT IGNORE INTO stock_card (code, name, category_path, unit, vat_rate, for_web, created_at, changed_at)
            VALUES (?, 'Bozuk resimler', 'Kadın', 'adet', 20, TRUE, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))
            """;
    private static final String NOT_SHOWN =
            """
            SELECT CONCAT('picture of ', i.card_code, ' has ', COUNT(s.path), ' sizes in the shop')
            FROM kopru_accounting.stock_image i LEFT JOIN kopru_store.shop_image s ON s.product_code = i.card_code
            WHERE i.card_code LIKE 'C-%'
            GROUP BY i.card_code
            HAVING COUNT(s.path) <> ?
            """;
    private static final String UNDECIDED =
            """
            SELECT CONCAT('picture ', w.location, ' is ', COALESCE(i.state, 'unknown'), ' and not in the retry table')
            FROM kopru_accounting.stock_image w LEFT JOIN kopru.image i ON i.location = w.location
            WHERE w.card_code LIKE 'D-%' AND (i.state IS NULL OR i.state <> 'READY' OR w.location = ?) AND NOT EXISTS (
                SELECT 1 FROM kopru.retry_record r
                WHERE r.job = 'StockCardExportJob' AND r.label = w.location AND r.state IN ('PENDING', 'GIVEN_UP'))
            """;

    private final StubbornSql books;
    private final Path folder;
    private final MutatedPictures mutated;
    private final int atOnce;
    private int damaged;

    ChaosPictures(StubbornSql books, Path folder, ChaosSettings settings) {
        this.books = books;
        this.folder = folder;
        this.mutated = new MutatedPictures(settings.seed(), "");
        this.atOnce = settings.pictures();
    }

    @Override
    public void begin() {
        try {
            Files.createDirectories(folder);
            for (int card = 0; card < ChaosCatalogue.CARDS; card++) {
                ImageIO.write(
                        drawn(card),
                        "jpg",
                        folder.resolve(ChaosCatalogue.file(card)).toFile());
            }
            Files.write(folder.resolve(BOMB), Bombs.manyScans(7000, 2000));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        books.write(sql -> {
            for (int card = 0; card < CARDS; card++) {
                sql.update(CARD, code(card));
                sql.update(
                        "INSERT IGNORE INTO stock_variant (sku, card_code, changed_at) VALUES (?, ?, UTC_TIMESTAMP(6))",
                        code(card),
                        code(card));
                sql.update(
                        "INSERT IGNORE INTO price (list_code, sku, price, changed_at)"
                                + " VALUES ('PERAKENDE', ?, 10, UTC_TIMESTAMP(6))",
                        code(card));
            }
        });
        hang(0, BOMB);
    }

    @Override
    public void goOn() {
        for (int n = 0; n < atOnce; n++) {
            int at = ++damaged;
            String name = "bozuk resim " + at;
            try {
                Files.write(folder.resolve(name), mutated.next());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            hang(at, name);
        }
    }

    private void hang(int n, String location) {
        books.write(sql -> sql.update(
                "INSERT IGNORE INTO stock_image (card_code, position, kind, location, changed_at)"
                        + " VALUES (?, ?, 'file', ?, UTC_TIMESTAMP(6))",
                code(n % CARDS),
                1 + n / CARDS,
                location));
    }

    private static String code(int card) {
        return String.format(Locale.ROOT, "D-%02d", card);
    }

    private static BufferedImage drawn(int card) {
        BufferedImage image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(Color.HSBtoRGB(card / 60f, 0.8f, 0.9f)));
        pen.fillRect(0, 0, 400, 300);
        pen.dispose();
        return image;
    }

    @Override
    public List<String> missing() {
        List<String> missing = new ArrayList<>(books.texts(NOT_SHOWN, SIZES));
        missing.addAll(books.texts(UNDECIDED, BOMB));
        return missing;
    }
}
