package dev.kopru.statement.snapshot;

import dev.kopru.csv.CsvFixture;
import dev.kopru.csv.CsvGroupReader;
import dev.kopru.csv.ReadRecord;
import dev.kopru.csv.inbox.CsvImport;
import dev.kopru.csv.profile.CsvProfiles;
import dev.kopru.csv.row.CsvGroup;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Files of movements, for the test that damages files. */
public final class FuzzedAccounts {

    public static final CsvProfiles PROFILES =
            CsvFixture.profiles(Path.of("target", "no-home"), new MovementCsv().movementFiles());
    private static final CsvAccountMapping MAPPING = new CsvAccountMapping(PROFILES, ZoneId.of("Europe/Istanbul"));

    private FuzzedAccounts() {}

    /** As the job reads them. */
    public static List<ReadRecord> read(Path file, String profile) throws IOException {
        CsvImport taken =
                new CsvImport(7, MovementCsv.KIND_OF_FILE, "fuzz.csv", "", profile, Instant.EPOCH, "test", null, 0, 0);
        RowsWithoutAccount alone = new RowsWithoutAccount();
        List<ReadRecord> accounts = new ArrayList<>();
        try (CsvGroupReader reader = CsvGroupReader.open(
                file, "fuzz.csv", PROFILES.profile(MovementCsv.KIND_OF_FILE, profile), alone::see, 0)) {
            for (CsvGroup group = reader.next(); group != null; group = reader.next()) {
                CsvGroup whole = alone.with(group);
                accounts.add(record(whole, MAPPING.map(whole, taken)));
            }
        }
        return accounts;
    }

    private static ReadRecord record(CsvGroup group, IncomingAccount incoming) {
        if (incoming instanceof IncomingAccount.Readable readable) {
            return ReadRecord.accepted(group, readable.ledger());
        }
        if (incoming instanceof IncomingAccount.Unreadable unreadable) {
            return ReadRecord.rejected(group, unreadable.reason());
        }
        throw new AssertionError(incoming);
    }
}
