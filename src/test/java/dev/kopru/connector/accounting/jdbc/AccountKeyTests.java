package dev.kopru.connector.accounting.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.Answer;
import dev.kopru.connector.accounting.AccountCard;
import dev.kopru.connector.accounting.AccountKeys;
import dev.kopru.connector.accounting.Accounting;
import dev.kopru.connector.accounting.TaxRegistration;
import dev.kopru.database.TestDatabase;
import dev.kopru.text.KeyText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The reference schema's keys are those of {@link AccountKeys}, whatever people type into a card. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountKeyTests {

    private final TestDatabase.Schemas schemas = TestDatabase.fresh();
    private final AccountingTables tables = new AccountingTables(schemas.accounting());
    private final Accounting accounting = AccountingTables.accounting(schemas.accounting());

    @BeforeEach
    void clear() {
        tables.clear();
    }

    @AfterAll
    void close() {
        schemas.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "info@firma.com.tr",
                "İnfo@firma.com.tr",
                "I\u0307nfo@firma.com.tr",
                "i\u0307nfo@firma.com.tr",
                "INFO@FIRMA.COM.TR",
                "İNFO@FİRMA.COM.TR",
                "ınfo@fırma.com.tr",
                " info@firma.com.tr\u00A0",
                "\u200Binfo@firma.com.tr",
                "\u202Ainfo@firma.com.tr\u202C",
                "info@firma.com.tr\r\n",
                "\uFEFFinfo@firma.com.tr",
                "in\u00ADfo@firma.com.tr"
            })
    void oneMailboxIsFoundInAnySpelling(String typed) {
        card("K1", typed, null, null);

        assertThat(emailKey()).isEqualTo(KeyText.of(typed)).isEqualTo("info@firma.com.tr");
        assertThat(accounting.findAccounts(emails(KeyText.of("İnfo@firma.com.tr"))))
                .extracting(AccountCard::code)
                .containsExactly("K1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "İLETİŞİM2@ornek.com",
                "iletişim2@ornek.com",
                "I\u0307LETI\u0307S\u0327I\u0307M2@ORNEK.COM",
                "AYŞE.IŞIK@x.com",
                "ayşe.ışık@x.com",
                "ays\u0327e.ıs\u0327ık@x.com",
                "ÇAĞRI.ÖZGÜÇ@x.com",
                "c\u0327ag\u0306rı.o\u0308zgu\u0308c\u0327@x.com",
                "KÂZIM@x.com",
                "ka\u0302zım@x.com",
                "ΣΟΦΟΣ@x.gr",
                "МАША@x.ru",
                "ÉLÈVE@x.fr",
                "straße@x.de",
                "ŻÓŁW@x.pl",
                "👟@x.com",
                "s\u0307@x.com"
            })
    void theKeyInTheBooksIsTheKeyInJava(String typed) {
        card("K1", typed, null, null);

        assertThat(emailKey()).isEqualTo(KeyText.of(typed));
        assertThat(accounting.findAccounts(emails(KeyText.of(typed)))).hasSize(1);
    }

    @Test
    void everyLetterOfTheEverydayAlphabetsHasOneKeyInBoth() {
        List<String> letters = IntStream.concat(
                        IntStream.range('!', 0x0220),
                        IntStream.concat(IntStream.range(0x0386, 0x03CF), IntStream.range(0x0400, 0x0482)))
                .filter(Character::isLetter)
                .mapToObj(letter -> "x" + Character.toString(letter) + "@x.com")
                .toList();
        tables.jdbc()
                .batchUpdate(
                        "INSERT INTO account_card (code, kind, title, email, created_at, changed_at)"
                                + " VALUES (?, 'B2C', 'Unvan', ?, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))",
                        letters.stream()
                                .map(email -> new Object[] {email, email})
                                .toList());

        Map<String, String> keys = new HashMap<>();
        tables.jdbc().query("SELECT email, email_key FROM account_card", row -> {
            keys.put(row.getString(1), row.getString(2));
        });
        assertThat(letters).hasSizeGreaterThan(600).allSatisfy(email -> assertThat(keys.get(email))
                .isEqualTo(KeyText.of(email)));
    }

    @ParameterizedTest
    @CsvSource({
        "TR4540536920",
        "tr 454 053 69 20",
        "454.053.69/20",
        "454\u00A0053\u00A06920",
        "VKN: 4540536920",
        "'4540536920\t'",
        "454\u2009053\u20096920"
    })
    void aTaxNumberIsFoundInAnySpelling(String typed) {
        card("K1", null, typed, null);

        assertThat(accounting.findAccounts(
                        new AccountKeys(Set.of(), Set.of(), Set.of("4540536920"), Set.of(), Set.of())))
                .extracting(AccountCard::taxNumber)
                .containsExactly("4540536920");
    }

    @Test
    void aPhoneIsFoundWithTheSignsThatTelephonesCopyAlong() {
        card("K1", null, null, "\u202A+90\u00A0532\u00A0111\u00A000\u00A022\u202C");

        assertThat(accounting.findAccounts(
                        new AccountKeys(Set.of(), Set.of(), Set.of(), Set.of(), Set.of("5321110022"))))
                .hasSize(1);
    }

    @Test
    void aTaxNumberIsAddedWhereThereIsNoneAndNeverReplacesAnother() {
        card("K1", "a@x.tr", null, null);
        card("K2", null, "11111111111", null);
        card("K3", null, "4540536920", null);
        List<TaxRegistration> wishes = List.of(
                new TaxRegistration("K1", null, "10000000146", "Kadıköy"),
                new TaxRegistration("K2", "11111111111", "10000000146", null),
                new TaxRegistration("K3", null, "10000000146", null));

        List<Answer> answers = accounting.registerTaxNumbers(wishes);

        assertThat(answers.subList(0, 2)).containsExactly(new Answer.Opened("K1", "K1"), new Answer.Opened("K2", "K2"));
        assertThat(answers.get(2)).isInstanceOfSatisfying(Answer.Refused.class, refused -> assertThat(refused.detail())
                .contains("4540536920"));
        assertThat(tables.jdbc()
                        .queryForList(
                                "SELECT CONCAT_WS(' ', code, tax_number, tax_office) FROM account_card ORDER BY code",
                                String.class))
                .containsExactly("K1 10000000146 Kadıköy", "K2 10000000146", "K3 4540536920");
        assertThat(accounting.registerTaxNumbers(wishes)).isEqualTo(answers);
    }

    private static AccountKeys emails(String email) {
        return new AccountKeys(Set.of(), Set.of(), Set.of(), Set.of(email), Set.of());
    }

    private @Nullable String emailKey() {
        return tables.jdbc().queryForObject("SELECT email_key FROM account_card", String.class);
    }

    private void card(String code, @Nullable String email, @Nullable String taxNumber, @Nullable String phone) {
        tables.jdbc()
                .update(
                        "INSERT INTO account_card (code, kind, title, tax_number, email, phone, created_at, changed_at)"
                                + " VALUES (?, 'B2C', 'Unvan', ?, ?, ?, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))",
                        code,
                        taxNumber,
                        email,
                        phone);
    }
}
