package dev.kopru.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** The generated shop's orders as a file in the layout of Köprü's own profile, a row a line. */
final class GeneratedOrderFile {

    private static final int PART = 10_000;
    private static final String[] HEADER = {
        "Sipariş Id",
        "Sipariş No",
        "Durum",
        "Para Birimi",
        "KDV Dahil",
        "Tarih",
        "Müşteri Id",
        "Müşteri Türü",
        "Ad",
        "Soyad",
        "Firma",
        "E-posta",
        "Telefon",
        "Vergi Dairesi",
        "Vergi No",
        "Fatura Adı",
        "Fatura Adresi",
        "Fatura İlçesi",
        "Fatura İli",
        "Fatura Posta Kodu",
        "Fatura Ülkesi",
        "Teslimat Adı",
        "Teslimat Adresi",
        "Teslimat İlçesi",
        "Teslimat İli",
        "Teslimat Posta Kodu",
        "Teslimat Ülkesi",
        "Ödeme Yöntemi",
        "Ödeme Id",
        "Kargo",
        "Kargo KDV Oranı",
        "Genel Toplam",
        "Sipariş Notu",
        "Satır No",
        "Stok Kodu",
        "Ürün Adı",
        "Miktar",
        "Birim",
        "Birim Fiyat",
        "KDV Oranı",
        "Satır Toplamı",
        "Satır KDV"
    };
    /** What an order has once stands in its first row. */
    private static final String ROWS =
            """
            SELECT l.order_id,
              IF(l.line_no = 1, o.number, ''), IF(l.line_no = 1, o.status, ''), IF(l.line_no = 1, o.currency, ''),
              IF(l.line_no = 1, IF(o.prices_include_vat, 'evet', 'hayır'), ''),
              IF(l.line_no = 1, DATE_FORMAT(o.placed_at + INTERVAL 3 HOUR, '%d.%m.%Y %H:%i:%s'), ''),
              IF(l.line_no = 1, o.customer_id, ''), IF(l.line_no = 1, IF(o.customer_kind = 'B2C', 'bireysel', 'kurumsal'), ''),
              IF(l.line_no = 1, o.first_name, ''), IF(l.line_no = 1, o.last_name, ''), IF(l.line_no = 1, o.company, ''),
              IF(l.line_no = 1, o.email, ''), IF(l.line_no = 1, o.phone, ''), IF(l.line_no = 1, o.tax_office, ''),
              IF(l.line_no = 1, o.tax_number, ''), IF(l.line_no = 1, o.billing_name, ''),
              IF(l.line_no = 1, o.billing_address, ''), IF(l.line_no = 1, o.billing_district, ''),
              IF(l.line_no = 1, o.billing_city, ''), IF(l.line_no = 1, o.billing_post_code, ''),
              IF(l.line_no = 1, o.billing_country, ''), IF(l.line_no = 1, o.shipping_name, ''),
              IF(l.line_no = 1, o.shipping_address, ''), IF(l.line_no = 1, o.shipping_district, ''),
              IF(l.line_no = 1, o.shipping_city, ''), IF(l.line_no = 1, o.shipping_post_code, ''),
              IF(l.line_no = 1, o.shipping_country, ''), IF(l.line_no = 1, o.payment_method, ''),
              IF(l.line_no = 1, o.payment_id, ''), IF(l.line_no = 1, REPLACE(o.shipping_amount, '.', ','), ''),
              IF(l.line_no = 1, REPLACE(o.shipping_vat_rate, '.', ','), ''), IF(l.line_no = 1, REPLACE(o.total, '.', ','), ''),
              IF(l.line_no = 1, o.note, ''), l.line_no, l.sku, l.name, REPLACE(l.quantity, '.', ','), l.unit,
              REPLACE(l.unit_price, '.', ','), REPLACE(l.vat_rate, '.', ','), REPLACE(l.line_total, '.', ','),
              REPLACE(l.vat_amount, '.', ',')
            FROM shop_order o JOIN shop_order_line l ON l.order_id = o.id
            WHERE o.id >= CONCAT('S', LPAD(?, 7, '0')) AND o.id < CONCAT('S', LPAD(?, 7, '0'))
            ORDER BY l.order_id, l.line_no
            """;

    private GeneratedOrderFile() {}

    static void write(JdbcTemplate store, Path file, int orders) throws IOException {
        CSVFormat format =
                CSVFormat.RFC4180.builder().setDelimiter(';').setHeader(HEADER).get();
        try (CSVPrinter printer = new CSVPrinter(Files.newBufferedWriter(file), format)) {
            for (int from = 0; from < orders; from += PART) {
                store.query(ROWS, (RowCallbackHandler) row -> print(row, printer), from, from + PART);
            }
        }
    }

    private static void print(ResultSet row, CSVPrinter printer) throws SQLException {
        try {
            for (int column = 1; column <= HEADER.length; column++) {
                printer.print(row.getString(column));
            }
            printer.println();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
