package dev.kopru.order.csv;

import dev.kopru.csv.CsvGroupReader;
import dev.kopru.csv.ReadRecord;
import dev.kopru.csv.inbox.CsvImport;
import dev.kopru.csv.profile.CsvProfiles;
import dev.kopru.csv.row.CsvGroup;
import dev.kopru.order.link.IncomingOrder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Order files, for the test that damages files. */
public final class FuzzedOrders {

    public static final CsvProfiles PROFILES = CsvOrderFixture.PROFILES;

    private FuzzedOrders() {}

    /** As the job reads them. */
    public static List<ReadRecord> read(Path file, String profile) throws IOException {
        CsvImport taken = new CsvImport(7, "orders", "fuzz.csv", "", profile, Instant.EPOCH, "test", null, 0, 0);
        List<ReadRecord> orders = new ArrayList<>();
        try (CsvGroupReader reader = CsvGroupReader.open(file, "fuzz.csv", PROFILES.profile("orders", profile), 0)) {
            for (CsvGroup group = reader.next(); group != null; group = reader.next()) {
                orders.add(record(group, CsvOrderFixture.MAPPING.map(group, taken)));
            }
        }
        return orders;
    }

    private static ReadRecord record(CsvGroup group, IncomingOrder incoming) {
        if (incoming instanceof IncomingOrder.Readable readable) {
            return ReadRecord.accepted(group, readable.order());
        }
        return ReadRecord.rejected(group, CsvOrderFixture.unreadable(incoming).reason());
    }
}
