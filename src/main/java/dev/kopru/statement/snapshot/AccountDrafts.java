package dev.kopru.statement.snapshot;

import dev.kopru.connector.accounting.AccountLedger;
import dev.kopru.connector.accounting.CurrencyLedger;
import dev.kopru.record.Fingerprint;
import dev.kopru.record.Origin;
import dev.kopru.record.RejectedException;
import dev.kopru.record.Source;
import dev.kopru.setting.Current;
import dev.kopru.statement.Account;
import dev.kopru.statement.AccountDraft;
import dev.kopru.statement.AccountDraft.Content;
import dev.kopru.statement.AccountDraft.Sheet;
import dev.kopru.statement.Days;
import dev.kopru.statement.Deflated;
import dev.kopru.statement.LongStatement;
import dev.kopru.statement.Statement;
import dev.kopru.statement.StatementContent;
import dev.kopru.statement.StatementReason;
import dev.kopru.statement.StatementSettings;
import dev.kopru.statement.StatementView;
import dev.kopru.statement.StatementView.Reversals;
import dev.kopru.statement.WholeStatement;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Makes of an account's ledger what is published and kept. */
@Component
class AccountDrafts {

    private static final int SHARE_OF_MEMORY = 8;

    private final Current<StatementSettings> settings;
    private final Current<WholeStatement> whole;
    private final ZoneId businessZone;
    private final long memory;

    @Autowired
    AccountDrafts(Current<StatementSettings> settings, ZoneId businessZone) {
        this(settings, businessZone, Runtime.getRuntime().maxMemory());
    }

    /** @param memory of the process, in bytes */
    AccountDrafts(Current<StatementSettings> settings, ZoneId businessZone, long memory) {
        this.settings = settings;
        this.whole = settings.then(now -> new WholeStatement(now.openingKinds()));
        this.businessZone = businessZone;
        this.memory = memory;
    }

    /** @throws RejectedException when a statement cannot be published */
    AccountDraft of(Source source, AccountLedger ledger, String payload) {
        LocalDate day = day(ledger);
        int movements = ledger.currencies().stream()
                .mapToInt(currency -> currency.movements().size())
                .sum();
        allow(movements);
        Map<String, Statement> statements = new TreeMap<>();
        for (CurrencyLedger currency : ledger.currencies()) {
            if (statements.put(currency.currency(), whole.now().of(currency, day)) != null) {
                throw RejectedException.because(StatementReason.CURRENCY_TWICE, currency.currency());
            }
        }
        return of(source, ledger, payload, statements.values());
    }

    void allow(int movements) {
        int most = settings.now().mostMovements();
        if (movements > most) {
            throw RejectedException.because(StatementReason.TOO_MANY_MOVEMENTS, movements, most);
        }
    }

    /** What is packed of an account is held twice at most, beside everything else that the process does. */
    void allow(String account, int movements, long bytes) {
        long most = memory / SHARE_OF_MEMORY;
        if (bytes > most) {
            throw RejectedException.because(
                    StatementReason.TOO_MUCH_TEXT, account, movements, megabytes(bytes), megabytes(most), memory >> 20);
        }
    }

    private static String megabytes(long bytes) {
        return BigDecimal.valueOf(bytes)
                .divide(BigDecimal.valueOf(1 << 20), 1, RoundingMode.HALF_UP)
                .toPlainString();
    }

    LongStatement longStatement(String currency) {
        return new LongStatement(whole.now(), currency);
    }

    /** The day as of which its statements are aged. */
    LocalDate day(AccountLedger ledger) {
        return LocalDate.ofInstant(ledger.notBefore(), businessZone);
    }

    /** @param statements in the order of their currencies; none = one that is empty */
    AccountDraft of(Source source, AccountLedger ledger, String payload, Collection<Statement> statements) {
        List<Sheet> sheets = new ArrayList<>();
        List<LocalDate> changes = new ArrayList<>();
        Account account = Account.of(ledger);
        StatementSettings now = settings.now();
        Fingerprint fingerprint = new Fingerprint().text(StatementContent.VERSION, now.reversals(), account);
        Collection<Statement> present =
                statements.isEmpty() ? List.of(WholeStatement.empty(now.emptyCurrency(), day(ledger))) : statements;
        for (Statement statement : present) {
            String body = StatementContent.body(statement);
            List<byte[]> parts = StatementContent.parts(statement);
            fingerprint.text(body);
            parts.forEach(part -> fingerprint.text(HexFormat.of().formatHex(Fingerprint.sha256(part))));
            LocalDate day = statement.ageing().day();
            String kept = StatementContent.of(body, ledger.notBefore(), day);
            Statement shown = statement;
            String published = kept;
            if (!isShownAsKept(statement, now)) {
                shown = shown(statement, day, now.reversals());
                if (!parts.isEmpty()) {
                    fingerprint.text("with a window");
                    Statement then = now.reversals() == Reversals.SHOW ? shown : shown(statement, day, Reversals.SHOW);
                    kept = StatementContent.withWindow(kept, statement, then);
                }
                String shownBody = StatementContent.latest(shown, now.shopLines());
                fingerprint.text(shownBody);
                published = StatementContent.of(shownBody, ledger.notBefore(), day);
            }
            sheets.add(new Sheet(statement.currency(), shown.closing(), published, Deflated.of(kept), parts));
            shown.changesOn().ifPresent(changes::add);
        }
        // What a file tells is read again from the books as soon as they answer.
        LocalDate agesOn = source.origin() == Origin.CSV
                ? day(ledger)
                : changes.stream().min(LocalDate::compareTo).orElse(null);
        return AccountDraft.of(
                source,
                ledger.notBefore().truncatedTo(ChronoUnit.MICROS),
                payload,
                new Content(account, AccountParts.hash(ledger.parts()), fingerprint.sha256(), agesOn, sheets));
    }

    private static Statement shown(Statement whole, LocalDate day, Reversals reversals) {
        return new StatementView(Days.ALL, day, reversals).of(whole);
    }

    private static boolean isShownAsKept(Statement statement, StatementSettings settings) {
        return settings.reversals() == Reversals.SHOW
                && !statement.goesBeyond(statement.ageing().day())
                && statement.lines().size() <= settings.shopLines()
                && StatementContent.isWithin(statement);
    }
}
