package dev.kopru.statement.access;

import dev.kopru.record.ReasonMessages;
import dev.kopru.setting.Current;
import dev.kopru.statement.AccountStatement;
import dev.kopru.statement.Days;
import dev.kopru.statement.PublishedStatements;
import dev.kopru.statement.Statement;
import dev.kopru.statement.StatementGlance;
import dev.kopru.statement.StatementSettings;
import dev.kopru.statement.StatementView;
import dev.kopru.statement.WholeStatement;
import dev.kopru.statement.document.Edition;
import dev.kopru.statement.document.StatementTexts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds an account's published statements and takes out of them what is asked for, until today and aged as of today. */
@Component
public class Editions {

    private final PublishedStatements published;
    private final Current<StatementSettings> settings;
    private final ReasonMessages messages;
    private final ZoneId businessZone;
    private final Clock clock;

    Editions(
            PublishedStatements published,
            Current<StatementSettings> settings,
            ReasonMessages messages,
            ZoneId businessZone,
            Clock clock) {
        this.published = published;
        this.settings = settings;
        this.messages = messages;
        this.businessZone = businessZone;
        this.clock = clock;
    }

    /**
     * Empty for an account without published statements.
     *
     * @param currency ISO 4217; null = all. One in which the account never moved gives an empty statement
     */
    public Optional<Edition> find(String account, @Nullable String currency, Days days, Locale locale) {
        LocalDate today = today();
        StatementView view = new StatementView(days, today, settings.now().reversals());
        return published
                .find(account)
                .map(whole -> edition(
                        whole,
                        wanted(whole, currency, today).stream().map(view::of).toList(),
                        days,
                        locale));
    }

    /**
     * The same for a page, which shows few lines of a long statement: no others are read, as long as the days end today. What is open of
     * a single line is not to be read from it.
     */
    public Optional<Edition> page(String account, @Nullable String currency, Days days, Locale locale) {
        LocalDate today = today();
        StatementView view = new StatementView(days, today, settings.now().reversals());
        Optional<StatementGlance.OfAccount> found = published.glance(account);
        List<Statement> pages = new ArrayList<>();
        for (StatementGlance one : found.map(glance -> glance.of(currency)).orElse(List.of())) {
            Optional<Statement> page = one.isWhole()
                    ? Optional.of(view.of(one.whole()))
                    : one.page(days, today, settings.now().reversals());
            page.ifPresent(pages::add);
            if (page.isEmpty()) {
                return find(account, currency, days, locale);
            }
        }
        return pages.isEmpty()
                ? find(account, currency, days, locale)
                : found.map(glance ->
                        edition(new AccountStatement(glance.account(), glance.asOf(), pages), pages, days, locale));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), businessZone);
    }

    private Edition edition(AccountStatement whole, List<Statement> statements, Days days, Locale locale) {
        return new Edition(
                new AccountStatement(whole.account(), whole.asOf(), statements),
                days,
                days.endingBy(today()),
                settings.now().company(),
                new StatementTexts(messages, locale, businessZone));
    }

    private static List<Statement> wanted(AccountStatement whole, @Nullable String currency, LocalDate today) {
        if (currency == null) {
            return whole.statements();
        }
        List<Statement> one = whole.statements().stream()
                .filter(statement -> statement.currency().equals(currency))
                .toList();
        return one.isEmpty() ? List.of(WholeStatement.empty(currency, today)) : one;
    }
}
