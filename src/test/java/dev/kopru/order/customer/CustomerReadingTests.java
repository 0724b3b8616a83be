package dev.kopru.order.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.store.order.Address;
import dev.kopru.connector.store.order.CustomerKind;
import dev.kopru.connector.store.order.ShopCustomer;
import dev.kopru.order.AnOrder;
import dev.kopru.order.Drafts;
import dev.kopru.order.TestSettings;
import dev.kopru.order.account.AccountRef;
import dev.kopru.record.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How customers are recognised: tax numbers, e-mails, phones, and the key of a new card. */
class CustomerReadingTests {

    private static final Drafts PACKAGED = Drafts.PACKAGED;

    @ParameterizedTest
    @ValueSource(strings = {"4540536920", "10000000146"})
    void rightTaxNumbers(String number) {
        assertThat(TaxNumber.isValid(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4540536921",
                "0454053692",
                "10000000145",
                "10000000156",
                "00000000146",
                "12345",
                "454053692A",
                "",
                "٤٥٤٠٥٣٦٩٢٠"
            })
    void wrongTaxNumbers(String number) {
        assertThat(TaxNumber.isValid(number)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "454 053 69 20, 4540536920",
                "454.053.6920, 4540536920",
                "4540536920.0, 4540536920",
                "'4.540.536.920,00', 4540536920",
                "11111111111, -",
                "2222222222, -",
                "'', -",
                "' ', -"
            })
    void taxNumbersAreComparedAsDigitsAndPlaceholdersAreNone(String text, String normalised) {
        assertThat(TaxNumber.normalised(text)).isEqualTo(normalised);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "0532 000 00 01, 5320000001",
                "5320000001.0, 5320000001",
                "'5,32000E+09', -",
                "+90 (532) 000-00-01, 5320000001",
                "5320000001, 5320000001",
                "532 000, -",
                "0000000000, -",
                "05555555555, -",
                "'', -"
            })
    void phonesAreComparedByTheirLastTenDigits(String text, String key) {
        assertThat(ContactKey.phone(text)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"' A@X.TR ', a@x.tr", "INFO@TITIZ.COM, info@titiz.com", "yok, -", "@x.tr, -", "'', -"})
    void emailsAreComparedInLowerCaseWithoutBlanks(String text, String key) {
        assertThat(ContactKey.email(text)).isEqualTo(key);
    }

    @Test
    void theShopsOwnKeyComesFirstThenTaxNumberThenEmailThenPhone() {
        ShopCustomer all = new ShopCustomer(
                " 7 ", CustomerKind.B2C, "A", "B", null, "a@x.tr", "0532 000 00 01", null, "10000000146");

        assertThat(key(all)).isEqualTo("shop:customer:7");
        assertThat(key(new ShopCustomer(
                        null, CustomerKind.B2C, "A", "B", null, "a@x.tr", "0532 000 00 01", null, "10000000146")))
                .isEqualTo("shop:tax:10000000146");
        assertThat(key(new ShopCustomer(
                        null, CustomerKind.B2C, "A", "B", null, "A@x.tr", "0532 000 00 01", null, null)))
                .isEqualTo("shop:guest:a@x.tr");
        assertThat(key(new ShopCustomer("", CustomerKind.B2C, "A", "B", null, null, "0532 000 00 01", null, null)))
                .isEqualTo("shop:phone:5320000001");
        assertThat(key(new ShopCustomer(null, CustomerKind.B2C, "A", "B", null, null, null, null, null)))
                .isEqualTo("shop:anonymous");
    }

    private static String key(ShopCustomer customer) {
        return AccountRef.plain(
                PACKAGED.draft(AnOrder.of("1").customer(customer)).customerKeys());
    }

    @Test
    void aCustomerWithoutAnyKeyIsRejectedWhereTheSettingsSaySo() {
        Drafts strict = new Drafts(TestSettings.with("accounts.anonymous", "reject"));

        assertThat(strict.rejection(AnOrder.of("1").guest(null)).code()).isEqualTo("NO_CUSTOMER");
        assertThat(strict.draft(AnOrder.of("1").guest(null).accountCode("120.01.000009"))
                        .customerKeys()
                        .accountCode())
                .isEqualTo("120.01.000009");
    }

    @Test
    void aCompanysTaxNumberMustBeRightAPersonsWrongOneIsNone() {
        AnOrder company = AnOrder.of("1").customer(AnOrder.company("1", "Titiz A.Ş.", "Kadıköy", "4540536921"));
        ShopCustomer person = new ShopCustomer("1", CustomerKind.B2C, "A", "B", null, null, null, null, "10000000145");

        assertThat(PACKAGED.rejection(company)).isEqualTo(new Reason("INVALID_TAX_NUMBER", List.of("4540536921")));
        assertThat(PACKAGED.draft(AnOrder.of("1").customer(person))
                        .customerKeys()
                        .taxNumber())
                .isNull();
    }

