package dev.kopru.connector.accounting;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One debit or credit of an account, in its currency.
 *
 * @param date the day in the books, in the business zone; null where the program has none: such an account is rejected
 * @param dueDate null = due on its date
 * @param kind the program's own word: opening, invoice, payment, return, transfer, cheque, exchange_difference, ...
 * @param debit what the customer owes us
 * @param credit what the customer paid or got back
 * @param reversalOf id of the movement that this one cancels, or null
 * @param matches what it settles, where the program says so; empty = the oldest first
 * @param invoiceUuid the e-invoice's ETTN, where there is one
 */
@RecordBuilder
@RecordBuilder.Options(builderMode = RecordBuilder.BuilderMode.STANDARD_AND_STAGED)
public record LedgerMovement(
        long id,
        @Nullable LocalDate date,
        @Nullable LocalDate dueDate,
        String kind,
        @Nullable String documentNumber,
        @Nullable String description,
        BigDecimal debit,
        BigDecimal credit,
        @Nullable Long reversalOf,
        List<Match> matches,
        @Nullable String invoiceUuid,
        @Nullable String invoiceUrl) {

    /** This much of a movement on the other side is settled by this one. */
    public record Match(long movementId, BigDecimal amount) {}
}
