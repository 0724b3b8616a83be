package dev.kopru.connector.accounting.document;

import org.jspecify.annotations.Nullable;

/**
 * One field in which the order and its document differ; values as people read them, null = empty.
 *
 * @param field the field's name in Turkish and English, or the line's SKU
 * @param last what was written last; null also where that is not known
 * @param books what the document says now
 * @param shop what the order says now
 * @param isPart whether it is a line or a payment, which comes and goes
 */
public record MergeDifference(
        String field, @Nullable String last, @Nullable String books, @Nullable String shop, boolean isPart) {

    /** The field of a document's state. */
    public static final String STATE = "durum/state";

    /** A difference in a field that every document has. */
    public MergeDifference(String field, @Nullable String last, @Nullable String books, @Nullable String shop) {
        this(field, last, books, shop, false);
    }

    /** A difference in a line or a payment. */
    public static MergeDifference ofPart(
            String field, @Nullable String last, @Nullable String books, @Nullable String shop) {
        return new MergeDifference(field, last, books, shop, true);
    }
}