    @Test
    void aCompanyWithoutTaxNumberGoesByTheSettings() {
        AnOrder order = AnOrder.of("1").customer(AnOrder.company("1", "Titiz A.Ş.", "Kadıköy", "11111111111"));

        assertThat(PACKAGED.draft(order).customerKeys().taxNumber()).isNull();
        assertThat(new Drafts(TestSettings.with("accounts.company-without-tax-number", "reject"))
                        .rejection(order)
                        .code())
                .isEqualTo("MISSING_TAX_NUMBER");
    }

    @Test
    void aTaxNumberInTheFieldOfTheTaxOfficeIsNoTaxOffice() {
        assertThat(TaxOffice.of(AnOrder.company("1", "Titiz A.Ş.", "Kadıköy", "4540536920")))
                .isEqualTo("Kadıköy");
        assertThat(TaxOffice.of(AnOrder.company("1", "Titiz A.Ş.", "4540536920", "4540536920")))
                .isNull();
        assertThat(TaxOffice.of(AnOrder.company("1", "Titiz A.Ş.", null, "4540536920")))
                .isNull();
    }

    @Test
    void aCustomerOfUnknownKindIsRejected() {
        ShopCustomer odd = new ShopCustomer("1", CustomerKind.UNKNOWN, "A", "B", null, null, null, null, null);

        assertThat(PACKAGED.rejection(AnOrder.of("1").customer(odd)).code()).isEqualTo("UNKNOWN_CUSTOMER_KIND");
    }

    @Test
    void aCardIsCalledByTheCompanyThePersonOrWhatElseIsKnown() {
        assertThat(CustomerTitle.of(AnOrder.of("1")
                        .customer(AnOrder.company("1", " Titiz A.Ş. ", null, null))
                        .build()))
                .isEqualTo("Titiz A.Ş.");
        assertThat(CustomerTitle.of(AnOrder.of("1").guest("a@x.tr").build())).isEqualTo("Ayşe Yılmaz");
        assertThat(CustomerTitle.of(AnOrder.of("1")
                        .customer(new ShopCustomer("9", CustomerKind.B2C, " ", null, null, null, null, null, null))
                        .address(Address.NONE)
                        .build()))
                .isEqualTo("Müşteri 9");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-",
                "guest",
                "GUEST",
                "null",
                "anonymous",
                "Anonymous",
                "misafir",
                "MİSAFİR",
                "MISAFIR",
                " 0 ",
                "00000000-0000-0000-0000-000000000000"
            })
    void whatShopsWriteForAGuestIsNoKeyOfACustomer(String id) {
        AnOrder order = AnOrder.of("1")
                .customer(new ShopCustomer(id, CustomerKind.B2C, null, null, null, "a@x.tr", null, null, null))
                .address(Address.NONE);

        assertThat(PACKAGED.draft(order).customerKeys().id()).isNull();
        assertThat(AccountRef.plain(PACKAGED.draft(order).customerKeys())).isEqualTo("shop:guest:a@x.tr");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "guest-7", "007", "c-0", "nullah"})
    void aKeyThatOnlyLooksLikeAGuestsIsOne(String id) {
        AnOrder order = AnOrder.of("1").customer(AnOrder.registered(id, null));

        assertThat(PACKAGED.draft(order).customerKeys().id()).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({
        "DE123456789, DE, DE123456789",
        "de 123 456 789, TR, DE123456789",
        "GB123456789, GB, GB123456789",
        "FR12345678901, FR, FR12345678901",
        "IE1234567FA, IE, IE1234567FA",
        "ATU12345678, AT, ATU12345678",
        "12-3456789, US, 123456789",
        "4540536921, AZ, 4540536921"
    })
    void aCompanyFromAbroadHasTheNumberOfItsCountry(String number, String country, String kept) {
        Address abroad = new Address("Gut GmbH", "Hauptstr. 1", null, "Berlin", "10115", country);
        CustomerKeys customer = PACKAGED.draft(AnOrder.of("1")
                        .customer(AnOrder.company("1", "Gut GmbH", null, number))
                        .address(abroad))
                .customerKeys();

        assertThat(customer.taxNumber()).isEqualTo(kept);
        assertThat(customer.refusal()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"4540536921", "No: 4540536921", "VN4540536921", "454053692A", "DE", "yok"})
    void aCompanyInTurkeyHasATurkishNumber(String number) {
        AnOrder company = AnOrder.of("1").customer(AnOrder.company("1", "Titiz A.Ş.", "Kadıköy", number));

        assertThat(PACKAGED.rejection(company).code()).isEqualTo("INVALID_TAX_NUMBER");
    }
}
