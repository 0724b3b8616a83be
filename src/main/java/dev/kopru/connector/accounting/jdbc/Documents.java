package dev.kopru.connector.accounting.jdbc;

import dev.kopru.connector.accounting.document.PostedOrder;
import dev.kopru.connector.accounting.document.SalesOrderLine;
import dev.kopru.connector.accounting.document.SalesOrderLineBuilder;
import dev.kopru.connector.sql.Database;
import dev.kopru.connector.sql.Operation;
import dev.kopru.connector.sql.Row;
import dev.kopru.connector.sql.RowValues;
import dev.kopru.connector.sql.Values;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The documents of sales orders, headers and lines, in the program's tables. */
record Documents(Database database) {

    private static final String[] DOCUMENT = {
        "id",
        "external_ref",
        "number",
        "state",
        "source_revision",
        "content_hash",
        "grand_total",
        "changeable",
        "cancelled"
    };

    private static final String[] LOCKED =
            Stream.concat(Stream.of(DOCUMENT), Stream.of("order_date")).toArray(String[]::new);

    private static final Operation FIND =
            Operation.named("sales-orders-find").with("external_refs").returning(DOCUMENT);
    private static final Operation LOCK =
            Operation.named("sales-orders-lock").with("external_refs").returning(LOCKED);
    private static final Operation INSERT =
            Operation.named("sales-order-insert").with(NumberedOrder.HEADER);
    private static final Operation REPLACE =
            Operation.named("sales-order-replace").with(NumberedOrder.HEADER);
    private static final Operation REVISION = Operation.named("sales-order-revision")
            .with("id", "source_revision")
            .ifThere();
    private static final Operation CANCEL =
            Operation.named("sales-order-cancel").with("id", "source_revision");
    private static final Operation LINES =
            Operation.named("sales-order-lines").with("order_ids").returning(NumberedOrder.LINE);
    private static final Operation LINES_DELETE =
            Operation.named("sales-order-lines-delete").with("order_ids");
    private static final Operation LINE_INSERT =
            Operation.named("sales-order-line-insert").with(NumberedOrder.LINE);
    private static final Operation PAYMENTS_DELETE =
            Operation.named("sales-order-payments-delete").with("order_ids");
    private static final Operation PAYMENT_INSERT =
            Operation.named("sales-order-payment-insert").with(NumberedOrder.PAYMENT);

    static final List<Operation> OPERATIONS = List.of(
            FIND,
            LOCK,
            INSERT,
            REPLACE,
            REVISION,
            CANCEL,
            LINES,
            LINES_DELETE,
            LINE_INSERT,
            PAYMENTS_DELETE,
            PAYMENT_INSERT);

    private record Line(long documentId, SalesOrderLine line) {}

    boolean keepContentHash() {
        return database.uses(INSERT, "content_hash");
    }

    List<PostedOrder> find(Collection<String> externalRefs) {
        return externalRefs.isEmpty()
                ? List.of()
                : database.query(FIND, Values.of("external_refs", externalRefs), Documents::posted);
    }

    /** The documents by external reference, kept from change by others until the transaction ends. */
    Map<String, Document> lock(Collection<String> externalRefs) {
        Map<String, Document> documents = new HashMap<>();
        database.query(LOCK, Values.of("external_refs", externalRefs), Documents::document)
                .forEach(document -> documents.put(document.externalRef(), document));
        return documents;
    }

    void insert(List<NumberedOrder> drafts) {
        database.batch(INSERT, drafts.stream().map(NumberedOrder::header).toList());
        insertParts(drafts);
    }

    /** Writes the heads of these documents anew. */
    void replace(List<NumberedOrder> drafts) {
        database.batch(REPLACE, drafts.stream().map(NumberedOrder::header).toList());
    }

    /** Writes the lines and payments of these documents anew. */
    void replaceParts(List<NumberedOrder> drafts) {
        if (!drafts.isEmpty()) {
            Values ids = Values.of(
                    "order_ids", drafts.stream().map(NumberedOrder::id).toList());
            database.update(LINES_DELETE, ids);
            database.update(PAYMENTS_DELETE, ids);
            insertParts(drafts);
        }
    }

    /** Notes newer revisions that say the same, so that an older one arriving late is recognised. */
    void noteRevisions(Map<Document, Long> revisions) {
        if (database.has(REVISION)) {
            database.batch(REVISION, revisionRows(revisions));
        }
    }

    void cancel(Map<Document, Long> revisions) {
        database.batch(CANCEL, revisionRows(revisions));
    }

    /** The lines of the documents with these ids of the program, by id. */
    Map<Long, List<SalesOrderLine>> linesOf(Collection<Long> documentIds) {
        Map<Long, List<SalesOrderLine>> lines = new HashMap<>();
        if (!documentIds.isEmpty()) {
            Values ids = Values.of("order_ids", documentIds);
            for (Line line : database.query(LINES, ids, Documents::line)) {
                lines.computeIfAbsent(line.documentId(), id -> new ArrayList<>())
                        .add(line.line());
            }
        }
        return lines;
    }

    private void insertParts(List<NumberedOrder> drafts) {
        database.batch(
                LINE_INSERT, drafts.stream().flatMap(NumberedOrder::lines).toList());
        database.batch(
                PAYMENT_INSERT, drafts.stream().flatMap(NumberedOrder::payments).toList());
    }

    private static List<RowValues> revisionRows(Map<Document, Long> revisions) {
        List<RowValues> rows = new ArrayList<>();
        revisions.forEach((document, revision) -> rows.add(new RowValues(document.id(), revision)));
        return rows;
    }

    private static Document document(Row row) throws SQLException {
        return new Document(
                row.number("id"), Objects.requireNonNullElse(row.date("order_date"), LocalDate.EPOCH), posted(row));
    }

    static PostedOrder posted(Row row) throws SQLException {
        return new PostedOrder(
                row.textOrEmpty("external_ref"),
                row.textOrEmpty("number"),
                row.textOrEmpty("state"),
                row.number("source_revision"),
                row.bytes("content_hash"),
                row.decimalOrZero("grand_total"),
                row.flag("changeable"),
                row.flag("cancelled"));
    }

    private static Line line(Row row) throws SQLException {
        return new Line(
                row.number("order_id"),
                SalesOrderLineBuilder.stagedBuilder()
                        .lineNo((int) row.number("line_no"))
                        .kind(row.textOrEmpty("kind"))
                        .sku(row.text("sku"))
                        .name(row.textOrEmpty("name"))
                        .quantity(row.decimalOrZero("quantity"))
                        .unit(row.text("unit"))
                        .unitPrice(row.decimalOrZero("unit_price"))
                        .discount(row.decimalOrZero("discount"))
                        .vatRate(row.decimalOrZero("vat_rate"))
                        .net(row.decimalOrZero("net_amount"))
                        .vat(row.decimalOrZero("vat_amount"))
                        .vatExemption(row.text("vat_exemption"))
                        .movesStock(row.flag("moves_stock"))
                        .build());
    }
}
