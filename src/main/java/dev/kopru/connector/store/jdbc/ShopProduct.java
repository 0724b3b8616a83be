package dev.kopru.connector.store.jdbc;

import static dev.kopru.connector.store.jdbc.StockFigures.plain;

import dev.kopru.connector.sql.Row;
import dev.kopru.connector.sql.RowValues;
import dev.kopru.connector.store.Product;
import dev.kopru.connector.store.ProductField;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A product's own row. */
record ShopProduct(
        String code,
        String name,
        @Nullable String shortDescription,
        @Nullable String description,
        @Nullable String brand,
        String unit,
        @Nullable BigDecimal vatRate,
        @Nullable BigDecimal weightKg,
        boolean visible) {

    static ShopProduct of(Product product) {
        return new ShopProduct(
                product.code(),
                product.name(),
                product.shortDescription(),
                product.description(),
                product.brand(),
                product.unit(),
                plain(product.vatRate()),
                plain(product.weightKg()),
                true);
    }

    static ShopProduct read(Row row) throws SQLException {
        return new ShopProduct(
                row.textOrEmpty("code"),
                row.textOrEmpty("name"),
                row.text("short_description"),
                row.text("description"),
                row.text("brand"),
                row.textOrEmpty("unit"),
                plain(row.decimal("vat_rate")),
                plain(row.decimal("weight_kg")),
                row.flag("visible"));
    }

    /** What the shop has, with the owned fields as they were sent. */
    ShopProduct with(ShopProduct sent, Set<ProductField> owned) {
        return new ShopProduct(
                code,
                owned.contains(ProductField.NAME) ? sent.name : name,
                owned.contains(ProductField.SHORT_DESCRIPTION) ? sent.shortDescription : shortDescription,
                owned.contains(ProductField.DESCRIPTION) ? sent.description : description,
                owned.contains(ProductField.BRAND) ? sent.brand : brand,
                owned.contains(ProductField.UNIT) ? sent.unit : unit,
                owned.contains(ProductField.VAT_RATE) ? sent.vatRate : vatRate,
                owned.contains(ProductField.WEIGHT) ? sent.weightKg : weightKg,
                owned.contains(ProductField.VISIBILITY) ? sent.visible : visible);
    }

    RowValues values() {
        return new RowValues(code, name, shortDescription, description, brand, unit, vatRate, weightKg, visible);
    }
}
