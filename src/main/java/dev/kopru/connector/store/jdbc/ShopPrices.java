package dev.kopru.connector.store.jdbc;

import static dev.kopru.connector.store.jdbc.StockFigures.micros;
import static dev.kopru.connector.store.jdbc.StockFigures.plain;

import dev.kopru.connector.Slices;
import dev.kopru.connector.sql.Database;
import dev.kopru.connector.sql.Operation;
import dev.kopru.connector.sql.Row;
import dev.kopru.connector.sql.RowValues;
import dev.kopru.connector.sql.Values;
import dev.kopru.connector.store.ProductPrice;
import dev.kopru.connector.store.ProductPrice.SalePart;
import dev.kopru.connector.store.ProductVariant;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All prices of variants, everybody's and those of groups of customers; to be used inside a transaction. */
record ShopPrices(Database database) {

    private static final String[] COLUMNS = {
        "sku", "customer_group", "currency", "includes_vat", "price", "sale_price", "sale_from", "sale_until"
    };

    private static final Operation FIND =
            Operation.named("prices-find").with("skus").returning(COLUMNS);
    private static final Operation WRITE = Operation.named("price-write").with(COLUMNS);
    private static final Operation DELETE = Operation.named("price-delete").with("sku", "customer_group");

    static final List<Operation> OPERATIONS = List.of(FIND, WRITE, DELETE);

    private record Place(String sku, String group) implements Comparable<Place> {

        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::sku).thenComparing(Place::group);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    private record Price(
            String currency,
            boolean includesVat,
            @Nullable BigDecimal price,
            @Nullable BigDecimal salePrice,
            @Nullable Instant saleFrom,
            @Nullable Instant saleUntil) {

        /** With what of the sale was not spoken of as it is. */
        private Price over(@Nullable Price present, Set<SalePart> unsaid) {
            SaleTerms kept = present == null ? SaleTerms.NONE : present.saleBelow(this);
            SaleTerms sale = sale().over(kept, unsaid);
            return new Price(currency, includesVat, price, sale.price(), sale.from(), sale.until());
        }

        private SaleTerms saleBelow(Price regular) {
            boolean comparable = currency.equals(regular.currency) && includesVat == regular.includesVat;
            return comparable && sale().isBelow(regular.price) ? sale() : SaleTerms.NONE;
        }

        private SaleTerms sale() {
            return new SaleTerms(salePrice, saleFrom, saleUntil);
        }
    }

    /** Gives each variant its prices, in place of all that it had and that it speaks of. */
    void replace(Collection<ProductVariant> variants) {
        if (variants.isEmpty()) {
            return;
        }
        Map<Place, Price> gone = find(variants.stream().map(ProductVariant::sku).toList());
        Map<Place, Price> written = new TreeMap<>();
        for (ProductVariant variant : variants) {
            String sku = Codes.key(variant.sku());
            variant.unsaid().groups().forEach(group -> gone.remove(new Place(sku, Codes.key(group))));
            for (ProductPrice price : variant.prices()) {
                Place place = new Place(sku, Codes.key(price.group()));
                written.put(place, price(price).over(gone.get(place), price.unsaid()));
            }
        }
        written.entrySet().removeIf(price -> price.getValue().equals(gone.remove(price.getKey())));
        database.batch(
                DELETE,
                gone.keySet().stream()
                        .map(place -> new RowValues(place.sku(), place.group()))
                        .toList());
        database.batch(
                WRITE,
                written.entrySet().stream()
                        .map(price -> row(price.getKey(), price.getValue()))
                        .toList());
    }

    private Map<Place, Price> find(List<String> skus) {
        Map<Place, Price> prices = new TreeMap<>();
        for (List<String> slice : Slices.of(skus)) {
            database.query(FIND, Values.of("skus", slice), row -> {
                String group = row.textOrEmpty("customer_group");
                return prices.put(new Place(Codes.key(row.textOrEmpty("sku")), Codes.key(group)), price(row)) == null;
            });
        }
        return prices;
    }

    private static Price price(Row row) throws SQLException {
        return new Price(
                row.textOrEmpty("currency"),
                row.flag("includes_vat"),
                plain(row.decimal("price")),
                plain(row.decimal("sale_price")),
                row.instant("sale_from"),
                row.instant("sale_until"));
    }

    private static Price price(ProductPrice price) {
        return new Price(
                price.currency(),
                price.includesVat(),
                plain(price.price()),
                plain(price.salePrice()),
                micros(price.saleFrom()),
                micros(price.saleUntil()));
    }

    private static RowValues row(Place place, Price price) {
        return new RowValues(
                place.sku(),
                place.group(),
                price.currency(),
                price.includesVat(),
                price.price(),
                price.salePrice(),
                price.saleFrom(),
                price.saleUntil());
    }
}
