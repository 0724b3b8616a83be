package dev.kopru.stockcard.csv;

import dev.kopru.connector.accounting.StockCard;
import dev.kopru.csv.CsvFixture;
import dev.kopru.csv.CsvGroupReader;
import dev.kopru.csv.inbox.CsvImport;
import dev.kopru.csv.profile.CsvProfiles;
import dev.kopru.csv.row.CsvGroup;
import dev.kopru.setting.Current;
import dev.kopru.stockcard.link.IncomingCard;
import dev.kopru.stockcard.link.StockCardSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads files of stock cards as the job does. */
public final class CsvCardFixture {

    public static final StockCardSettings.Prices PRICES = new StockCardSettings.Prices(
            "PERAKENDE",
            List.of(new StockCardSettings.Group("BAYI", "bayi"), new StockCardSettings.Group("IHRACAT", "ihracat")),
            StockCardSettings.Vat.AS_LISTED,
            StockCardSettings.Zero.REJECT);
    static final CsvProfiles PROFILES =
            CsvFixture.profiles(Path.of("target", "no-home"), StockCardCsv.kind(Current.fixed(CsvCardFixture.PRICES)));
    public static final CsvCardMapping MAPPING =
            new CsvCardMapping(PROFILES, ZoneId.of("Europe/Istanbul"), skus -> Map.of());

    private CsvCardFixture() {}

    public static List<IncomingCard> read(String profile, String content) throws IOException {
        Path file = Files.createTempFile("cards", ".csv");
        try {
            return read(profile, Files.writeString(file, content), "cards.csv");
        } finally {
            Files.delete(file);
        }
    }

    public static List<IncomingCard> read(String profile, Path file, String name) throws IOException {
        CsvImport taken = new CsvImport(7, StockCardCsv.KIND, name, "", profile, Instant.EPOCH, "test", null, 0, 0);
        CsvCardSkus skus = new CsvCardSkus();
        List<IncomingCard> cards = new ArrayList<>();
        try (CsvGroupReader reader =
                CsvGroupReader.open(file, name, PROFILES.profile(StockCardCsv.KIND, profile), skus::note, 0)) {
            for (CsvGroup group = reader.next(); group != null; group = reader.next()) {
                cards.add(MAPPING.map(group, taken, skus));
            }
        }
        return cards;
    }

    /** Reads a large file without keeping it. */
    static Size size(Path file) throws IOException {
        CsvImport taken = new CsvImport(7, StockCardCsv.KIND, "large.csv", "", "kopru", Instant.EPOCH, "", null, 0, 0);
        CsvCardSkus skus = new CsvCardSkus();
        int cards = 0;
        int variants = 0;
        try (CsvGroupReader reader =
                CsvGroupReader.open(file, "large.csv", PROFILES.profile(StockCardCsv.KIND, "kopru"), skus::note, 0)) {
            for (CsvGroup group = reader.next(); group != null; group = reader.next()) {
                cards++;
                variants += card(MAPPING.map(group, taken, skus)).variants().size();
            }
        }
        return new Size(cards, variants);
    }

    /** What a file holds. */
    record Size(int cards, int variants) {}

    public static StockCard card(IncomingCard incoming) {
        if (incoming instanceof IncomingCard.Readable readable) {
            return readable.card();
        }
        throw new AssertionError(incoming);
    }

    public static IncomingCard.Unreadable unreadable(IncomingCard incoming) {
        if (incoming instanceof IncomingCard.Unreadable unreadable) {
            return unreadable;
        }
        throw new AssertionError(incoming);
    }
}
