package dev.kopru.connector.accounting.jdbc;

import dev.kopru.connector.accounting.document.BookedOrder;
import dev.kopru.connector.accounting.document.DocumentAmounts;
import dev.kopru.connector.accounting.document.DocumentAmountsBuilder;
import dev.kopru.connector.accounting.document.DocumentCustomer;
import dev.kopru.connector.accounting.document.DocumentCustomerBuilder;
import dev.kopru.connector.accounting.document.DocumentKey;
import dev.kopru.connector.accounting.document.DocumentKeyBuilder;
import dev.kopru.connector.accounting.document.DocumentPayment;
import dev.kopru.connector.accounting.document.DocumentPaymentBuilder;
import dev.kopru.connector.accounting.document.DocumentSettlementBuilder;
import dev.kopru.connector.accounting.document.DocumentSource;
import dev.kopru.connector.accounting.document.PostalAddress;
import dev.kopru.connector.accounting.document.PostalAddressBuilder;
import dev.kopru.connector.accounting.document.PostedOrder;
import dev.kopru.connector.accounting.document.SalesOrder;
import dev.kopru.connector.accounting.document.SalesOrderLine;
import dev.kopru.connector.sql.Database;
import dev.kopru.connector.sql.Operation;
import dev.kopru.connector.sql.Row;
import dev.kopru.connector.sql.Values;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads documents word for word: headers, lines and payments, three statements however many there are. */
record OrderReading(Database database, Documents documents) {

    private static final String[] WHOLE = Stream.concat(
                    Stream.of(NumberedOrder.HEADER), Stream.of("changeable", "cancelled"))
            .toArray(String[]::new);
    private static final Operation READ =
            Operation.named("sales-orders-read").with("external_refs").returning(WHOLE);
    private static final Operation RETURNS =
            Operation.named("sales-orders-returns").with("sale_refs").returning(WHOLE);
    private static final Operation PAYMENTS =
            Operation.named("sales-order-payments").with("order_ids").returning(NumberedOrder.PAYMENT);

    static final List<Operation> OPERATIONS = List.of(READ, RETURNS, PAYMENTS);

    private record Header(long id, PostedOrder posted, SalesOrder content) {}

    private record Payment(long documentId, DocumentPayment payment) {}

    List<BookedOrder> byRef(Collection<String> externalRefs) {
        return externalRefs.isEmpty() ? List.of() : read(READ, Values.of("external_refs", externalRefs));
    }

    List<BookedOrder> returnsOf(Collection<String> saleRefs) {
        return saleRefs.isEmpty() ? List.of() : read(RETURNS, Values.of("sale_refs", saleRefs));
    }

    /** The same within a transaction that has locked the documents, by external reference. */
    Map<String, BookedOrder> locked(Collection<String> externalRefs) {
        return externalRefs.isEmpty()
                ? Map.of()
                : readNow(READ, Values.of("external_refs", externalRefs)).stream()
                        .collect(Collectors.toMap(booked -> booked.posted().externalRef(), Function.identity()));
    }

    private List<BookedOrder> read(Operation operation, Values values) {
        return database.inSnapshot(operation.name(), () -> readNow(operation, values));
    }

    private List<BookedOrder> readNow(Operation operation, Values values) {
        List<Header> headers = database.query(operation, values, OrderReading::header);
        List<Long> ids = headers.stream().map(Header::id).toList();
        Map<Long, List<SalesOrderLine>> lines = documents.linesOf(ids);
        Map<Long, List<DocumentPayment>> payments = paymentsOf(ids);
        return headers.stream()
                .map(header -> new BookedOrder(
                        header.posted(),
                        header.content()
                                .with(
                                        lines.getOrDefault(header.id(), List.of()),
                                        payments.getOrDefault(header.id(), List.of()))))
                .toList();
    }

    private Map<Long, List<DocumentPayment>> paymentsOf(List<Long> documentIds) {
        Map<Long, List<DocumentPayment>> payments = new HashMap<>();
        if (!documentIds.isEmpty()) {
            database.query(PAYMENTS, Values.of("order_ids", documentIds), OrderReading::payment)
                    .forEach(payment -> payments.computeIfAbsent(payment.documentId(), id -> new ArrayList<>())
                            .add(payment.payment()));
        }
        return payments;
    }

    private static Header header(Row row) throws SQLException {
        return new Header(row.number("id"), Documents.posted(row), content(row));
    }

    private static SalesOrder content(Row row) throws SQLException {
        return new SalesOrder(
                key(row),
                row.textOrEmpty("state"),
                Objects.requireNonNullElse(row.date("order_date"), LocalDate.EPOCH),
                customer(row),
                amounts(row),
                DocumentSettlementBuilder.stagedBuilder()
                        .paymentAccount(row.text("payment_account"))
                        .paymentPlan(row.text("payment_plan"))
                        .payments(List.of())
                        .build(),
                row.text("note"),
                new DocumentSource(row.number("source_revision"), row.bytes("content_hash")),
                List.of());
    }

    private static DocumentKey key(Row row) throws SQLException {
        return DocumentKeyBuilder.stagedBuilder()
                .externalRef(row.textOrEmpty("external_ref"))
                .isReturn("return".equals(row.text("kind")))
                .relatedRef(row.text("related_ref"))
                .shopNumber(row.textOrEmpty("shop_number"))
                .build();
    }

    private static DocumentCustomer customer(Row row) throws SQLException {
        return DocumentCustomerBuilder.stagedBuilder()
                .accountCode(row.textOrEmpty("account_code"))
                .title(row.text("title"))
                .taxOffice(row.text("tax_office"))
                .taxNumber(row.text("tax_number"))
                .billing(address(row, "billing_"))
                .delivery(address(row, "delivery_"))
                .build();
    }

    private static DocumentAmounts amounts(Row row) throws SQLException {
        return DocumentAmountsBuilder.stagedBuilder()
                .currency(row.textOrEmpty("currency"))
                .exchangeRate(row.decimalOrZero("exchange_rate"))
                .netTotal(row.decimalOrZero("net_total"))
                .vatTotal(row.decimalOrZero("vat_total"))
                .grandTotal(row.decimalOrZero("grand_total"))
                .localVat(row.decimalOrZero("local_vat"))
                .localTotal(row.decimalOrZero("local_total"))
                .build();
    }

    private static PostalAddress address(Row row, String prefix) throws SQLException {
        return PostalAddressBuilder.stagedBuilder()
                .name(row.text(prefix + "name"))
                .line(row.text(prefix + "address"))
                .district(row.text(prefix + "district"))
                .city(row.text(prefix + "city"))
                .postCode(row.text(prefix + "post_code"))
                .country(row.text(prefix + "country"))
                .build();
    }

    private static Payment payment(Row row) throws SQLException {
        return new Payment(
                row.number("order_id"),
                DocumentPaymentBuilder.stagedBuilder()
                        .paymentNo((int) row.number("payment_no"))
                        .method(row.text("method"))
                        .amount(row.decimalOrZero("amount"))
                        .account(row.text("account"))
                        .plan(row.text("plan"))
                        .id(row.text("payment_id"))
                        .build());
    }
}
