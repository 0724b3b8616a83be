package dev.kopru.csv;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Files of every kind as honest programs write them, with texts that are hard to read. */
final class FuzzSeeds {

    private static final List<String> TEXTS = List.of(
            "Çınar Ağacı",
            "Şişe, iğne; ıhlamur",
            "televizyon 55\"",
            "Boru 5\" dirsek 3\"",
            "\"Tırnaklı\" ürün",
            "Kapıyı çalmayın\nlütfen; teşekkürler",
            "Bir\n\n\"iki\"\nüç",
            "O'Neil & oğulları",
            "%20 indirim",
            "İĞNE ŞAL KALIN",
            "Düz metin",
            "a=b|c",
            "Genişliği 1,5 m; boyu 2.5 m",
            "x");

    private final Random random;
    private final char delimiter;
    private final boolean point;
    private final boolean wide;
    private final List<List<String>> rows = new ArrayList<>();

    private FuzzSeeds(long seed, char delimiter, boolean point, boolean wide) {
        this.random = new Random(seed);
        this.delimiter = delimiter;
        this.point = point;
        this.wide = wide;
    }

    static List<FuzzFile> all(long seed) {
        List<FuzzFile> files = new ArrayList<>();
        List<Charset> charsets = List.of(StandardCharsets.UTF_8, Charset.forName("windows-1254"));
        for (Charset charset : charsets) {
            boolean wide = charset.equals(StandardCharsets.UTF_8);
            for (char delimiter : new char[] {';', ',', '\t'}) {
                FuzzSeeds seeds = new FuzzSeeds(seed + delimiter, delimiter, delimiter == ',', wide);
                files.add(seeds.orders().file("orders", FuzzKind.ORDERS, "kopru", charset));
                files.add(seeds.cards().file("cards", FuzzKind.STOCK_CARDS, "kopru", charset));
                files.add(seeds.figures().file("figures", FuzzKind.INVENTORY, "kopru", charset));
                files.add(seeds.movements(true).file("movements", FuzzKind.MOVEMENTS, "kopru", charset));
                files.add(seeds.movements(false).file("amounts", FuzzKind.MOVEMENTS, "kopru", charset));
            }
            FuzzSeeds seeds = new FuzzSeeds(seed, ',', true, wide);
            files.add(seeds.retail().file("retail", FuzzKind.ORDERS, "retail", charset));
            if (wide) {
                files.add(seeds.woocommerce().file("woocommerce", FuzzKind.STOCK_CARDS, "woocommerce", charset));
            }
        }
        return files;
    }

    private FuzzFile file(String name, FuzzKind kind, String profile, Charset charset) {
        List<List<String>> all = List.copyOf(rows);
        rows.clear();
        String end = random.nextBoolean() ? "\r\n" : "\n";
        return new FuzzFile(
                name + "-" + charset + "-" + (int) delimiter,
                kind,
                profile,
                charset,
                delimiter,
                end,
                random.nextInt(3) == 0,
                all);
    }

    private void row(String... cells) {
        rows.add(List.of(cells));
    }

    private FuzzSeeds orders() {
        row(
                "Sipariş Id",
                "Sipariş No",
                "Durum",
                "Para Birimi",
                "KDV Dahil",
                "Sipariş Tarihi",
                "Müşteri Id",
                "Vergi No",
                "Telefon",
                "Fatura Adresi",
                "Fatura Posta Kodu",
                "Sipariş Notu",
                "Stok Kodu",
                "Ürün Adı",
                "Özellik: Renk",
                "Miktar",
                "Birim Fiyat",
                "KDV Oranı",
                "Satır Toplamı",
                "Genel Toplam");
        for (int order = 0; order < 10; order++) {
            List<String> head = List.of(
                    order % 3 == 0 ? "S-" + (100 + order) : String.valueOf(700_100 + order),
                    "WEB" + (20_260_000 + order),
                    "Ödendi",
                    "TRY",
                    "evet",
                    day() + " 10:" + (10 + order),
                    String.valueOf(4501 + order),
                    String.valueOf(1_234_567_890L + order),
                    "+90 532 000 00 1" + order,
                    text(),
                    "0" + (6100 + order),
                    order % 2 == 0 ? "" : text());
            String total = figure(money());
            for (int line = 0; line <= random.nextInt(3); line++) {
                List<String> cells = new ArrayList<>(head);
                cells.addAll(List.of(
                        "00" + order + line + "-ŞI",
                        text(),
                        line == 0 ? "Kırmızı" : "",
                        figure(quantity()),
                        figure(money()),
                        random.nextBoolean() ? "20" : "10",
                        figure(money()),
                        total));
                rows.add(cells);
            }
        }
        return this;
    }

