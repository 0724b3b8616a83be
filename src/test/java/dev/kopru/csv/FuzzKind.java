package dev.kopru.csv;

import dev.kopru.csv.profile.CsvProfile;
import dev.kopru.csv.profile.CsvProfiles;
import dev.kopru.inventory.FuzzedFigures;
import dev.kopru.order.csv.FuzzedOrders;
import dev.kopru.statement.snapshot.FuzzedAccounts;
import dev.kopru.stockcard.csv.FuzzedCards;

/** The kinds of files that are imported, each read by its own job's mapping. */
enum FuzzKind {
    ORDERS("orders", FuzzedOrders.PROFILES, FuzzedOrders::read),
    STOCK_CARDS("stock-cards", FuzzedCards.PROFILES, FuzzedCards::read),
    INVENTORY("inventory", FuzzedFigures.PROFILES, FuzzedFigures::read),
    MOVEMENTS("movements", FuzzedAccounts.PROFILES, FuzzedAccounts::read);

    private final String folder;
    private final CsvProfiles profiles;
    private final ReadRecord.Reader reader;

    FuzzKind(String folder, CsvProfiles profiles, ReadRecord.Reader reader) {
        this.folder = folder;
        this.profiles = profiles;
        this.reader = reader;
    }

    CsvProfile profile(String name) {
        return profiles.profile(folder, name);
    }

    ReadRecord.Reader reader() {
        return reader;
    }
}
