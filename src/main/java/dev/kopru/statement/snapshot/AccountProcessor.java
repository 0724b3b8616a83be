package dev.kopru.statement.snapshot;

import dev.kopru.connector.accounting.AccountLedger;
import dev.kopru.connector.accounting.CurrencyLedger;
import dev.kopru.job.Fingerprint;
import dev.kopru.job.Origin;
import dev.kopru.job.Outcome;
import dev.kopru.job.Reason;
import dev.kopru.job.Rejection;
import dev.kopru.statement.Account;
import dev.kopru.statement.Days;
import dev.kopru.statement.RejectedStatementException;
import dev.kopru.statement.Statement;
import dev.kopru.statement.StatementContent;
import dev.kopru.statement.StatementReason;
import dev.kopru.statement.StatementSettings;
import dev.kopru.statement.StatementView;
import dev.kopru.statement.StatementView.Reversals;
import dev.kopru.statement.WholeStatement;
import dev.kopru.statement.snapshot.AccountDraft.Content;
import dev.kopru.statement.snapshot.AccountDraft.Sheet;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.stereotype.Component;

/** Makes of each account its statements, or says why it cannot; touches nothing outside the account. */
@Component
class AccountProcessor implements ItemProcessor<IncomingAccount, Outcome<AccountDraft>> {

    private final StatementSettings settings;
    private final WholeStatement whole;
    private final ZoneId businessZone;

    AccountProcessor(StatementSettings settings, ZoneId businessZone) {
        this.settings = settings;
        this.whole = new WholeStatement(settings.openingKinds());
        this.businessZone = businessZone;
    }

    @Override
    public Outcome<AccountDraft> process(IncomingAccount incoming) {
        if (incoming instanceof IncomingAccount.Readable readable) {
            try {
                return new Outcome.Accepted<>(draft(readable));
            } catch (RejectedStatementException rejected) {
                return rejected(incoming, readable.payload(), rejected.reason());
            }
        }
        if (incoming instanceof IncomingAccount.Gone gone) {
            return new Outcome.Accepted<>(new AccountDraft(gone.source(), gone.noticedAt(), null));
        }
        IncomingAccount.Unreadable unreadable = (IncomingAccount.Unreadable) incoming;
        return rejected(incoming, unreadable.payload(), unreadable.reason());
    }

    private static Outcome<AccountDraft> rejected(IncomingAccount incoming, String payload, Reason reason) {
        return new Outcome.Rejected<>(new Rejection(incoming.source(), payload, reason));
    }

    private AccountDraft draft(IncomingAccount.Readable readable) {
        AccountLedger ledger = readable.ledger();
        LocalDate day = LocalDate.ofInstant(ledger.asOf(), businessZone);
        List<Sheet> sheets = new ArrayList<>();
        List<LocalDate> changes = new ArrayList<>();
        Account account = Account.of(ledger);
        Fingerprint fingerprint = new Fingerprint().text(StatementContent.VERSION, settings.reversals(), account);
        for (Statement statement : statements(ledger, day)) {
            String body = StatementContent.body(statement);
            fingerprint.text(body);
            sheets.add(sheet(ledger, statement, body));
            statement.agesOn().ifPresent(changes::add);
        }
        // What a file tells is read again from the books as soon as they answer.
        LocalDate agesOn = readable.source().origin() == Origin.CSV
                ? day
                : changes.stream().min(LocalDate::compareTo).orElse(null);
        return new AccountDraft(
                readable.source(),
                ledger.asOf().truncatedTo(ChronoUnit.MICROS),
                new Content(account, Parts.hash(ledger.parts()), fingerprint.sha256(), agesOn, sheets));
    }

    private Iterable<Statement> statements(AccountLedger ledger, LocalDate day) {
        int movements = ledger.currencies().stream()
                .mapToInt(currency -> currency.movements().size())
                .sum();
        if (movements > settings.mostMovements()) {
            throw RejectedStatementException.because(
                    StatementReason.TOO_MANY_MOVEMENTS, movements, settings.mostMovements());
        }
        TreeMap<String, Statement> statements = new TreeMap<>();
        for (CurrencyLedger currency : ledger.currencies()) {
            if (statements.put(currency.currency(), whole.of(currency, day)) != null) {
                throw RejectedStatementException.because(StatementReason.CURRENCY_TWICE, currency.currency());
            }
        }
        if (statements.isEmpty()) {
            return List.of(WholeStatement.empty(settings.emptyCurrency(), day));
        }
        return statements.values();
    }

    private Sheet sheet(AccountLedger ledger, Statement statement, String body) {
        String kept =
                StatementContent.of(body, ledger.asOf(), statement.ageing().day());
        return new Sheet(statement.currency(), published(ledger, statement, kept), Deflated.of(kept));
    }

    private String published(AccountLedger ledger, Statement statement, String kept) {
        if (settings.reversals() == Reversals.SHOW) {
            return kept;
        }
        LocalDate day = statement.ageing().day();
        Statement shown = new StatementView(Days.ALL, day, Reversals.HIDE).of(statement);
        return StatementContent.of(StatementContent.body(shown), ledger.asOf(), day);
    }
}
