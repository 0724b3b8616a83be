package dev.kopru.statement.document;

import dev.kopru.statement.Account;
import dev.kopru.statement.AccountStatement;
import dev.kopru.statement.Days;
import dev.kopru.statement.StatementSettings.Company;

/**
 * What is printed: some days of an account's statements, by whom, in which language.
 *
 * @param asked the days that somebody asked for; they make the file's name
 * @param days the days of which it tells, which end today where no end was asked for
 */
public record Edition(AccountStatement statement, Days asked, Days days, Company company, StatementTexts texts) {

    Account account() {
        return statement.account();
    }

    /** @throws StatementTooLongException when it has more lines than the form can take */
    public void checkLength(Format format) {
        if (!fits(format)) {
            throw StatementTooLongException.of(format, mostLines());
        }
    }

    /** Of all currencies. */
    public int lines() {
        return statement.statements().stream()
                .mapToInt(one -> one.lines().size() + one.ahead().lines().size())
                .sum();
    }

    boolean fits(Format format) {
        return mostLines() <= format.mostLines();
    }

    private int mostLines() {
        return statement.statements().stream()
                .mapToInt(one -> one.lines().size() + one.ahead().lines().size())
                .max()
                .orElse(0);
    }

    /** Such as {@code ekstre-120.01.000001-2026-01-01-2026-03-31.pdf}; safe in any file system. */
    public String fileName(Format format) {
        StringBuilder name = new StringBuilder(texts.text("file"))
                .append('-')
                .append(account().code().replaceAll("[^A-Za-z0-9._-]", "_"));
        if (asked.from() != null) {
            name.append('-').append(asked.from());
        }
        if (asked.to() != null) {
            name.append('-').append(asked.to());
        }
        return name.append('.').append(format.ending()).toString();
    }
}
