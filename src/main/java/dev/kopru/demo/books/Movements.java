package dev.kopru.demo.books;

import dev.kopru.demo.world.DemoDays;
import dev.kopru.demo.world.Dice;
import dev.kopru.demo.world.Rates;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Two years of movements of all accounts, in the order of their days. */
public final class Movements {

    private final Dice dice = new Dice("movements");
    private final DemoDocuments documents = new DemoDocuments();
    private final List<DemoLedger> ledgers = new ArrayList<>();
    private final DemoDays days;
    private final Rates rates;

    private Movements(DemoDays days) {
        this.days = days;
        this.rates = new Rates(days.today());
    }

    public static List<Movement> of(List<DemoAccount> accounts, DemoDays days) {
        var movements = new Movements(days);
        accounts.forEach(movements::write);
        movements.transfer(accounts);
        return movements.ledgers.stream()
                .flatMap(ledger -> ledger.movements().stream())
                .sorted(Comparator.comparing(Movement::date))
                .toList();
    }

    private void write(DemoAccount account) {
        if (!account.company()) {
            new PersonHistory(dice, days, documents).write(ledger(account, "TRY"));
            return;
        }
        var history = new CompanyHistory(dice, days, documents);
        history.write(account, ledger(account, account.currency()));
        if (account.isForeignCurrency()) {
            DemoLedger lira = ledger(account, "TRY");
            history.billExchangeDifferences(lira);
            if (dice.chance(40)) {
                history.write(account, lira);
            }
        }
    }

    /** A few companies pay each other's debts. */
    private void transfer(List<DemoAccount> accounts) {
        for (int i = 0; i < 20; i++) {
            DemoAccount from = accounts.get(1 + i * 6);
            DemoAccount to = accounts.get(2 + i * 6);
            BigDecimal amount = dice.amount(500, 6000);
            int age = dice.between(5, 600);
            ledger(from, "TRY").add(days.ago(age), null, documents.transfer(true, to.code()), amount);
            ledger(to, "TRY").add(days.ago(age), null, documents.transfer(false, from.code()), amount);
        }
    }

    private DemoLedger ledger(DemoAccount account, String currency) {
        var ledger = new DemoLedger(account, currency, rates);
        ledgers.add(ledger);
        return ledger;
    }
}
