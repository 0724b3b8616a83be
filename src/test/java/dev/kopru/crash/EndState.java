package dev.kopru.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Everything an import leaves behind, table by table, without ids, instants and run numbers. */
record EndState(DataSource own, DataSource store, DataSource accounting) {

    private static final String ACCOUNT = "COALESCE(a.external_ref, a.email, a.title)";
    private static final List<String> BOOKS = List.of(
            "SELECT o.external_ref, o.kind, o.related_ref, o.shop_number, o.state, " + ACCOUNT
                    + " AS account, o.order_date, o.currency, o.exchange_rate, o.payment_account, o.payment_plan, "
                    + "o.title, o.tax_office, o.tax_number, o.net_total, o.vat_total, o.grand_total, o.local_vat, o.local_total, o.billing_name, o.billing_address, "
                    + "o.billing_city, o.delivery_name, o.delivery_address, o.delivery_city, o.note, o.source_revision, "
                    + "HEX(o.content_hash) AS hash FROM sales_order o JOIN account_card a ON a.code = o.account_code",
            "SELECT o.external_ref, l.line_no, l.kind, l.sku, l.name, l.quantity, l.unit, l.unit_price, l.discount, "
                    + "l.vat_rate, l.net_amount, l.vat_amount, l.vat_exemption, l.moves_stock FROM sales_order_line l "
                    + "JOIN sales_order o ON o.id = l.order_id",
            "SELECT o.external_ref, p.payment_no, p.method, p.amount, p.account, p.plan, p.payment_id "
                    + "FROM sales_order_payment p JOIN sales_order o ON o.id = p.order_id",
            "SELECT external_ref, kind, title, tax_office, tax_number, email, phone, address, city, card_group "
                    + "FROM account_card",
            "SELECT code, name, unit, vat_rate, for_web FROM stock_card",
            "SELECT sku, card_code, attributes FROM stock_variant",
            "SELECT code, name FROM stock_unit");
    private static final List<String> OWN = List.of(
            "SELECT store, order_id, order_number, revision, HEX(content_hash) AS hash, state, payment_id, acknowledged, "
                    + "document_number IS NULL AS undocumented FROM order_link",
            "SELECT job, record_key, label, origin, revision, payload, reason_code, reason_arguments, state "
                    + "FROM retry_record",
            "SELECT job, code, record_key, label FROM notice",
            "SELECT kind, record_key, shop_status, shop_total, document_state, document_total "
                    + "FROM reconciliation_difference WHERE kind IS NOT NULL",
            "SELECT payment_id, store, order_id FROM order_payment",
            "SELECT customer FROM account_of_customer",
            "SELECT contact, name FROM contact_name");
    private static final List<String> STORE = List.of("SELECT order_id, state FROM shop_order_document");

    /** The sorted rows of each table. */
    Map<String, List<String>> tables() {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        BOOKS.forEach(sql -> tables.put(sql, rows(accounting, sql)));
        OWN.forEach(sql -> tables.put(sql, rows(own, sql)));
        STORE.forEach(sql -> tables.put(sql, rows(store, sql)));
        return tables;
    }

    private static List<String> rows(DataSource database, String sql) {
        return new JdbcTemplate(database)
                .queryForList(sql).stream()
                        .map(row -> row.values().stream().map(String::valueOf).collect(Collectors.joining("|")))
                        .sorted()
                        .toList();
    }

    /** Compares with the end of an undisturbed import. */
    void mustEqual(EndState undisturbed) {
        Map<String, List<String>> expected = undisturbed.tables();
        tables().forEach((table, rows) -> assertThat(rows).as(table).isEqualTo(expected.get(table)));
    }

    /** What holds within one import, however often it was broken off. */
    void mustBeConsistent() {
        assertThat(TroubledShop.number(
                        own, "SELECT COUNT(*) FROM run_count WHERE read_count <> written + unchanged + rejected"))
                .as("runs that lost count")
                .isZero();
        assertThat(TroubledShop.number(own, "SELECT COALESCE(SUM(written), 0) FROM run_count"))
                .as("written, over all runs")
                .isEqualTo(TroubledShop.number(accounting, "SELECT COUNT(*) FROM sales_order"));
        assertThat(TroubledShop.number(
                        own, "SELECT COALESCE(SUM(rejected), 0) FROM run_count WHERE step = 'liveOrders'"))
                .as("rejected, over all runs")
                .isEqualTo(TroubledShop.number(own, "SELECT COUNT(*) FROM retry_record"));
        assertThat(TroubledShop.number(
                        own,
                        "SELECT COUNT(*) FROM BATCH_JOB_EXECUTION WHERE STATUS IN ('STARTING', 'STARTED', 'STOPPING')"))
                .as("runs that look alive")
                .isZero();
        assertThat(TroubledShop.number(own, "SELECT COUNT(*) FROM order_link WHERE acknowledged = FALSE"))
                .as("documents the shop was not told of")
                .isZero();
        assertThat(documents(store, "SELECT order_id, document_number FROM shop_order_document"))
                .as("what the shop was told")
                .isEqualTo(documents(
                        accounting, "SELECT SUBSTRING_INDEX(external_ref, ':', -1), number FROM sales_order"));
        assertThat(TroubledShop.number(
                        accounting,
                        "SELECT COUNT(*) - (MAX(CAST(SUBSTRING(number, 4) AS UNSIGNED))"
                                + " - MIN(CAST(SUBSTRING(number, 4) AS UNSIGNED)) + 1)"
                                + " FROM sales_order WHERE kind = 'order'"))
                .as("gaps in the document numbers")
                .isZero();
    }

    private static List<String> documents(DataSource database, String sql) {
        return rows(database, sql);
    }
}
