package dev.kopru.connector.store.jdbc;

import dev.kopru.connector.Answer;
import dev.kopru.connector.sql.Database;
import dev.kopru.connector.sql.Operation;
import dev.kopru.connector.store.PlacedImages;
import dev.kopru.connector.store.Product;
import dev.kopru.connector.store.ProductField;
import dev.kopru.connector.store.Products;
import dev.kopru.connector.store.Unpublishing;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The products of a shop behind a database. */
class JdbcProducts implements Products {

    static final List<Operation> OPERATIONS = Stream.of(Publishing.OPERATIONS, ImagePlaces.OPERATIONS)
            .flatMap(List::stream)
            .toList();

    private final ProductRows rows;
    private final Publishing publishing;
    private final Withdrawal withdrawal;
    private final ImagePlaces images;

    JdbcProducts(Database database) {
        this.rows = new ProductRows(database);
        VariantRows variants = new VariantRows(database);
        this.publishing = new Publishing(database, rows, variants);
        this.withdrawal = new Withdrawal(database, rows, variants);
        this.images = new ImagePlaces(database);
    }

    @Override
    public List<Answer> publish(List<Product> products, Set<ProductField> owned) {
        return publishing.publish(products, owned);
    }

    @Override
    public List<Answer> unpublish(List<Unpublishing> unpublishings) {
        return withdrawal.withdraw(unpublishings);
    }

    @Override
    public List<Answer.Refused> placeImages(List<PlacedImages> placed) {
        return images.place(placed);
    }
}
