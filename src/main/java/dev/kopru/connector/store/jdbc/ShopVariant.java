package dev.kopru.connector.store.jdbc;

import static dev.kopru.connector.store.jdbc.StockFigures.micros;
import static dev.kopru.connector.store.jdbc.StockFigures.plain;

import dev.kopru.connector.sql.Row;
import dev.kopru.connector.sql.RowValues;
import dev.kopru.connector.store.ProductField;
import dev.kopru.connector.store.ProductPrice;
import dev.kopru.connector.store.ProductPrice.SalePart;
import dev.kopru.connector.store.ProductVariant;
import dev.kopru.text.LimitedJson;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A variant's own row. */
record ShopVariant(
        String sku,
        String productCode,
        int position,
        @Nullable String attributes,
        @Nullable String barcode,
        Price price,
        boolean visible) {

    private static final JsonMapper JSON = LimitedJson.builder().build();

    /** Everybody's price, as the row carries it; without a currency where nobody told one. */
    record Price(
            @Nullable BigDecimal price,
            @Nullable String currency,
            @Nullable Boolean includesVat,
            @Nullable BigDecimal salePrice,
            @Nullable Instant saleFrom,
            @Nullable Instant saleUntil) {

        private static final Price NONE = new Price(null, null, null, null, null, null);

        static Price of(ProductPrice price) {
            return new Price(
                    plain(price.price()),
                    price.currency(),
                    price.includesVat(),
                    plain(price.salePrice()),
                    micros(price.saleFrom()),
                    micros(price.saleUntil()));
        }

        /** As it was sent, with what of the sale was not spoken of as it is. */
        private Price with(Price sent, Set<SalePart> unsaid) {
            boolean comparable =
                    Objects.equals(currency, sent.currency) && Objects.equals(includesVat, sent.includesVat);
            SaleTerms present = new SaleTerms(salePrice, saleFrom, saleUntil);
            SaleTerms kept = comparable && present.isBelow(sent.price) ? present : SaleTerms.NONE;
            SaleTerms sale = new SaleTerms(sent.salePrice, sent.saleFrom, sent.saleUntil).over(kept, unsaid);
            return new Price(sent.price, sent.currency, sent.includesVat, sale.price(), sale.from(), sale.until());
        }
    }

    static ShopVariant of(String productCode, ProductVariant variant, Map<String, String> attributes) {
        return new ShopVariant(
                variant.sku(),
                productCode,
                variant.position(),
                attributes.isEmpty() ? null : JSON.writeValueAsString(attributes),
                variant.barcode(),
                variant.prices().stream()
                        .filter(price -> price.group().isEmpty())
                        .findFirst()
                        .map(Price::of)
                        .orElse(Price.NONE),
                true);
    }

    static ShopVariant read(Row row) throws SQLException {
        return new ShopVariant(
                row.textOrEmpty("sku"),
                row.textOrEmpty("product_code"),
                (int) row.number("position"),
                row.text("attributes"),
                row.text("barcode"),
                new Price(
                        plain(row.decimal("price")),
                        row.text("currency"),
                        row.flag("price_includes_vat"),
                        plain(row.decimal("sale_price")),
                        row.instant("sale_from"),
                        row.instant("sale_until")),
                row.flag("visible"));
    }

    boolean isOf(String code) {
        return Codes.key(productCode).equals(Codes.key(code));
    }

    ShopVariant shown(boolean shown) {
        return new ShopVariant(sku, productCode, position, attributes, barcode, price, shown);
    }

    /** What the shop has, with the owned fields as they were sent; one that comes to another product is shown there. */
    ShopVariant with(ShopVariant sent, Set<ProductField> owned, Set<SalePart> unsaid) {
        boolean described = owned.contains(ProductField.ATTRIBUTES);
        boolean here = isOf(sent.productCode);
        return new ShopVariant(
                sku,
                here ? productCode : sent.productCode,
                described ? sent.position : position,
                described ? sent.attributes : attributes,
                owned.contains(ProductField.BARCODE) ? sent.barcode : barcode,
                owned.contains(ProductField.PRICES) ? price.with(sent.price, unsaid) : price,
                !here || owned.contains(ProductField.VISIBILITY) ? sent.visible : visible);
    }

    /** Its attributes as the row carries them; none where somebody else has written something unreadable there. */
    Map<String, String> named() {
        Map<String, String> named = new LinkedHashMap<>();
        if (attributes != null) {
            try {
                JSON.readTree(attributes)
                        .properties()
                        .forEach(value ->
                                named.put(value.getKey(), value.getValue().asString("")));
            } catch (JacksonException e) {
                return Map.of();
            }
        }
        return named;
    }

    RowValues values() {
        return new RowValues(
                sku,
                productCode,
                position,
                attributes,
                barcode,
                price.price(),
                price.currency(),
                price.includesVat(),
                price.salePrice(),
                price.saleFrom(),
                price.saleUntil(),
                visible);
    }
}
