package dev.kopru.connector.store.jdbc;

import dev.kopru.connector.sql.Bulk;
import dev.kopru.connector.sql.Database;
import dev.kopru.connector.sql.Operation;
import dev.kopru.connector.sql.RowValues;
import dev.kopru.connector.sql.Values;
import dev.kopru.connector.store.PlacedImages;
import dev.kopru.connector.store.PlacedImages.PlacedImage;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which image stands where; each product's list is replaced as a whole. */
class ImagePlaces {

    private static final Logger log = LoggerFactory.getLogger(ImagePlaces.class);

    private static final Operation DELETE = Operation.named("images-delete").with("codes");
    private static final Operation INSERT = Operation.named("image-insert")
            .with("product_code", "position", "size_px", "sku", "path", "sha256", "width_px", "height_px");

    static final List<Operation> OPERATIONS = List.of(DELETE, INSERT);

    private final Database database;
    private final Bulk<PlacedImages, Boolean> bulk =
            new Bulk<>((some, again) -> placeTogether(some), ImagePlaces::notPlaced);

    ImagePlaces(Database database) {
        this.database = database;
    }

    void place(List<PlacedImages> images) {
        bulk.write(images);
    }

    private List<Boolean> placeTogether(List<PlacedImages> images) {
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
            return images.stream().map(product -> true).toList();
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

    private static boolean notPlaced(PlacedImages images, String detail) {
        log.warn("The store does not take the images of {}: {}", images.productCode(), detail);
        return false;
    }
}
