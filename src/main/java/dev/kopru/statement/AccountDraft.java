package dev.kopru.statement;

import dev.kopru.connector.store.AccountStatements;
import dev.kopru.connector.store.AccountStatements.CurrencyStatement;
import dev.kopru.record.Fingerprint;
import dev.kopru.record.Source;
import dev.kopru.record.Sourced;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an account's statements shall be from now on.
 *
 * @param payload JSON with which the account is tried again where the shop refuses its statements
 * @param content null takes them away, unless they are still to be made
 * @param gaps what of the account itself is not said
 * @param deferred whether the account is so long that its statements are made when their turn has come to be published
 */
public record AccountDraft(
        Source source, Instant asOf, String payload, @Nullable Content content, HeadGaps gaps, boolean deferred)
        implements Sourced {

    /**
     * All that the statements say.
     *
     * @param parts SHA-256 of the ledger's parts
     * @param hash of everything but the instant of which it tells
     * @param agesOn the day on which it says something else though nothing moved, or null
     */
    public record Content(Account account, byte[] parts, byte[] hash, @Nullable LocalDate agesOn, List<Sheet> sheets) {

        /** The same of an account that says more than was told. */
        private Content of(Account other) {
            if (other.equals(account)) {
                return this;
            }
            byte[] otherHash = new Fingerprint()
                    .text(other, HexFormat.of().formatHex(hash))
                    .sha256();
            return new Content(other, parts, otherHash, agesOn, sheets);
        }
    }

    /**
     * One currency's statement, as JSON for the shop and as Köprü keeps it; the shop's differs where reversals are hidden or
     * lines are many.
     *
     * @param closing the balance that is shown
     */
    public record Sheet(String currency, BigDecimal closing, String published, byte[] kept, List<byte[]> parts) {}

    public static AccountDraft of(Source source, Instant asOf, String payload, Content content) {
        return new AccountDraft(source, asOf, payload, content, HeadGaps.NONE, false);
    }

    public static AccountDraft gone(Source source, Instant noticedAt) {
        return new AccountDraft(source, noticedAt, AccountPayload.of(source.key()), null, HeadGaps.NONE, false);
    }

    public static AccountDraft deferred(Source source, Instant asOf) {
        return new AccountDraft(source, asOf, AccountPayload.of(source.key()), null, HeadGaps.NONE, true);
    }

    /** The same, of an account about which not everything is said. */
    public AccountDraft with(HeadGaps unsaid) {
        return new AccountDraft(source, asOf, payload, content, unsaid, deferred);
    }

    /** The same, with what is not said of the account as it is known. */
    public AccountDraft filled(Account known) {
        return content == null
                ? this
                : new AccountDraft(
                        source, asOf, payload, content.of(gaps.filled(content.account(), known)), gaps, deferred);
    }

    public String code() {
        return source.key();
    }

    public AccountDraft asOf(Instant other) {
        return new AccountDraft(source, other, payload, content, gaps, deferred);
    }

    public AccountStatements published() {
        List<CurrencyStatement> statements = content == null
                ? List.of()
                : content.sheets().stream()
                        .map(sheet -> new CurrencyStatement(sheet.currency(), sheet.published()))
                        .toList();
        return new AccountStatements(code(), asOf, statements);
    }
}
