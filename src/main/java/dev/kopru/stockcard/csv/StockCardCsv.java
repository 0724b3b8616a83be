package dev.kopru.stockcard.csv;

import dev.kopru.csv.cell.FieldType;
import dev.kopru.csv.cell.GroupNames;
import dev.kopru.csv.profile.CsvKind;
import dev.kopru.setting.Current;
import dev.kopru.stockcard.link.SkuLinks;
import dev.kopru.stockcard.link.StockCardSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a profile of stock card files can speak of. */
@Configuration(proxyBeanMethods = false)
public class StockCardCsv {

    public static final String KIND = "stock-cards";

    /** What stands between several values of a cell; a cell for which the profile names nothing is one value. */
    static final String CATEGORY_SEPARATOR = "category-separator";

    static final String IMAGE_SEPARATOR = "image-separator";
    static final String BARCODE_SEPARATOR = "barcode-separator";
    static final String ATTRIBUTE_SEPARATOR = "attribute-separator";
    /** What stands between a dimension and its value in the cell of attributes. */
    static final String ATTRIBUTE_VALUE_SEPARATOR = "attribute-value-separator";
    /** The sign before a separator that is text. */
    static final String SEPARATOR_ESCAPE = "separator-escape";

    /** What stands for a line break in descriptions; after a backslash it is text. */
    static final String LINE_BREAK = "line-break";

    /** A column for each dimension. */
    static final String ATTRIBUTE = "attribute.";
    /** A column with the name of a dimension, and one of the same ending with its value. */
    static final String ATTRIBUTE_NAME = "attribute-name.";

    static final String ATTRIBUTE_VALUE = "attribute-value.";
    /** All dimensions in one column. */
    static final String ATTRIBUTES = "attributes";
    /** A column for each further price list. */
    static final String LIST_PRICE = "list-price.";
    /** The list of the price column. */
    static final String PRICE_LIST = "price-list";

    static final String SALE_PRICE = "sale-price";
    static final String SALE_FROM = "sale-from";
    static final String SALE_UNTIL = "sale-until";

    /** What a row is there for. */
    static final String ROW_KIND = "row-kind";
    /** A row that is a variant of another's card. */
    static final Set<String> VARIANT = Set.of("varyant", "variant");
    /** A row that is a card sold as it is. */
    static final Set<String> PRODUCT = Set.of("urun", "product");

    private static final List<String> CODES = List.of("code parent sku unit currency price-list");
    private static final List<String> TEXTS = List.of(
            "name short-description description category brand images variant-images attributes",
            "attribute. attribute-name. attribute-value.");
    private static final List<String> NUMBERS = List.of("vat-rate weight-kg price sale-price list-price.");
    private static final List<String> INSTANTS = List.of("sale-from sale-until changed-at");
    private static final List<String> CHOICES =
            List.of(ROW_KIND + " for-web blocked variant-blocked price-includes-vat");
    private static final Set<String> OPTIONS = Set.of(
            CATEGORY_SEPARATOR,
            IMAGE_SEPARATOR,
            BARCODE_SEPARATOR,
            ATTRIBUTE_SEPARATOR,
            ATTRIBUTE_VALUE_SEPARATOR,
            SEPARATOR_ESCAPE,
            LINE_BREAK);

    private static final Map<String, String> PAIRS = Map.of(
            ATTRIBUTE_NAME,
            ATTRIBUTE_VALUE,
            ATTRIBUTE_VALUE,
            ATTRIBUTE_NAME,
            SALE_FROM,
            SALE_PRICE,
            SALE_UNTIL,
            SALE_PRICE);

    @Bean
    SellingCards sellingCards(SkuLinks links) {
        return links::cardsSelling;
    }

    @Bean
    CsvKind stockCardFiles(Current<StockCardSettings> settings) {
        return kind(settings.then(StockCardSettings::prices));
    }

    /** A price that goes to no list is not read for nothing: its column, or its row, is refused. */
    static CsvKind kind(Current<StockCardSettings.Prices> prices) {
        GroupNames lists = new PriceLists(prices.then(now -> GroupNames.oneOf(now.lists())));
        Map<String, FieldType> fields = new LinkedHashMap<>();
        put(fields, CODES, FieldType.CODE);
        fields.put("barcode", FieldType.BARCODE);
        put(fields, TEXTS, FieldType.TEXT);
        put(fields, NUMBERS, FieldType.NUMBER);
        put(fields, INSTANTS, FieldType.INSTANT);
        put(fields, CHOICES, FieldType.CHOICE);
        return new CsvKind(KIND, "StockCardExportJob", fields, OPTIONS)
                .withGroups(Map.of(LIST_PRICE, lists, PRICE_LIST, lists))
                .withPairs(PAIRS)
                .withParts(Map.of(ROW_KIND, VARIANT))
                .withSingles(Map.of(ROW_KIND, PRODUCT));
    }

    /** The lists that are published as the settings are now. */
    private record PriceLists(Current<GroupNames> current) implements GroupNames {

        @Override
        public @Nullable String canonical(String name) {
            return current.now().canonical(name);
        }

        @Override
        public List<String> known() {
            return current.now().known();
        }
    }

    private static void put(Map<String, FieldType> fields, List<String> names, FieldType type) {
        names.stream().flatMap(some -> List.of(some.split(" ")).stream()).forEach(name -> fields.put(name, type));
    }
}
