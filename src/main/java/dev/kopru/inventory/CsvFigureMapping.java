package dev.kopru.inventory;

import dev.kopru.contained.Containing;
import dev.kopru.contained.InternalErrors;
import dev.kopru.csv.CsvLocation;
import dev.kopru.csv.CsvPayload;
import dev.kopru.csv.cell.CsvCell;
import dev.kopru.csv.cell.CsvFileException;
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
import dev.kopru.retry.payload.InvalidPayloadException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes figures of the rows of a file, or says why that cannot be; rows from the retry table take the same path. A figure
 * without an instant counts as of the arrival of its file.
 */
@Component
class CsvFigureMapping {

    static final String PAYLOAD_TYPE = "csv";
    /** Room for clocks and zones. */
    private static final Duration MOST_AHEAD = Duration.ofDays(1);

    /** A unit that is one comes from a figure that was split in two. */
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private static final String NAMELESS = "?";

    private final CsvProfiles profiles;
    private final ZoneId businessZone;

    CsvFigureMapping(CsvProfiles profiles, ZoneId businessZone) {
        this.profiles = profiles;
        this.businessZone = businessZone;
    }

    IncomingFigure map(CsvGroup group, CsvImport file) {
        List<CsvRow> rows = group.rows();
        String location = CsvLocation.of(file, rows);
        String sku = sku(rows);
        String key = sku.isEmpty() ? NAMELESS + fingerprint(rows) : sku;
        Source source = new Source(
                key, sku.isEmpty() ? location : sku, Origin.CSV, location, FigureSources.revision(file.receivedAt()));
        return read(rows, source, CsvPayload.of(PAYLOAD_TYPE, group, file.file(), source), file.file());
    }

    /** The figure of a payload that {@link #map} gave, corrected or not; it stays the record that it was. */
    IncomingFigure fromPayload(String json, Source source) {
        try {
            CsvPayload payload = CsvPayload.read(json);
            String profile = Objects.requireNonNullElse(payload.profile(), "");
            List<CsvRow> rows = payload.group(profiles.profile(InventoryCsv.INVENTORY, profile))
                    .rows();
            return rows.isEmpty()
                    ? unreadable(source, json, Reason.of(CsvReason.CSV_BAD_PAYLOAD, "rows"))
                    : read(rows, source, json, payload.fileName());
        } catch (InvalidPayloadException e) {
            return unreadable(source, json, e.reason());
        } catch (CsvFileException e) {
            return unreadable(source, json, e.reason());
        }
    }

    private IncomingFigure read(List<CsvRow> rows, Source source, String payload, String file) {
        return Containing.of(
                () -> mapped(rows, source, payload, file),
                thrown -> unreadable(source, payload, InternalErrors.of(source, thrown)));
    }

    private IncomingFigure mapped(List<CsvRow> rows, Source source, String payload, String file) {
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
            return unreadable(source, payload, problems.get(0).reason(file, problems.size() - 1));
        }
        if (rows.size() > 1) {
            return unreadable(source, payload, Reason.of(InventoryReason.DOUBLED_SKU, sku));
        }
        if (!source.key().startsWith(NAMELESS) && !sku.equals(source.key())) {
            return unreadable(source, payload, Reason.of(InventoryReason.INVALID_PAYLOAD, sku + " ≠ " + source.key()));
        }
        Instant moment = asOf == null ? FigureSources.instant(source.revision()) : asOf;
        return new IncomingFigure.Told(dated(source, moment), sku, payload, quantity, unit, moment);
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

    /** Rows without a SKU are known by their content and line, so that the same file again is the same record. */
    private static String fingerprint(List<CsvRow> rows) {
        String content = rows.get(0).line() + " " + rows.get(0).values();
        return UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static IncomingFigure unreadable(Source source, String payload, Reason reason) {
        return new IncomingFigure.Unreadable(source, payload, reason);
    }
}
