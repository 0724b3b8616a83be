package dev.kopru.stockcard.csv;

import dev.kopru.connector.accounting.StockCard;
import dev.kopru.csv.CsvGroupReader;
import dev.kopru.csv.ReadRecord;
import dev.kopru.csv.inbox.CsvImport;
import dev.kopru.csv.profile.CsvProfiles;
import dev.kopru.csv.row.CsvGroup;
import dev.kopru.record.Reason;
import dev.kopru.stockcard.link.IncomingCard;
import dev.kopru.stockcard.link.StockCardReason;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Files of stock cards, for the test that damages files. */
public final class FuzzedCards {

    public static final CsvProfiles PROFILES = CsvCardFixture.PROFILES;

    private FuzzedCards() {}

    /** As the job reads them. */
    public static List<ReadRecord> read(Path file, String profile) throws IOException {
        CsvImport taken =
                new CsvImport(7, StockCardCsv.KIND, "fuzz.csv", "", profile, Instant.EPOCH, "test", null, 0, 0);
        CsvCardSkus skus = new CsvCardSkus();
        List<ReadRecord> cards = new ArrayList<>();
        try (CsvGroupReader reader =
                CsvGroupReader.open(file, "fuzz.csv", PROFILES.profile(StockCardCsv.KIND, profile), skus::note, 0)) {
            for (CsvGroup group = reader.next(); group != null; group = reader.next()) {
                cards.add(record(group, CsvCardFixture.MAPPING.map(group, taken, skus)));
            }
        }
        return cards;
    }

    private static ReadRecord record(CsvGroup group, IncomingCard incoming) {
        if (incoming instanceof IncomingCard.Readable readable) {
            StockCard card = readable.card();
            // The job itself refuses it as soon as it has looked at the card whole.
            return card.variants().isEmpty()
                    ? ReadRecord.rejected(group, Reason.of(StockCardReason.NO_VARIANTS, card.code()))
                    : ReadRecord.accepted(group, card);
        }
        return ReadRecord.rejected(group, CsvCardFixture.unreadable(incoming).reason());
    }
}
