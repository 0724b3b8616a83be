package dev.kopru.csv;

import dev.kopru.csv.cell.CsvCell;
import dev.kopru.csv.cell.CsvReason;
import dev.kopru.csv.cell.FieldType;
import dev.kopru.csv.cell.RowProblem;
import dev.kopru.csv.inbox.CsvImportTable;
import dev.kopru.csv.inbox.Inbox;
import dev.kopru.csv.inbox.RejectedRowTable;
import dev.kopru.csv.profile.CsvKind;
import dev.kopru.csv.profile.CsvProfile;
import dev.kopru.csv.profile.CsvProfiles;
import dev.kopru.csv.profile.ProfileReader;
import dev.kopru.csv.row.CsvGroup;
import dev.kopru.csv.row.CsvRow;
import dev.kopru.record.Origin;
import dev.kopru.record.Source;
import dev.kopru.setting.file.KopruHome;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

/** Small files, and a small kind of record to read them as. */
public final class CsvFixture {

    static final Source SOURCE = new Source("A", "A", Origin.CSV, "products.csv:2", 1);

    public static final CsvKind PRODUCTS = new CsvKind(
            "products",
            "ProductJob",
            Map.of(
                    "sku", FieldType.CODE,
                    "id", FieldType.CODE,
                    "barcode", FieldType.BARCODE,
                    "name", FieldType.TEXT,
                    "price", FieldType.NUMBER,
                    "quantity", FieldType.NUMBER,
                    "vat", FieldType.NUMBER,
                    "day", FieldType.INSTANT),
            Set.of("shelf", "barcode-separator"));

    private static final String LAYOUT =
            """
            group-by: [sku]
            date-times: [dd.MM.uuuu]
            columns:
              sku: [SKU, Stok Kodu, Barkod]
              id: [Id]
              barcode: [EAN]
              name: [Ad, Name]
              price: [Fiyat, Price]
              quantity: [Miktar, Quantity]
              vat: [KDV Oranı]
              day: [Tarih]
            """;

    private CsvFixture() {}

    /** Profiles below a home folder, and the shipped ones. */
    public static CsvProfiles profiles(Path home, CsvKind... kinds) {
        return new CsvProfiles(new KopruHome(home), List.of(kinds));
    }

    /** Imports that keep their files below a home folder. */
    public static CsvImports imports(JdbcClient jdbc, Path home, DataSize largest, CsvKind... kinds) {
        RejectedRowTable rejected = new RejectedRowTable(jdbc, new JdbcTemplate());
        return new CsvImports(
                new CsvImportTable(jdbc),
                profiles(home, kinds),
                new Inbox(new KopruHome(home), largest),
                new RejectedRows(rejected),
                new ResentRows(rejected, (job, run, keys, location, reason) -> {}),
                java.time.Clock.fixed(
                        java.time.Instant.parse("2026-03-01T09:00:00.123456Z"), java.time.ZoneOffset.UTC));
    }

    public static CsvProfile profile(String further) {
        return ProfileReader.read("test", PRODUCTS, "profiles/products/test.yml", new StringReader(LAYOUT + further));
    }

    public static List<CsvGroup> read(byte[] content, CsvProfile profile) {
        try {
            Path file = Files.createTempFile("products", ".csv");
            try {
                return read(Files.write(file, content), profile);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<CsvGroup> read(Path file, CsvProfile profile) throws IOException {
        List<CsvGroup> groups = new ArrayList<>();
        try (CsvGroupReader reader = CsvGroupReader.open(file, "products.csv", profile, 0)) {
            for (CsvGroup group = reader.next(); group != null; group = reader.next()) {
                groups.add(group);
            }
        }
        return groups;
    }

    public static List<CsvRow> rows(String content, String further) {
        return rows(content, StandardCharsets.UTF_8, further);
    }

    public static List<CsvRow> rows(String content, Charset charset, String further) {
        return read(content.getBytes(charset), profile(further)).stream()
                .flatMap(group -> group.rows().stream())
                .toList();
    }

    public static List<CsvRow> rows(String content) {
        return rows(content, "");
    }

    public static String value(CsvRow row, String field) {
        CsvCell cell = row.cell(field);
        return cell == null ? "" : cell.text();
    }

    /** All values of a field, from the top of the file down. */
    public static List<String> values(List<CsvRow> rows, String field) {
        return rows.stream().map(row -> value(row, field)).toList();
    }

    public static List<CsvReason> problems(CsvRow row) {
        return row.problems().stream().map(RowProblem::code).toList();
    }
}
