package dev.kopru.connector.accounting.document;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A line of a sales order. In a return, goods that go out in exchange are negative: quantity, discount, net and VAT.
 *
 * @param kind {@code goods}, {@code bundle}, {@code bundle_item}, {@code shipping}, {@code fee}, {@code instalment} or
 *     {@code rounding}
 * @param sku null for lines that are no goods
 * @param unitPrice without VAT, before the discount, six decimals
 * @param discount without VAT
 * @param vatRate percent
 * @param net after the discount, without VAT
 * @param vatExemption code of the reason why the line bears no VAT
 * @param movesStock whether the line takes goods from the warehouse
 */
@RecordBuilder
@RecordBuilder.Options(builderMode = RecordBuilder.BuilderMode.STANDARD_AND_STAGED)
public record SalesOrderLine(
        int lineNo,
        String kind,
        @Nullable String sku,
        String name,
        BigDecimal quantity,
        @Nullable String unit,
        BigDecimal unitPrice,
        BigDecimal discount,
        BigDecimal vatRate,
        BigDecimal net,
        BigDecimal vat,
        @Nullable String vatExemption,
        boolean movesStock)
        implements SalesOrderLineBuilder.With {

    /** The same line under this name. */
    public SalesOrderLine called(String otherName) {
        return withName(otherName);
    }

    /** The same line in this unit. */
    public SalesOrderLine in(String otherUnit) {
        return withUnit(otherUnit);
    }
}
