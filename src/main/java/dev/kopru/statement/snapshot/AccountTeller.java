package dev.kopru.statement.snapshot;

import dev.kopru.statement.Account;
import dev.kopru.statement.AccountList;
import dev.kopru.statement.StatementAccounts;
import dev.kopru.story.FoundRecord;
import dev.kopru.story.KeySearch;
import dev.kopru.story.RecordId;
import dev.kopru.story.RecordPart;
import dev.kopru.story.RecordTeller;
import dev.kopru.story.Typed;
import dev.kopru.story.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells of an account whose it is and what its published statements come to. */
@Component
class AccountTeller implements RecordTeller {

    private final AccountList accounts;

    AccountTeller(AccountList accounts) {
        this.accounts = accounts;
    }

    @Override
    public String job() {
        return StatementSnapshotConfiguration.JOB;
    }

    @Override
    public String kind() {
        return StatementAccounts.KIND;
    }

    @Override
    public List<FoundRecord> find(Typed typed, int most) {
        return KeySearch.first(
                most,
                Stream.concat(accounts.of(typed.spellings()).stream(), accounts.page(typed, "", most).stream())
                        .map(AccountList.Listed::account)
                        .map(account -> new FoundRecord(
                                new RecordId(StatementAccounts.KIND, account.code()),
                                account.code(),
                                account.title(),
                                typed.is(account.code()) || typed.text().equals(account.taxNumber()))));
    }

    @Override
    public Optional<RecordPart> tell(RecordId record) {
        return record.kind().equals(StatementAccounts.KIND)
                ? accounts.of(List.of(record.key())).stream().findFirst().map(AccountTeller::story)
                : Optional.empty();
    }

    private static RecordPart story(AccountList.Listed listed) {
        Account account = listed.account();
        RecordPart.Builder story = new RecordPart.Builder(account.code())
                .fact("account", new Value.Text(account.code()))
                .fact("customer", Value.personal(account.title()))
                .fact("taxOffice", Value.text(account.taxOffice()))
                .fact("taxNumber", Value.personal(account.taxNumber()))
                .fact("address", address(account));
        for (AccountList.Closing closing : listed.closings()) {
            if (closing.balance() != null) {
                story.fact("closing", new Value.Amount(closing.balance(), closing.currency()));
            }
        }
        if (account.blocked()) {
            story.fact("blocked", new Value.Word("blockedAccount"));
        }
        return story.event(listed.asOf(), "statementMade", new Value.Run(listed.run()))
                .build();
    }

    private static Value address(Account account) {
        return account.address().isEmpty() ? Value.NOTHING : new Value.Personal(String.join(", ", account.address()));
    }
}
