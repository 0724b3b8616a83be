package dev.kopru.demo.books;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A movement of an account; exactly one side of debit and credit is not zero, in the currency and in lira.
 *
 * @param reverses the movement this one takes back
 * @param settles the invoice this one was paid or sent back for, where the books say so
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
        @Nullable Movement reverses,
        @Nullable Movement settles) {

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
                this,
                null);
    }

    Movement settling(@Nullable Movement invoice) {
        return new Movement(
                accountCode,
                currency,
                date,
                due,
                kind,
                document,
                description,
                debit,
                credit,
                localDebit,
                localCredit,
                reverses,
                invoice);
    }
}
