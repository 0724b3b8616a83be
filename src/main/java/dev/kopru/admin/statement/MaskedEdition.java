package dev.kopru.admin.statement;

import dev.kopru.people.Masking;
import dev.kopru.statement.Account;
import dev.kopru.statement.AccountStatement;
import dev.kopru.statement.Ahead;
import dev.kopru.statement.Statement;
import dev.kopru.statement.StatementLine;
import dev.kopru.statement.document.Edition;
import java.util.List;
import java.util.Objects;

/** A statement without whose it is, for those who see no personal data: in every form. */
final class MaskedEdition {

    private MaskedEdition() {}

    static Edition of(Edition edition) {
        AccountStatement whole = edition.statement();
        Account account = whole.account();
        Account masked = new Account(
                account.code(),
                Objects.requireNonNullElse(Masking.whole(account.title()), ""),
                Masking.whole(account.taxOffice()),
                Masking.whole(account.taxNumber()),
                List.of(),
                account.blocked());
        List<Statement> statements =
                whole.statements().stream().map(MaskedEdition::of).toList();
        return new Edition(
                new AccountStatement(masked, whole.asOf(), statements),
                edition.asked(),
                edition.days(),
                edition.company(),
                edition.texts());
    }

    private static Statement of(Statement one) {
        Ahead ahead = one.ahead();
        return new Statement(
                one.currency(),
                one.from(),
                one.to(),
                one.opening(),
                one.debit(),
                one.credit(),
                one.closing(),
                one.ageing(),
                lines(one.openings()),
                lines(one.lines()),
                new Ahead(ahead.debit(), ahead.credit(), ahead.closing(), ahead.later(), lines(ahead.lines())));
    }

    private static List<StatementLine> lines(List<StatementLine> lines) {
        return lines.stream().map(MaskedEdition::line).toList();
    }

    /** The e-invoice says whose it is. */
    private static StatementLine line(StatementLine line) {
        return new StatementLine(
                line.id(),
                line.date(),
                line.due(),
                line.kind(),
                line.documentNumber(),
                Masking.value(line.description()),
                line.debit(),
                line.credit(),
                line.balance(),
                line.open(),
                line.mark(),
                line.reverses(),
                line.settles(),
                null,
                null);
    }
}
