package dev.kopru.connector.store.jdbc;

import dev.kopru.connector.Answer;
import dev.kopru.connector.sql.Bulk;
import dev.kopru.connector.sql.Database;
import dev.kopru.connector.sql.Operation;
import dev.kopru.connector.sql.RowValues;
import dev.kopru.connector.sql.Values;
import dev.kopru.connector.store.PlacedImages;
import dev.kopru.connector.store.PlacedImages.PlacedImage;
import java.util.Comparator;
import java.util.List;

/** Which image stands where; each product's list is replaced as a whole. */
class ImagePlaces {

    private static final Operation DELETE = Operation.named("images-delete").with("codes");
    private static final Operation INSERT = Operation.named("image-insert")
            .with("product_code", "position", "size_px", "sku", "path", "sha256", "width_px", "height_px");

    static final List<Operation> OPERATIONS = List.of(DELETE, INSERT);

    private final Database database;
    private final Bulk<PlacedImages, Answer> bulk = new Bulk<>(
            (some, again) -> placeTogether(some),
            (product, detail) -> new Answer.Refused(product.productCode(), detail));

    ImagePlaces(Database database) {
        this.database = database;
    }

    /** Answers with those that the shop does not take. */
    List<Answer.Refused> place(List<PlacedImages> images) {
        return bulk.write(images).stream()
                .filter(Answer.Refused.class::isInstance)
                .map(Answer.Refused.class::cast)
                .toList();
    }

    private List<Answer> placeTogether(List<PlacedImages> images) {
        return database.inTransaction("placing images", () -> {
            database.update(
                    DELETE,
                    Values.of(
                            "codes",
                            images.stream().map(PlacedImages::productCode).toList()));
            database.batch(
                    INSERT,
                    images.stream()
                            .sorted(Comparator.comparing(PlacedImages::productCode))
                            .flatMap(product ->
                                    product.images().stream().map(image -> row(product.productCode(), image)))
                            .toList());
            return images.stream()
                    .<Answer>map(product -> new Answer.Taken(product.productCode()))
                    .toList();
        });
    }

    private static RowValues row(String code, PlacedImage image) {
        return new RowValues(
                code,
                image.position(),
                image.size(),
                image.sku(),
                image.name(),
                image.sha256(),
                image.width(),
                image.height());
    }
}
