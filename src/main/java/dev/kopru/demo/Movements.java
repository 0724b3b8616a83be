package dev.kopru.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Two years of movements of all accounts, in the order of their days. */
final class Movements {

    private final Dice dice = new Dice("movements");
    private final Documents documents = new Documents();
    private final List<Ledger> ledgers = new ArrayList<>();
    private final Days days;
    private final Rates rates;

    private Movements(Days days) {
        this.days = days;
        this.rates = new Rates(days.today());
    }

    static List<Movement> of(List<Account> accounts, Days days) {
        var movements = new Movements(days);
        accounts.forEach(movements::write);
        movements.transfer(accounts);
        return movements.ledgers.stream()
                .flatMap(ledger -> ledger.movements().stream())
                .sorted(Comparator.comparing(Movement::date))
                .toList();
    }

    private void write(Account account) {
        if (!account.company()) {
            new PersonHistory(dice, days, documents).write(ledger(account, "TRY"));
            return;
        }
        var history = new CompanyHistory(dice, days, documents);
        history.write(account, ledger(account, account.currency()));
        if (account.isForeignCurrency()) {
            Ledger lira = ledger(account, "TRY");
            history.billExchangeDifferences(lira);
            if (dice.chance(40)) {
                history.write(account, lira);
            }
        }
    }

    /** A few companies pay each other's debts. */
    private void transfer(List<Account> accounts) {
        for (int i = 0; i < 20; i++) {
            Account from = accounts.get(1 + i * 6);
            Account to = accounts.get(2 + i * 6);
            BigDecimal amount = dice.amount(500, 6000);
            int age = dice.between(5, 600);
            ledger(from, "TRY").add(days.ago(age), null, documents.transfer(true, to.code()), amount);
            ledger(to, "TRY").add(days.ago(age), null, documents.transfer(false, from.code()), amount);
        }
    }

    private Ledger ledger(Account account, String currency) {
        var ledger = new Ledger(account, currency, rates);
        ledgers.add(ledger);
        return ledger;
    }
}
