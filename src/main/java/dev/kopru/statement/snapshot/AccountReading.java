package dev.kopru.statement.snapshot;

import dev.kopru.connector.Change;
import dev.kopru.connector.ChangePosition;
import dev.kopru.connector.Patience;
import dev.kopru.connector.accounting.AccountLedger;
import dev.kopru.connector.accounting.Ledger;
import dev.kopru.contained.Containing;
import dev.kopru.statement.AccountPayload;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads accounts from the accounting program, patiently. */
class AccountReading {

    /** Movements held at once, of all accounts of a page together; longer accounts are read when their turn has come. */
    static final int MOVEMENTS_HELD = 25_000;

    private final Ledger ledger;
    private final Patience patience;
    private final Clock clock;

    AccountReading(Ledger ledger, Patience patience, Clock clock) {
        this.ledger = ledger;
        this.patience = patience;
        this.clock = clock;
    }

    /** These accounts as they are now, in this order; one that is not there any more comes as gone. */
    List<IncomingAccount> load(Collection<String> codes) {
        return Containing.read(
                codes, this::accounts, (code, thrown) -> IncomingAccount.Unreadable.of(code, thrown, clock.instant()));
    }

    private List<IncomingAccount> accounts(Collection<String> codes) {
        Map<String, AccountLedger> found =
                patience.call("read ledgers", () -> ledger.ledgers(codes, MOVEMENTS_HELD)).stream()
                        .collect(Collectors.toMap(AccountLedger::code, Function.identity()));
        Instant now = clock.instant();
        List<IncomingAccount> accounts = new ArrayList<>(codes.size());
        for (String code : codes) {
            AccountLedger account = found.get(code);
            accounts.add(
                    account == null
                            ? new IncomingAccount.Gone(AccountSources.gone(code, now), now)
                            : new IncomingAccount.Readable(
                                    AccountSources.live(account), account, AccountPayload.of(code)));
        }
        return accounts;
    }

    List<Change> changes(ChangePosition after, int limit) {
        return patience.call("list changed accounts", () -> ledger.changedAccounts(after, limit));
    }

    List<String> codes(String after, int limit) {
        return patience.call("list accounts", () -> ledger.accounts(after, limit));
    }

    Map<String, String> parts(Collection<String> codes) {
        return codes.isEmpty() ? Map.of() : patience.call("compare ledgers", () -> ledger.parts(codes));
    }

    /** The latest instant of which one of the accounts tells, by the program's clock; without any, by Köprü's. */
    Instant readAt(List<IncomingAccount> accounts) {
        return accounts.stream()
                .filter(IncomingAccount.Readable.class::isInstance)
                .map(account -> ((IncomingAccount.Readable) account).ledger().notBefore())
                .max(Instant::compareTo)
                .orElseGet(clock::instant);
    }
}
