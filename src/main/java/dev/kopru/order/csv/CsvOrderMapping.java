package dev.kopru.order.csv;

import dev.kopru.connector.store.Store;
import dev.kopru.connector.store.order.ShopOrder;
import dev.kopru.csv.CsvMapping;
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
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes orders of the rows of a file, or says why that cannot be. */
@Component
public class CsvOrderMapping extends CsvMapping<IncomingOrder> {

    static final String ORDERS = "orders";

    private final Store store;
    private final ZoneId businessZone;

    CsvOrderMapping(CsvProfiles profiles, Store store, ZoneId businessZone) {
        super(profiles, ORDERS, "csv", IncomingOrder.Unreadable::new);
        this.store = store;
        this.businessZone = businessZone;
    }

    @Override
    public boolean hasContent(CsvRow row) {
        return CsvOrderLines.isLine(row) || CsvOrderPayments.isPayment(row);
    }

    @Override
    protected Source source(CsvGroup group, CsvImport file) {
        return CsvOrderSource.of(group, storeOf(profile(group)), file);
    }

    @Override
    protected String keyOf(CsvGroup group) {
        return RowKey.of(CsvOrderSource.key(group.rows(), storeOf(profile(group))));
    }

    @Override
    protected IncomingOrder readAgain(Rows rows) {
        IncomingOrder read = read(rows);
        return read instanceof IncomingOrder.Readable && isOfAnother(rows.group(), rows.source())
                ? unreadable(rows, alone(rows.group(), rows.file()))
                : read;
    }

    /**
     * Rows that were corrected into another order's, of which there may be more. Rows that had no order are that order where
     * its total says that they are all of it.
     */
    private boolean isOfAnother(CsvGroup group, Source source) {
        boolean isChecked = group.rows().stream().anyMatch(row -> row.given("total") != null);
        return !keyOf(group).equals(source.key()) && !(CsvOrderSource.isNameless(source) && isChecked);
    }

    private static Reason alone(CsvGroup group, String file) {
        CsvRow row = group.rows().get(0);
        return Reason.of(
                CsvReason.CSV_ROW_ALONE, file, row.line(), row.columns().nameOf("order-id"), group.key(), "", 0);
    }

    @Override
    protected IncomingOrder read(Rows of) {
        List<CsvRow> rows = of.group().rows();
        CsvProfile profile = profile(of.group());
        Reason wrongProfile = CsvOrderRules.wrong(profile);
        if (wrongProfile != null) {
            return unreadable(of, wrongProfile);
        }
        CsvOrderReading reading = new CsvOrderReading(rows, businessZone);
        String id = CsvOrderSource.id(rows);
        ShopOrder order = reading.order(storeOf(profile), id, CsvOrderSource.number(rows, id));
        OrderRules rules = reading.rules();
        List<RowProblem> problems = reading.problems();
        return problems.isEmpty()
                ? new IncomingOrder.Readable(revised(of.source(), order.revision()), order, rules)
                : unreadable(of, problems.get(0).reason(of.file(), problems.size() - 1));
    }

    private static CsvProfile profile(CsvGroup group) {
        return group.rows().get(0).columns().profile();
    }

    private String storeOf(CsvProfile profile) {
        String own = profile.option(OrderCsv.STORE);
        return own == null ? store.code() : own;
    }

    private static Source revised(Source source, long revision) {
        return new Source(source.key(), source.label(), Origin.CSV, source.location(), revision);
    }
}
