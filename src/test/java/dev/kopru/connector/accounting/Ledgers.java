package dev.kopru.connector.accounting;

import dev.kopru.connector.accounting.LedgerMovement.Match;
import dev.kopru.connector.accounting.document.PostalAddress;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Ledgers for tests of what an accounting program tells of its accounts. */
public final class Ledgers {

    public static final Instant NOON = Instant.parse("2026-03-08T09:00:00.000001Z");

    private static final String UUID = "0f6a3b52-3a5e-4c55-9d0e-6a0c2d1b7e42";

    private Ledgers() {}

    /** With every field, two currencies, a reversal and a match; its movements are numbered from {@code first}. */
    public static AccountLedger full(String code, long first) {
        return new AccountLedger(
                code,
                "Çınar & Oğulları \"İnşaat\" A.Ş. 🌳",
                "Kadıköy",
                "4540536920",
                new PostalAddress(null, "Ihlamur Sk. 5/3", "Üsküdar", "İstanbul", "34660", "TR"),
                false,
                NOON,
                "",
                NOON,
                List.of(
                        new CurrencyLedger(
                                "TRY",
                                new BigDecimal("1300.2500"),
                                List.of(
                                        movement(first, "2025-01-01", "opening", "1000.0000", "0.0000"),
                                        invoice(first + 1),
                                        settling(first + 2, first + 1),
                                        movement(first + 3, "2026-02-10", "Çek", "0.0000", "500.0000"),
                                        reversal(first + 4, first + 3))),
                        new CurrencyLedger(
                                "USD",
                                new BigDecimal("-12.3456"),
                                List.of(movement(first + 5, "2026-03-01", "payment", "0.0000", "12.3456")))));
    }

    private static LedgerMovement invoice(long id) {
        return new LedgerMovement(
                id,
                LocalDate.parse("2026-01-15"),
                LocalDate.parse("2026-02-28"),
                "invoice",
                "KPR2026000000001",
                "Satış faturası",
                new BigDecimal("1234.5000"),
                new BigDecimal("0.0000"),
                null,
                List.of(),
                UUID,
                "https://efatura.ornek.example/" + UUID);
    }

    private static LedgerMovement settling(long id, long settled) {
        LedgerMovement payment = movement(id, "2026-02-01", "payment", "0.0000", "934.2500");
        return new LedgerMovement(
                id,
                payment.date(),
                null,
                payment.kind(),
                payment.documentNumber(),
                payment.description(),
                payment.debit(),
                payment.credit(),
                null,
                List.of(new Match(settled, new BigDecimal("934.2500"))),
                null,
                null);
    }

    private static LedgerMovement reversal(long id, long reversed) {
        LedgerMovement back = movement(id, "2026-02-11", "Çek", "500.0000", "0.0000");
        return new LedgerMovement(
                id,
                back.date(),
                null,
                back.kind(),
                back.documentNumber(),
                back.description(),
                back.debit(),
                back.credit(),
                reversed,
                List.of(),
                null,
                null);
    }

    public static LedgerMovement movement(long id, String date, String kind, String debit, String credit) {
        return new LedgerMovement(
                id,
                LocalDate.parse(date),
                null,
                kind,
                "B-" + id,
                null,
                new BigDecimal(debit),
                new BigDecimal(credit),
                null,
                List.of(),
                null,
                null);
    }

    /** As little as a program lets people enter. */
    public static AccountLedger bare(String code) {
        return new AccountLedger(code, "", null, null, nowhere(), true, NOON, "", NOON, List.of());
    }

    /** One of many, with one movement, whose number is the account's. */
    public static AccountLedger numbered(int number) {
        LedgerMovement invoice = movement(number, "2026-01-01", "invoice", "10.0000", "0.0000");
        CurrencyLedger lira = new CurrencyLedger("TRY", new BigDecimal("10.0000"), List.of(invoice));
        String code = code(number);
        return new AccountLedger(code, code, null, null, nowhere(), false, NOON, "", NOON, List.of(lira));
    }

    private static PostalAddress nowhere() {
        return new PostalAddress(null, null, null, null, null, null);
    }

    public static String code(int number) {
        return String.format(Locale.ROOT, "120.%04d", number);
    }
}