    private FuzzSeeds retail() {
        row("InvoiceNo", "StockCode", "Description", "Quantity", "InvoiceDate", "UnitPrice", "CustomerID", "Country");
        for (int order = 0; order < 12; order++) {
            for (int line = 0; line <= random.nextInt(4); line++) {
                row(
                        (order % 4 == 3 ? "C" : "") + (536_365 + order),
                        (85_000 + order * 10 + line) + (line % 2 == 0 ? "A" : ""),
                        text(),
                        figure(BigDecimal.valueOf(1 + random.nextInt(40))),
                        "2010-12-01 08:2" + order % 10 + ":00",
                        figure(money()),
                        (17_850 + order) + ".0",
                        "United Kingdom");
            }
        }
        return this;
    }

    private FuzzSeeds cards() {
        row(
                "Kart Kodu",
                "Ad",
                "Açıklama",
                "Kategori",
                "Marka",
                "Birim",
                "KDV Oranı",
                "Ağırlık (kg)",
                "SKU",
                "Özellik: Beden",
                "Barkod",
                "Fiyat",
                "Para Birimi",
                "KDV Dahil");
        for (int card = 0; card < 10; card++) {
            List<String> head = List.of(
                    "0" + (100 + card) + "-KART",
                    text(),
                    text(),
                    "Kadın > Giyim|Yeni Sezon",
                    card % 2 == 0 ? "Şile Bezi" : "",
                    "ADET",
                    "20",
                    figure(quantity()));
            int variants = random.nextInt(3);
            for (int variant = 0; variant <= variants; variant++) {
                List<String> cells = new ArrayList<>(head);
                cells.addAll(List.of(
                        "0" + (100 + card) + "-" + variant,
                        variants == 0 ? "" : "B" + variant,
                        barcode(869_052_412_300L + card * 10 + variant),
                        figure(money()),
                        "TRY",
                        "evet"));
                rows.add(cells);
            }
        }
        return this;
    }

    private FuzzSeeds woocommerce() {
        row(
                "ID",
                "Type",
                "SKU",
                "Name",
                "Published",
                "Short description",
                "Description",
                "Weight (kg)",
                "Sale price",
                "Regular price",
                "Categories",
                "Images",
                "Parent",
                "Attribute 1 name",
                "Attribute 1 value(s)",
                "GTIN, UPC, EAN, or ISBN");
        for (int card = 0; card < 8; card++) {
            String code = "woo-" + card;
            boolean variable = card % 2 == 0;
            product(card, variable ? "variable" : "simple", code, "", "");
            for (int variant = 0; variable && variant < 2; variant++) {
                product(10 * card + variant, "variation", code + "-" + variant, code, "Beden " + variant);
            }
        }
        return this;
    }

    private void product(int id, String type, String sku, String parent, String value) {
        row(
                String.valueOf(700 + id),
                type,
                sku,
                text(),
                "1",
                text(),
                text(),
                "0.5",
                "",
                type.equals("variable") ? "" : figure(money()),
                "Giyim > Kadın, Yeni Sezon",
                "https://ornek.example/" + sku + ".jpg, https://ornek.example/b.jpg",
                parent,
                value.isEmpty() ? "" : "Beden",
                value,
                type.equals("variable") ? "" : barcode(869_052_534_500L + id));
    }

