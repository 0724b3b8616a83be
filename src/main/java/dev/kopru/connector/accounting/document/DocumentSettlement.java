package dev.kopru.connector.accounting.document;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a document is paid.
 *
 * @param paymentAccount account of the payment that the document is headed by, the first one
 * @param payments what was paid by which means; may be less than the total, then the rest is open
 */
@RecordBuilder
@RecordBuilder.Options(builderMode = RecordBuilder.BuilderMode.STANDARD_AND_STAGED)
public record DocumentSettlement(
        @Nullable String paymentAccount, @Nullable String paymentPlan, List<DocumentPayment> payments)
        implements DocumentSettlementBuilder.With {}
