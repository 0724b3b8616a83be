package dev.kopru.connector.accounting.document;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;

/**
 * What a document comes to, in {@code currency} and in lira.
 *
 * @param exchangeRate lira for one unit of the currency; 1 for lira
 * @param grandTotal the shop's total to the last kuruş
 * @param localVat {@code vatTotal} in lira
 * @param localTotal {@code grandTotal} in lira
 */
@RecordBuilder
@RecordBuilder.Options(builderMode = RecordBuilder.BuilderMode.STANDARD_AND_STAGED)
public record DocumentAmounts(
        String currency,
        BigDecimal exchangeRate,
        BigDecimal netTotal,
        BigDecimal vatTotal,
        BigDecimal grandTotal,
        BigDecimal localVat,
        BigDecimal localTotal)
        implements DocumentAmountsBuilder.With {}
