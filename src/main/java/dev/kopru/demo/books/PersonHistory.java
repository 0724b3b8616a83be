package dev.kopru.demo.books;

import dev.kopru.demo.world.DemoDays;
import dev.kopru.demo.world.Dice;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What a private person bought in two years: paid at once, sometimes sent back and refunded. */
final class PersonHistory {

    private final Dice dice;
    private final DemoDays days;
    private final DemoDocuments documents;

    PersonHistory(Dice dice, DemoDays days, DemoDocuments documents) {
        this.dice = dice;
        this.days = days;
        this.documents = documents;
    }

    void write(DemoLedger ledger) {
        for (int age = dice.between(60, 725); age > 0; age -= dice.between(20, 110)) {
            LocalDate date = days.ago(age);
            BigDecimal amount = dice.amount(150, 4500);
            ledger.add(date, date, documents.invoice(date), amount);
            ledger.add(date, null, documents.payment("Sanal POS tahsilatı"), amount);
            if (dice.chance(8)) {
                giveBack(ledger, date.plusDays(dice.between(4, 14)), amount);
            }
        }
    }

    private void giveBack(DemoLedger ledger, LocalDate date, BigDecimal amount) {
        ledger.add(date, null, documents.salesReturn(), amount);
        ledger.add(date.plusDays(2), null, documents.refund(), amount);
    }
}
