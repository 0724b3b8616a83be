package dev.kopru.connector.accounting.document;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * What tells a document from others.
 *
 * @param externalRef store and order id of the shop; unique
 * @param isReturn whether goods come back
 * @param relatedRef for a return: the external reference of the order it takes back
 * @param shopNumber what people see in the shop
 */
@RecordBuilder
@RecordBuilder.Options(builderMode = RecordBuilder.BuilderMode.STANDARD_AND_STAGED)
public record DocumentKey(String externalRef, boolean isReturn, @Nullable String relatedRef, String shopNumber)
        implements DocumentKeyBuilder.With {}
