package dev.kopru.demo.world;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;

/** Reads the demo's word lists from {@code sql/demo/data}; a cell holds several words with bars between them. */
public final class Resource {

    private Resource() {}

    public static List<CSVRecord> rows(String file) {
        var resource = new ClassPathResource("sql/demo/data/" + file);
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8);
                var parser = format.parse(reader)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(resource.getDescription(), e);
        }
    }

    public static List<String> words(CSVRecord row, String column) {
        return List.of(row.get(column).split("\\|"));
    }
}
