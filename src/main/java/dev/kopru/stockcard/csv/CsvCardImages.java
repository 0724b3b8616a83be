package dev.kopru.stockcard.csv;

import dev.kopru.connector.accounting.CardImage;
import dev.kopru.csv.cell.CsvCell;
import dev.kopru.csv.row.CsvRow;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The images of a card: those of the card itself, then those of single variants. */
final class CsvCardImages {

    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+://.*");

    private final List<CardImage> images = new ArrayList<>();

    static List<CardImage> of(CsvCardRows rows) {
        CsvCardImages all = new CsvCardImages();
        Set<String> ofCard = new LinkedHashSet<>();
        rows.ofCard().forEach(row -> ofCard.addAll(locations(row, "images")));
        ofCard.forEach(location -> all.add(null, location));
        for (CsvRow row : rows.ofVariants()) {
            Set<String> own = new LinkedHashSet<>();
            if (CsvCardRows.namesParent(row)) {
                own.addAll(locations(row, "images"));
            }
            own.addAll(locations(row, "variant-images"));
            CsvCell sku = CsvCardRows.sku(row);
            own.forEach(location -> all.add(sku == null ? null : sku.text(), location));
        }
        return all.images;
    }

    private void add(@Nullable String sku, String location) {
        CardImage.Kind kind = ADDRESS.matcher(location).matches() ? CardImage.Kind.URL : CardImage.Kind.FILE;
        images.add(new CardImage(images.size() + 1, sku, kind, location, ""));
    }

    private static List<String> locations(CsvRow row, String field) {
        CsvCell cell = row.given(field);
        return cell == null
                ? List.of()
                : CsvCardList.of(cell.text(), row.columns().profile(), StockCardCsv.IMAGE_SEPARATOR);
    }
}
