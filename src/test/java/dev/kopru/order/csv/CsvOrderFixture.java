package dev.kopru.order.csv;

import dev.kopru.connector.Answer;
import dev.kopru.connector.ChangePosition;
import dev.kopru.connector.store.OrderDocument;
import dev.kopru.connector.store.OrderSelection;
import dev.kopru.connector.store.PlacedOrder;
import dev.kopru.connector.store.StatusCount;
import dev.kopru.connector.store.Store;
import dev.kopru.connector.store.order.ShopOrder;
import dev.kopru.csv.CsvFixture;
import dev.kopru.csv.CsvGroupReader;
import dev.kopru.csv.inbox.CsvImport;
import dev.kopru.csv.profile.CsvProfiles;
import dev.kopru.csv.row.CsvGroup;
import dev.kopru.order.link.IncomingOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads order files as the job does. */
public final class CsvOrderFixture {

    static final CsvProfiles PROFILES = CsvFixture.profiles(Path.of("target", "no-home"), OrderCsv.kind());
    public static final CsvOrderMapping MAPPING =
            new CsvOrderMapping(PROFILES, new SilentStore(), ZoneId.of("Europe/Istanbul"));

    private CsvOrderFixture() {}

    public static List<IncomingOrder> read(String profile, String content) throws IOException {
        Path file = Files.createTempFile("orders", ".csv");
        try {
            return read(profile, Files.writeString(file, content), "orders.csv");
        } finally {
            Files.delete(file);
        }
    }

    static List<IncomingOrder> read(String profile, Path file, String name) throws IOException {
        CsvImport taken = new CsvImport(7, "orders", name, "", profile, Instant.EPOCH, "test", null, 0, 0);
        List<IncomingOrder> orders = new ArrayList<>();
        try (CsvGroupReader reader = CsvGroupReader.open(file, name, PROFILES.profile("orders", profile), 0)) {
            for (CsvGroup group = reader.next(); group != null; group = reader.next()) {
                orders.add(MAPPING.map(group, taken));
            }
        }
        return orders;
    }

    public static ShopOrder order(IncomingOrder incoming) {
        if (incoming instanceof IncomingOrder.Readable readable) {
            return readable.order();
        }
        throw new AssertionError(incoming);
    }

    public static IncomingOrder.Unreadable unreadable(IncomingOrder incoming) {
        if (incoming instanceof IncomingOrder.Unreadable unreadable) {
            return unreadable;
        }
        throw new AssertionError(incoming);
    }

    /** A shop that is called and never asked. */
    private static final class SilentStore implements Store {

        @Override
        public String code() {
            return "web";
        }

        @Override
        public Instant now() {
            throw new AssertionError();
        }

        @Override
        public List<PlacedOrder> placedOrders(@Nullable Instant placedFrom, String afterId, int limit) {
            throw new AssertionError();
        }

        @Override
        public List<PlacedOrder> placedOrders(Collection<String> ids) {
            throw new AssertionError(ids);
        }

        @Override
        public List<StatusCount> countOtherStatuses(OrderSelection selection, Instant changedAfter) {
            throw new AssertionError(selection);
        }

        @Override
        public List<ShopOrder> changedOrders(OrderSelection selection, ChangePosition after, int limit) {
            return List.of();
        }

        @Override
        public List<ShopOrder> ordersById(Collection<String> ids) {
            return List.of();
        }

        @Override
        public List<Answer.Refused> tellDocuments(List<OrderDocument> documents) {
            throw new AssertionError(documents);
        }
    }
}
