package dev.kopru.order.csv;

import dev.kopru.connector.store.ShopOrder;
import dev.kopru.connector.store.Store;
import dev.kopru.contained.Containing;
import dev.kopru.contained.InternalErrors;
import dev.kopru.csv.CsvPayload;
import dev.kopru.csv.cell.CsvFileException;
import dev.kopru.csv.cell.CsvReason;
import dev.kopru.csv.cell.RowProblem;
import dev.kopru.csv.inbox.CsvImport;
import dev.kopru.csv.profile.CsvProfile;
import dev.kopru.csv.profile.CsvProfiles;
import dev.kopru.csv.row.CsvGroup;
import dev.kopru.csv.row.CsvRow;
import dev.kopru.order.link.IncomingOrder;
import dev.kopru.order.rule.OrderRules;
import dev.kopru.record.Origin;
import dev.kopru.record.Reason;
import dev.kopru.record.RowKey;
import dev.kopru.record.Source;
import dev.kopru.retry.payload.InvalidPayloadException;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Makes orders of the rows of a file, or says why that cannot be; rows from the retry table take the same path. */
@Component
public class CsvOrderMapping {

    public static final String ORDERS = "orders";
    public static final String PAYLOAD_TYPE = "csv";

    private final CsvProfiles profiles;
    private final Store store;
    private final ZoneId businessZone;

    CsvOrderMapping(CsvProfiles profiles, Store store, ZoneId businessZone) {
        this.profiles = profiles;
        this.store = store;
        this.businessZone = businessZone;
    }

    /** The order of these rows of a file. */
    IncomingOrder map(CsvGroup group, CsvImport file) {
        CsvProfile profile = group.rows().get(0).columns().profile();
        Source source = CsvOrderSource.of(group, storeOf(profile), file);
        return read(group, source, () -> CsvPayload.of(PAYLOAD_TYPE, group, file.file(), source), file.file());
    }

    /** The order of a payload that {@link #map} gave, corrected or not; it stays the record that it was. */
    public IncomingOrder fromPayload(String json, Source source) {
        try {
            CsvPayload payload = CsvPayload.read(json);
            CsvProfile profile = profiles.profile(ORDERS, payload.profile() == null ? "" : payload.profile());
            CsvGroup group = payload.group(profile);
            if (group.rows().isEmpty()) {
                return new IncomingOrder.Unreadable(source, json, Reason.of(CsvReason.CSV_BAD_PAYLOAD, "rows"));
            }
            IncomingOrder read = read(group, source, () -> json, payload.fileName());
            return read instanceof IncomingOrder.Readable && isOfAnother(group, source)
                    ? new IncomingOrder.Unreadable(source, json, alone(group, payload.fileName()))
                    : read;
        } catch (InvalidPayloadException e) {
            return new IncomingOrder.Unreadable(source, json, e.reason());
        } catch (CsvFileException e) {
            return new IncomingOrder.Unreadable(source, json, e.reason());
        }
    }

    /** The key of the order that these rows are of. */
    public String key(CsvGroup group) {
        String store = storeOf(group.rows().get(0).columns().profile());
        return RowKey.of(CsvOrderSource.key(group.rows(), store));
    }

    /**
     * Rows that were corrected into another order's, of which there may be more. Rows that had no order are that order where
     * its total says that they are all of it.
     */
    private boolean isOfAnother(CsvGroup group, Source source) {
        boolean isChecked = group.rows().stream().anyMatch(row -> row.given("total") != null);
        return !key(group).equals(source.key()) && !(CsvOrderSource.isNameless(source) && isChecked);
    }

    private static Reason alone(CsvGroup group, String file) {
        CsvRow row = group.rows().get(0);
        return Reason.of(
                CsvReason.CSV_ROW_ALONE, file, row.line(), row.columns().nameOf("order-id"), group.key(), "", 0);
    }

    private IncomingOrder read(CsvGroup group, Source source, Supplier<String> payload, String file) {
        return Containing.of(
                () -> mapped(group, source, payload, file),
                thrown -> new IncomingOrder.Unreadable(source, payload.get(), InternalErrors.of(source, thrown)));
    }

    private IncomingOrder mapped(CsvGroup group, Source source, Supplier<String> payload, String file) {
        List<CsvRow> rows = group.rows();
        Reason wrongProfile = CsvOrderRules.wrong(rows.get(0).columns().profile());
        if (wrongProfile != null) {
            return new IncomingOrder.Unreadable(source, payload.get(), wrongProfile);
        }
        CsvOrderReading reading = new CsvOrderReading(rows, businessZone);
        String id = CsvOrderSource.id(rows);
        ShopOrder order = reading.order(storeOf(rows.get(0).columns().profile()), id, CsvOrderSource.number(rows, id));
        OrderRules rules = reading.rules();
        List<RowProblem> problems = reading.problems();
        if (problems.isEmpty()) {
            return new IncomingOrder.Readable(revised(source, order.revision()), order, rules);
        }
        Reason reason = problems.get(0).reason(file, problems.size() - 1);
        return new IncomingOrder.Unreadable(source, payload.get(), reason);
    }

    private String storeOf(CsvProfile profile) {
        String own = profile.option(OrderCsv.STORE);
        return own == null ? store.code() : own;
    }

    private static Source revised(Source source, long revision) {
        return new Source(source.key(), source.label(), Origin.CSV, source.location(), revision);
    }
}