    private FuzzSeeds figures() {
        row("Stok Kodu", "Miktar", "Birim", "Tarih");
        for (int sku = 0; sku < 25; sku++) {
            row(
                    sku % 3 == 0
                            ? "00" + (400 + sku)
                            : sku % 3 == 1 ? "ŞAL-ıI" + sku : String.valueOf(8_690_524_000L + sku),
                    // One that is a figure in one form only, or nobody could say what the others are.
                    figure(sku == 0 ? new BigDecimal("1.5") : quantity()),
                    sku % 2 == 0 ? "metre" : "",
                    sku % 4 == 0 ? "" : day());
        }
        return this;
    }

    private FuzzSeeds movements(boolean sided) {
        List<String> head = List.of(
                "Cari Kodu", "Ünvan", "Vergi No", "Para Birimi", "Tarih", "Vade", "İşlem", "Belge No", "Açıklama");
        List<String> header = new ArrayList<>(head);
        header.addAll(sided ? List.of("Borç", "Alacak") : List.of("Hareket No", "Tutar", "B/A", "Bakiye"));
        rows.add(header);
        for (int account = 0; account < 8; account++) {
            String title = text();
            BigDecimal balance = BigDecimal.ZERO;
            List<List<String>> own = new ArrayList<>();
            int movements = 1 + random.nextInt(5);
            for (int movement = 0; movement < movements; movement++) {
                boolean debit = random.nextBoolean();
                BigDecimal amount = money();
                balance = debit ? balance.add(amount) : balance.subtract(amount);
                List<String> cells = new ArrayList<>(List.of(
                        "120.01." + (100 + account),
                        title,
                        String.valueOf(9_876_543_210L + account),
                        "TRY",
                        day(),
                        random.nextBoolean() ? day() : "",
                        debit ? "Fatura" : "Tahsilat",
                        "0000" + (1000 + account * 10 + movement),
                        text()));
                cells.addAll(
                        sided
                                ? List.of(debit ? figure(amount) : "", debit ? "" : figure(amount))
                                : List.of(
                                        String.valueOf(90_000 + account * 100 + movement),
                                        figure(amount),
                                        debit ? "B" : "A"));
                own.add(cells);
            }
            for (List<String> cells : own) {
                if (!sided) {
                    cells.add(figure(balance));
                }
                rows.add(cells);
            }
        }
        return this;
    }

    private String text() {
        return wide && random.nextInt(8) == 0 ? "Gülüm 🌹 “alıntı” – ½" : TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private String day() {
        return String.format(Locale.ROOT, "%02d.%02d.2025", 1 + random.nextInt(28), 1 + random.nextInt(12));
    }

    private BigDecimal money() {
        return BigDecimal.valueOf(1 + random.nextInt(random.nextBoolean() ? 9_999 : 99_999_999), 2);
    }

    private BigDecimal quantity() {
        return switch (random.nextInt(4)) {
            case 0 -> BigDecimal.valueOf(1 + random.nextInt(20));
            case 1 -> BigDecimal.valueOf(500 + random.nextInt(30_000), 3);
            case 2 -> BigDecimal.valueOf(1 + random.nextInt(99), 1);
            default -> BigDecimal.valueOf(1_000 + random.nextInt(90_000));
        };
    }

    private String figure(BigDecimal value) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setDecimalSeparator(point ? '.' : ',');
        symbols.setGroupingSeparator(point ? ',' : '.');
        String pattern =
                (random.nextInt(3) == 0 ? "#,##0" : "0") + (value.scale() > 0 ? "." + "0".repeat(value.scale()) : "");
        return new DecimalFormat(pattern, symbols).format(value);
    }

    private static String barcode(long twelve) {
        String digits = String.valueOf(twelve);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return digits + (10 - sum % 10) % 10;
    }
}
