package dev.kopru.crash.parts;

import dev.kopru.database.TestDatabase.Schemas;
import dev.kopru.fixture.FolderFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What exports leave behind, without ids and instants.
 *
 * @param files the pictures by their names, with the SHA-256 of their bytes
 * @param rows of the shop and of Köprü itself, by the query that reads them
 * @param written by all runs together, by the name of the step
 * @param rejected likewise, but for what was due again: in a long run much of that is rejected once more
 */
record MadeGoods(
        Map<String, String> files, Map<String, List<String>> rows, List<String> written, List<String> rejected) {

    private static final List<String> SHOP = List.of(
            "SELECT code, name, description, brand, unit, vat_rate, visible FROM shop_product",
            "SELECT sku, product_code, attributes, price, currency, position, visible FROM shop_variant",
            "SELECT product_code, position, size_px, path, sha256, width_px, height_px FROM shop_image");
    private static final List<String> OWN = List.of(
            "SELECT card_code, revision, HEX(content_hash) AS hash, state, parts, images_due FROM card_link",
            "SELECT location, name, state, HEX(source_hash) AS hash, recipe, files, obsolete FROM image",
            "SELECT record_key, label, reason_code, reason_arguments, state FROM retry_record");
    private static final String COUNTED = "SELECT step, SUM(%1$s) AS sum FROM run_count GROUP BY step"
            + " HAVING SUM(%1$s) > 0 AND (step <> 'dueRetries' OR '%1$s' = 'written')";

    static MadeGoods of(Schemas schemas, Path media) {
        Map<String, List<String>> rows = new TreeMap<>();
        SHOP.forEach(query -> rows.put(query, rows(schemas.store(), query)));
        OWN.forEach(query -> rows.put(query, rows(schemas.own(), query)));
        return new MadeGoods(
                FolderFiles.contents(media), rows, counted(schemas, "written"), counted(schemas, "rejected"));
    }

    private static List<String> counted(Schemas schemas, String column) {
        return rows(schemas.own(), COUNTED.formatted(column));
    }

    private static List<String> rows(DataSource database, String query) {
        return new JdbcTemplate(database)
                .queryForList(query).stream()
                        .map(row -> row.values().stream().map(String::valueOf).collect(Collectors.joining("|")))
                        .sorted()
                        .toList();
    }
}
