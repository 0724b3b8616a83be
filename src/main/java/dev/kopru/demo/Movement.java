package dev.kopru.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A movement of an account; exactly one side of debit and credit is not zero, in the currency, in lira, or both.
 *
 * @param reverses the movement this one takes back
 */
record Movement(
        String accountCode,
        String currency,
        LocalDate date,
        @Nullable LocalDate due,
        String kind,
        String document,
        String description,
        BigDecimal debit,
        BigDecimal credit,
        BigDecimal localDebit,
        BigDecimal localCredit,
        @Nullable Movement reverses) {

    boolean isElectronicInvoice() {
        return document.startsWith("KPR");
    }

    /** The same the other way round, on a later day. */
    Movement reversal(LocalDate day, String newDocument) {
        return new Movement(
                accountCode,
                currency,
                day,
                null,
                kind,
                newDocument,
                "Ters kayıt: " + document,
                credit,
                debit,
                localCredit,
                localDebit,
                this);
    }
}
