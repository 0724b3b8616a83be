package dev.kopru.inventory;

import dev.kopru.csv.CsvLocation;
import dev.kopru.csv.CsvMapping;
import dev.kopru.csv.cell.CsvCell;
import dev.kopru.csv.cell.CsvReason;
import dev.kopru.csv.cell.RowProblem;
import dev.kopru.csv.inbox.CsvImport;
import dev.kopru.csv.profile.CsvProfiles;
import dev.kopru.csv.row.CellReader;
import dev.kopru.csv.row.CsvGroup;
import dev.kopru.csv.row.CsvRow;
import dev.kopru.inventory.quantity.InventoryReason;
import dev.kopru.record.Origin;
import dev.kopru.record.Reason;
import dev.kopru.record.Source;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes figures of the rows of a file, or says why that cannot be. A figure without an instant counts as of the arrival of
 * its file.
 */
@Component
class CsvFigureMapping extends CsvMapping<IncomingFigure> {

    /** Room for clocks and zones. */
    private static final Duration MOST_AHEAD = Duration.ofDays(1);

    /** A unit that is one comes from a figure that was split in two. */
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final ZoneId businessZone;

    CsvFigureMapping(CsvProfiles profiles, ZoneId businessZone) {
        super(profiles, InventoryCsv.INVENTORY, "csv", IncomingFigure.Unreadable::new);
        this.businessZone = businessZone;
    }

    @Override
    public boolean mayHaveSeveralRows() {
        return false;
    }

    @Override
    protected Source source(CsvGroup group, CsvImport file) {
        String location = CsvLocation.of(file, group.rows());
        String sku = sku(group.rows());
        String key = sku.isEmpty() ? CsvLocation.namelessKey(group.rows().get(0)) : sku;
        return new Source(
                key, sku.isEmpty() ? location : sku, Origin.CSV, location, FigureSources.revision(file.receivedAt()));
    }

    @Override
    protected IncomingFigure read(Rows of) {
        List<CsvRow> rows = of.group().rows();
        Source source = of.source();
        CsvRow row = rows.get(0);
        CellReader cells = new CellReader(row.columns(), businessZone);
        rows.forEach(each -> each.problems().forEach(cells::add));
        String sku = sku(rows);
        CsvCell quantityCell = row.cell(InventoryCsv.QUANTITY);
        BigDecimal quantity = cells.number(quantityCell, List.of());
        if (sku.isEmpty()) {
            cells.missing(InventoryCsv.SKU, row.line());
        }
        if (quantityCell == null) {
            cells.missing(InventoryCsv.QUANTITY, row.line());
        }
        Instant asOf = asOf(cells, row.cell(InventoryCsv.AS_OF));
        String unit = Objects.requireNonNullElse(cells.text(row.cell(InventoryCsv.UNIT)), "");
        if (row.cell(InventoryCsv.UNIT) != null && NUMBER.matcher(unit).matches()) {
            cells.add(RowProblem.of(
                    CsvReason.CSV_BAD_CHOICE, Objects.requireNonNull(row.cell(InventoryCsv.UNIT)), "adet, kg, m"));
        }
        List<RowProblem> problems = cells.problems();
        if (!problems.isEmpty() || quantity == null) {
            return unreadable(of, problems.get(0).reason(of.file(), problems.size() - 1));
        }
        if (rows.size() > 1) {
            return unreadable(
                    of, Reason.of(InventoryReason.DOUBLED_SKU, sku, of.file() + ":" + CsvLocation.lines(rows)));
        }
        if (!CsvLocation.isNameless(source.key()) && !sku.equals(source.key())) {
            return unreadable(of, Reason.of(InventoryReason.INVALID_PAYLOAD, sku + " ≠ " + source.key()));
        }
        Instant moment = asOf == null ? FigureSources.instant(source.revision()) : asOf;
        return new IncomingFigure.Told(dated(source, moment), sku, of.payload().get(), quantity, unit, moment);
    }

    /** A moment that lies ahead counts as now: until it comes it would keep its SKU from every newer figure. */
    private static @Nullable Instant asOf(CellReader cells, @Nullable CsvCell cell) {
        Instant asOf = cells.instant(cell);
        // The machine's clock, as the books' and the shop's moments are of the present, too.
        Instant now = Clock.systemUTC().instant();
        return asOf != null && asOf.isAfter(now.plus(MOST_AHEAD)) ? now : asOf;
    }

    private static Source dated(Source source, Instant asOf) {
        return new Source(source.key(), source.label(), Origin.CSV, source.location(), FigureSources.revision(asOf));
    }

    private static String sku(List<CsvRow> rows) {
        CsvCell cell = rows.get(0).cell(InventoryCsv.SKU);
        return cell == null ? "" : cell.text().strip();
    }
}
