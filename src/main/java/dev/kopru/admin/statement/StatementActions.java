package dev.kopru.admin.statement;

import dev.kopru.audit.Audit;
import dev.kopru.setting.Current;
import dev.kopru.statement.Days;
import dev.kopru.statement.StatementSettings;
import dev.kopru.statement.access.LinkException;
import dev.kopru.statement.access.SignedLink;
import dev.kopru.statement.access.SignedLinks;
import dev.kopru.statement.access.UnknownStatementException;
import dev.kopru.statement.document.Edition;
import dev.kopru.statement.document.Format;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What people do with statements, each act on record: read one, have it as a document, make a link to it. */
@Component
public class StatementActions {

    private final StatementTurns statements;
    private final StatementAnswer answer;
    private final SignedLinks links;
    private final Current<StatementSettings> settings;
    private final Audit audit;
    private final Clock clock;

    StatementActions(
            StatementTurns statements,
            StatementAnswer answer,
            SignedLinks links,
            Current<StatementSettings> settings,
            Audit audit,
            Clock clock) {
        this.statements = statements;
        this.answer = answer;
        this.links = links;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /** A link that opens a statement without a login. */
    public record Link(String url, Instant expires) {}

    /**
     * A statement on a page.
     *
     * @throws UnknownStatementException for an account without one
     */
    public Edition read(String account, @Nullable String currency, Days days, Locale locale) {
        Edition edition = statements
                .page(account, currency, days, locale)
                .orElseThrow(() -> UnknownStatementException.of(account));
        audit.record("read statement", account, "PAGE " + edition.days());
        return edition;
    }

    /** The statement as a file; throws as {@link #read}. */
    public void download(
            String account,
            @Nullable String currency,
            Days days,
            Format format,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        Edition edition = edition(account, currency, days, locale);
        audit.record("read statement", account, format + " " + edition.days());
        answer.write(edition, format, response);
    }

    private Edition edition(String account, @Nullable String currency, Days days, Locale locale) {
        return statements
                .find(account, currency, days, locale)
                .orElseThrow(() -> UnknownStatementException.of(account));
    }

    /**
     * A link that opens the account's statement of these days until it expires.
     *
     * @param validFor null = as long as the settings say
     * @throws LinkException when it would be valid for too long, or no key is set
     */
    public Link link(String account, Days days, @Nullable Duration validFor, Locale locale) {
        StatementSettings.Links rules = settings.now().links();
        Duration asked = Objects.requireNonNullElse(validFor, rules.validFor());
        Duration longest = rules.longest();
        if (asked.isNegative() || asked.isZero() || asked.compareTo(longest) > 0) {
            throw LinkException.validFor(asked, longest);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant expires = now.plus(asked);
        String path = "/s/" + links.token(new SignedLink(account, days, expires, now));
        if (statements.page(account, null, days, locale).isEmpty()) {
            throw UnknownStatementException.of(account);
        }
        audit.record("link to statement", account, days + " until " + expires);
        String own = rules.address();
        return new Link((own == null ? ownAddress() : own) + path, expires);
    }

    /** How long links live, where nobody asks for anything else. */
    public Duration usual() {
        return settings.now().links().validFor();
    }

    public Duration longest() {
        return settings.now().links().longest();
    }

    private static String ownAddress() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }
}
