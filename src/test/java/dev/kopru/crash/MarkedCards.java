package dev.kopru.crash;

import dev.kopru.database.TestDatabase.Schemas;
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
import org.springframework.jdbc.core.JdbcTemplate;

/** An accounting program with cards marked for the web: two variants and an image each, and a few in trouble. */
public final class MarkedCards {

    private static final int WIDTH = 320;
    private static final int HEIGHT = 240;

    private MarkedCards() {}

    public static void fill(Schemas schemas, int count) {
        JdbcTemplate accounting = new JdbcTemplate(schemas.accounting());
        accounting.update("INSERT INTO price_list (code, name, currency, includes_vat, changed_at)"
                + " VALUES ('PERAKENDE', 'P', 'TRY', 1, '2026-01-01')");
        List<Object[]> cards = new ArrayList<>();
        List<Object[]> variants = new ArrayList<>();
        List<Object[]> prices = new ArrayList<>();
        List<Object[]> images = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            String code = code(n);
            cards.add(new Object[] {code, "Ürün " + n, "Kadın > Grup " + n % 20, n % 97 == 5 ? null : 20});
            for (String size : List.of("S", "M")) {
                variants.add(new Object[] {code + "-" + size, code, "{\"beden\":\"" + size + "\"}"});
                prices.add(new Object[] {code + "-" + size, n % 89 == 7 ? 0 : 100 + n % 50});
            }
            images.add(new Object[] {code, file(n)});
        }
        accounting.batchUpdate(
                """
                INSERT INTO stock_card (code, name, description, category_path, brand, unit, vat_rate, for_web, created_at,
                    changed_at)
                VALUES (?, ?, '<p>Açıklama</p>', ?, 'Köprü', 'adet', ?, TRUE, '2026-01-01', '2026-01-01')
                """,
                cards);
        accounting.batchUpdate(
                "INSERT INTO stock_variant (sku, card_code, attributes, changed_at) VALUES (?, ?, ?, '2026-01-01')",
                variants);
        accounting.batchUpdate(
                "INSERT INTO price (list_code, sku, price, changed_at) VALUES ('PERAKENDE', ?, ?, '2026-01-01')",
                prices);
        accounting.batchUpdate(
                "INSERT INTO stock_image (card_code, position, kind, location, changed_at)"
                        + " VALUES (?, 1, 'file', ?, '2026-01-01')",
                images);
    }

    /** One file a card; every fiftieth is no picture. */
    public static void draw(Path folder, int count) {
        try {
            for (int n = 0; n < count; n++) {
                Path file = folder.resolve(file(n));
                if (n % 50 == 3) {
                    Files.writeString(file, "<html>not found</html>");
                } else {
                    ImageIO.write(picture(n), "jpg", file.toFile());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String code(int n) {
        return String.format(Locale.ROOT, "C-%05d", n);
    }

    /** The name of its picture. */
    public static String file(int n) {
        return "ürün " + n + ".jpg";
    }

    private static BufferedImage picture(int n) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(Color.HSBtoRGB(n / 100f, 0.8f, 0.9f)));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(Color.WHITE);
        pen.drawString("C-" + n, WIDTH / 3, HEIGHT / 2);
        pen.dispose();
        return image;
    }
}
