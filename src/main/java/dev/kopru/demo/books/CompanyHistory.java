package dev.kopru.demo.books;

import dev.kopru.demo.world.DemoDays;
import dev.kopru.demo.world.Dice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two years of business with a company: invoices with a due date, payments that come on time, late or never. */
final class CompanyHistory {

    private static final List<String> WAYS_TO_PAY =
            List.of("Banka havalesi", "EFT / FAST tahsilatı", "Kredi kartı tahsilatı", "Nakit tahsilat");

    private final Dice dice;
    private final DemoDays days;
    private final DemoDocuments documents;

    CompanyHistory(Dice dice, DemoDays days, DemoDocuments documents) {
        this.dice = dice;
        this.days = days;
        this.documents = documents;
    }

    void write(DemoAccount account, DemoLedger ledger) {
        open(ledger);
        int size = ledger.currency().equals("TRY") ? 30_000 : 900;
        int rhythm = dice.between(18, 44);
        boolean goodPayer = dice.chance(85);
        for (int age = 725; age > 0; age -= dice.between(rhythm / 2, rhythm * 3 / 2)) {
            BigDecimal amount = dice.amount(size / 30, size);
            invoice(ledger, days.ago(age), account.paymentDays(), amount, goodPayer || age > 120);
        }
    }

    /** What the foreign currency gained or lost against lira is billed every quarter, in lira. */
    void billExchangeDifferences(DemoLedger lira) {
        for (int age = 640; age > 0; age -= 91) {
            boolean owed = dice.chance(75);
            Entry entry = documents.exchangeDifference(owed);
            BigDecimal amount = dice.amount(50, 4000);
            Movement bill = lira.add(days.ago(age), null, entry, amount);
            if (owed && age > 120) {
                lira.add(days.ago(age - 30), documents.payment("Kur farkı tahsilatı"), amount, bill);
            }
        }
    }

    private void open(DemoLedger ledger) {
        if (dice.chance(70)) {
            ledger.add(days.ago(730), null, documents.opening(dice.chance(80)), dice.amount(100, 5000));
        }
    }

    private void invoice(DemoLedger ledger, LocalDate date, int paymentDays, BigDecimal amount, boolean pays) {
        LocalDate due = date.plusDays(paymentDays);
        Entry entry = dice.chance(85) ? documents.invoice(date) : documents.paperInvoice();
        Movement invoice = ledger.add(date, due, entry, amount);
        if (dice.chance(3)) {
            withdraw(ledger, invoice);
            return;
        }
        BigDecimal owed = amount.subtract(takeBack(ledger, date, amount, invoice));
        if (pays) {
            pay(ledger, due, owed, invoice);
        }
    }

    /** Written by mistake and reversed the next day. */
    private void withdraw(DemoLedger ledger, @Nullable Movement invoice) {
        if (invoice != null) {
            ledger.reverse(invoice, invoice.date().plusDays(1), documents.reversal());
        }
    }

    private BigDecimal takeBack(DemoLedger ledger, LocalDate date, BigDecimal amount, @Nullable Movement invoice) {
        if (!dice.chance(9)) {
            return BigDecimal.ZERO;
        }
        BigDecimal returned = part(amount, dice.between(5, 40));
        ledger.add(date.plusDays(dice.between(3, 12)), documents.salesReturn(), returned, invoice);
        return returned;
    }

    private void pay(DemoLedger ledger, LocalDate due, BigDecimal owed, @Nullable Movement invoice) {
        LocalDate date = due.plusDays(dice.between(-5, 25));
        if (dice.chance(15)) {
            cheque(ledger, date, owed);
        } else if (dice.chance(20)) {
            BigDecimal first = part(owed, 40);
            ledger.add(date, documents.payment(dice.pick(WAYS_TO_PAY)), first, invoice);
            ledger.add(date.plusDays(15), documents.payment(dice.pick(WAYS_TO_PAY)), owed.subtract(first), invoice);
        } else {
            ledger.add(date, documents.payment(dice.pick(WAYS_TO_PAY)), owed, invoice);
        }
    }

    private void cheque(DemoLedger ledger, LocalDate date, BigDecimal owed) {
        LocalDate matures = date.plusDays(60);
        Movement cheque = ledger.add(date, matures, documents.cheque(), owed);
        if (cheque != null && dice.chance(10)) {
            ledger.reverse(cheque, matures, documents.reversal());
            ledger.add(matures.plusDays(20), null, documents.payment("Karşılıksız çek tahsilatı"), owed);
        }
    }

    private static BigDecimal part(BigDecimal amount, int percent) {
        return amount.multiply(BigDecimal.valueOf(percent, 2)).setScale(2, RoundingMode.HALF_UP);
    }
}
