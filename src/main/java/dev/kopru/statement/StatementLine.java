package dev.kopru.statement;

import dev.kopru.connector.accounting.LedgerMovement.Match;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One movement as the statement shows it.
 *
 * @param balance the account's balance after this line; positive = the customer owes us
 * @param open what of it nothing has settled yet; negative on a credit
 * @param reverses id of the line that this one cancels
 * @param settles what the accounting program says it settles; empty = the oldest first
 * @param invoiceUrl http or https, or null
 */
public record StatementLine(
        long id,
        LocalDate date,
        LocalDate due,
        String kind,
        @Nullable String documentNumber,
        @Nullable String description,
        BigDecimal debit,
        BigDecimal credit,
        BigDecimal balance,
        BigDecimal open,
        Mark mark,
        @Nullable Long reverses,
        List<Match> settles,
        @Nullable String invoiceUuid,
        @Nullable String invoiceUrl) {

    /** Debit minus credit. */
    public BigDecimal signed() {
        return credit.signum() == 0 ? debit : debit.subtract(credit);
    }

    StatementLine with(BigDecimal newBalance, BigDecimal newOpen, Mark newMark) {
        return new StatementLine(
                id,
                date,
                due,
                kind,
                documentNumber,
                description,
                debit,
                credit,
                newBalance,
                newOpen,
                newMark,
                reverses,
                settles,
                invoiceUuid,
                invoiceUrl);
    }
}
