package dev.kopru.stockcard.csv;

import dev.kopru.connector.accounting.CardVariant;
import dev.kopru.connector.accounting.StockCard;
import dev.kopru.connector.accounting.StockCardBuilder;
import dev.kopru.csv.cell.CsvCell;
import dev.kopru.csv.cell.RowProblem;
import dev.kopru.csv.profile.CsvProfile;
import dev.kopru.csv.row.CellReader;
import dev.kopru.csv.row.CsvRow;
import dev.kopru.csv.row.RecordCells;
import dev.kopru.record.Reason;
import dev.kopru.stockcard.link.CardGaps;
import dev.kopru.stockcard.link.StockCardReason;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one card; what it cannot read becomes a problem, and a harmless value in its place. */
final class CsvCardReading {

    private final List<CsvRow> rows;
    private final CsvProfile profile;
    private final CellReader reader;
    private final CsvCardRows roles;
    private final CsvCardAttributes attributes;
    private final CsvCardPrices prices;
    private final RecordCells cells;
    private final List<RowProblem> damage = new ArrayList<>();
    private final String file;

    CsvCardReading(List<CsvRow> rows, ZoneId businessZone, String file) {
        this.rows = rows;
        this.profile = rows.get(0).columns().profile();
        this.reader = new CellReader(rows.get(0).columns(), businessZone);
        rows.forEach(row -> damage.addAll(row.problems()));
        this.roles = new CsvCardRows(rows, reader);
        this.attributes = new CsvCardAttributes(file);
        this.prices = new CsvCardPrices(rows, reader);
        this.cells = new RecordCells(roles.ofCard().isEmpty() ? rows : roles.ofCard(), reader);
        this.file = file;
    }

    /** What the rows say nothing about. */
    CardGaps gaps() {
        return new CsvCardGaps(cells, roles, prices).find();
    }

    /**
     * Why it is no card, the most telling first; only complete after {@link #card}.
     *
     * @param skus those of the whole file
     */
    List<Reason> reasons(CsvCardSkus skus) {
        List<Reason> reasons = new ArrayList<>();
        damage.forEach(problem -> reasons.add(reason(problem)));
        reasons.addAll(new CsvCardContradictions(file, rows).of(roles));
        reasons.addAll(orphans());
        reasons.addAll(new CsvCardDuplicates(file, skus).of(rows, roles.ofVariants()));
        reasons.addAll(attributes.reasons());
        reader.problems().forEach(problem -> reasons.add(reason(problem)));
        return reasons;
    }

    StockCard card() {
        roles.check();
        boolean forWeb = !Boolean.FALSE.equals(cells.yesOrNo("for-web"));
        boolean blocked = Boolean.TRUE.equals(cells.yesOrNo("blocked"));
        boolean shown = forWeb && !blocked;
        return StockCardBuilder.stagedBuilder()
                .code(rows.get(0).key())
                .name(text("name", shown))
                .shortDescription(description(cells.text("short-description")))
                .description(description(cells.text("description")))
                .categories(categories(cells.text("category")))
                .brand(cells.text("brand"))
                .unit(text("unit", shown))
                .units(Map.of())
                .vatRate(vatRate(shown))
                .weightKg(cells.number("weight-kg"))
                .forWeb(forWeb)
                .blocked(blocked)
                .parts("")
                .changedAt(changedAt())
                .variants(variants())
                .images(CsvCardImages.of(roles))
                .build();
    }

    private Reason reason(RowProblem problem) {
        return problem.reason(file, damage.size() + reader.problems().size() - 1);
    }

    /** A card that goes off the shop needs nothing but its code. */
    private String text(String field, boolean shown) {
        String text = shown && profile.requires(field) ? cells.required(field) : cells.text(field);
        return text == null ? "" : text;
    }

    private @Nullable BigDecimal vatRate(boolean shown) {
        BigDecimal rate = cells.rate("vat-rate");
        if (rate == null) {
            text("vat-rate", shown);
        }
        return rate;
    }

    private List<String> categories(@Nullable String paths) {
        return paths == null ? List.of() : CsvCardList.of(paths, profile, StockCardCsv.CATEGORY_SEPARATOR);
    }

    private @Nullable String description(@Nullable String text) {
        String mark = profile.option(StockCardCsv.LINE_BREAK);
        return text == null || mark == null
                ? text
                : Arrays.stream(text.split(Pattern.quote("\\" + mark), -1))
                        .map(part -> part.replace(mark, "\n"))
                        .collect(Collectors.joining(mark));
    }

    private Instant changedAt() {
        return rows.stream()
                .map(row -> reader.instant(row.cell("changed-at")))
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    private List<CardVariant> variants() {
        return roles.ofVariants().stream().map(this::variant).toList();
    }

    private CardVariant variant(CsvRow row) {
        CsvCell cell = CsvCardRows.sku(row);
        String sku = cell == null ? "" : cell.text();
        CsvCell barcode = row.cell("barcode");
        return new CardVariant(
                sku,
                attributes.of(row, sku),
                isBlocked(row),
                barcode == null ? List.of() : CsvCardList.of(barcode.text(), profile, StockCardCsv.BARCODE_SEPARATOR),
                prices.of(row));
    }

    /** What a row that names its parent says of the shop, it says of itself. */
    private boolean isBlocked(CsvRow row) {
        boolean blocked = Boolean.TRUE.equals(reader.yesOrNo(row.cell("variant-blocked")));
        return CsvCardRows.namesParent(row)
                ? blocked
                        || Boolean.TRUE.equals(reader.yesOrNo(row.given("blocked")))
                        || Boolean.FALSE.equals(reader.yesOrNo(row.given("for-web")))
                : blocked;
    }

    private List<Reason> orphans() {
        CsvRow row = rows.get(0);
        CsvCell sku = CsvCardRows.sku(row);
        return roles.ofCard().isEmpty()
                ? List.of(Reason.of(StockCardReason.ORPHAN_VARIANT, sku == null ? "" : sku.text(), row.key()))
                : List.of();
    }
}
