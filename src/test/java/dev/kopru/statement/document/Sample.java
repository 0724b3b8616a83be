package dev.kopru.statement.document;

import dev.kopru.connector.accounting.CurrencyLedger;
import dev.kopru.connector.accounting.LedgerMovement;
import dev.kopru.record.ReasonMessages;
import dev.kopru.run.JobDefinition;
import dev.kopru.run.JobTimer;
import dev.kopru.statement.AMovement;
import dev.kopru.statement.Account;
import dev.kopru.statement.AccountStatement;
import dev.kopru.statement.Days;
import dev.kopru.statement.Statement;
import dev.kopru.statement.StatementSettings.Company;
import dev.kopru.statement.StatementView;
import dev.kopru.statement.StatementView.Reversals;
import dev.kopru.statement.WholeStatement;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Statements to be printed, short and long. */
final class Sample {

    static final LocalDate TODAY = LocalDate.parse("2026-03-31");
    static final Locale TURKISH = Locale.forLanguageTag("tr");
    static final Instant AS_OF = Instant.parse("2026-03-31T21:30:00Z");

    private static final ZoneId ZONE = ZoneId.of("Europe/Istanbul");
    private static final ReasonMessages MESSAGES = messages();
    private static final String[] TEXTS = {
        "Mart ayı satış faturası",
        "Havale – Ziraat Bankası Kadıköy Şubesi",
        "Şile bezi gömlek, 12 adet; çiçekli örtü, 3 takım; ığdır işi nakışlı yastık kılıfı",
        "=HYPERLINK(\"http://evil.example\")",
        "",
    };

    private Sample() {}

    private static ReasonMessages messages() {
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.registerBean(
                    JobDefinition.class,
                    () -> new JobDefinition(
                            "StatementSnapshotJob", "statement", JobTimer.every(Duration.ofHours(1), true)));
            context.register(ReasonMessages.class);
            context.refresh();
            return context.getBean(ReasonMessages.class);
        }
    }

    static StatementTexts texts(Locale locale) {
        return new StatementTexts(MESSAGES, locale, ZONE);
    }

    static Account account() {
        return new Account(
                "120.01.000001",
                "Çağdaş Şahinoğlu Örme İplik Dokuma Tekstil Konfeksiyon Sanayi ve Dış Ticaret Limited Şirketi"
                        + " – İstanbul Anadolu Yakası Şubesi",
                "Büyük Mükellefler",
                "4540536920",
                List.of("Organize Sanayi Bölgesi 12. Cadde No: 45/A", "34710 Kadıköy İstanbul"),
                false);
    }

    static Company company() {
        return new Company(
                "Köprü Ticaret Anonim Şirketi",
                "Kadıköy",
                "1234567890",
                "Bağdat Cad. 100, 34710 Kadıköy / İstanbul",
                "0216 000 00 00 · muhasebe@kopru.example");
    }

    static Edition edition(Locale locale, Days days, CurrencyLedger... ledgers) {
        WholeStatement whole = new WholeStatement(Set.of("opening"));
        StatementView view = new StatementView(days, TODAY, Reversals.SHOW);
        List<Statement> statements = new ArrayList<>();
        for (CurrencyLedger ledger : ledgers) {
            statements.add(view.of(whole.of(ledger, TODAY)));
        }
        return new Edition(
                new AccountStatement(account(), AS_OF, statements),
                days,
                days.endingBy(TODAY),
                company(),
                texts(locale));
    }

    /** So many movements over two years, most of them invoices and payments, a few reversed. */
    static CurrencyLedger ledger(String currency, int count) {
        Random random = new Random(count);
        List<LedgerMovement> movements = new ArrayList<>();
        movements.add(movement(1, LocalDate.parse("2024-01-01"), "opening", "1250.00", "0", null));
        for (int id = 2; id <= count; id++) {
            LocalDate date = LocalDate.parse("2024-01-02").plusDays((long) id * 800 / count);
            String amount =
                    BigDecimal.valueOf(100 + random.nextInt(3_000_000), 2).toPlainString();
            if (id % 97 == 0) {
                LedgerMovement original = movements.get(id - 3);
                movements.add(movement(
                        id,
                        date,
                        original.kind(),
                        original.credit().toPlainString(),
                        original.debit().toPlainString(),
                        original.id()));
            } else if (id % 3 == 0) {
                movements.add(movement(id, date, "payment", "0", amount, null));
            } else {
                movements.add(movement(id, date, "invoice", amount, "0", null));
            }
        }
        BigDecimal balance = movements.stream()
                .map(movement -> movement.debit().subtract(movement.credit()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new CurrencyLedger(currency, balance, movements);
    }

    /** 1,000 owed today, 600 after a cheque of December. */
    static CurrencyLedger withAChequeAhead() {
        return AMovement.ledger(
                "TRY",
                AMovement.debit(1, "2026-03-01", "1000"),
                AMovement.credit(2, "2026-12-15", "400").kind("cheque").number("ÇEK-7"));
    }

    private static LedgerMovement movement(
            int id, LocalDate date, String kind, String debit, String credit, @Nullable Long reversalOf) {
        boolean invoice = kind.equals("invoice");
        return new LedgerMovement(
                id,
                date,
                invoice ? date.plusDays(30) : null,
                kind,
                String.format(Locale.ROOT, invoice ? "KPR2026%09d" : "TH-%06d", id),
                TEXTS[id % TEXTS.length],
                new BigDecimal(debit),
                new BigDecimal(credit),
                reversalOf,
                List.of(),
                invoice ? "6f1c2d8e-0000-4000-8000-00000000000" + id % 10 : null,
                invoice ? "https://efatura.example/" + id : null);
    }
}
