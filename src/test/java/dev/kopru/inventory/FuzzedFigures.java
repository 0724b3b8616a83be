package dev.kopru.inventory;

import dev.kopru.csv.CsvFixture;
import dev.kopru.csv.CsvGroupReader;
import dev.kopru.csv.ReadRecord;
import dev.kopru.csv.inbox.CsvImport;
import dev.kopru.csv.profile.CsvProfiles;
import dev.kopru.csv.row.CsvGroup;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Stock files, for the test that damages files. */
public final class FuzzedFigures {

    public static final CsvProfiles PROFILES =
            CsvFixture.profiles(Path.of("target", "no-home"), new InventoryCsv().stockFiles());
    private static final CsvFigureMapping MAPPING = new CsvFigureMapping(PROFILES, ZoneId.of("Europe/Istanbul"));

    private FuzzedFigures() {}

    /** What a file tells of a SKU, without the payload. */
    public record Figure(String sku, BigDecimal quantity, String unit, Instant asOf) {}

    /** As the job reads them. */
    public static List<ReadRecord> read(Path file, String profile) throws IOException {
        CsvImport taken =
                new CsvImport(7, InventoryCsv.INVENTORY, "fuzz.csv", "", profile, Instant.EPOCH, "test", null, 0, 0);
        List<ReadRecord> figures = new ArrayList<>();
        try (CsvGroupReader reader =
                CsvGroupReader.open(file, "fuzz.csv", PROFILES.profile(InventoryCsv.INVENTORY, profile), 0)) {
            for (CsvGroup group = reader.next(); group != null; group = reader.next()) {
                figures.add(record(group, MAPPING.map(group, taken)));
            }
        }
        return figures;
    }

    private static ReadRecord record(CsvGroup group, IncomingFigure incoming) {
        if (incoming instanceof IncomingFigure.Told told) {
            return ReadRecord.accepted(group, new Figure(told.sku(), told.quantity(), told.unit(), told.asOf()));
        }
        if (incoming instanceof IncomingFigure.Unreadable unreadable) {
            return ReadRecord.rejected(group, unreadable.reason());
        }
        throw new AssertionError(incoming);
    }
}
