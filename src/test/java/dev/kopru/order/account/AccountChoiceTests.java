package dev.kopru.order.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kopru.connector.accounting.AccountCard;
import dev.kopru.order.TestSettings;
import dev.kopru.order.customer.CustomerKeys;
import dev.kopru.record.RejectedException;
import dev.kopru.text.NameKey;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The table of {@link AccountChoice}, row by row. */
class AccountChoiceTests {

    private static final String VKN = "4540536920";
    private static final String OTHER_VKN = "1234567890";
    private static final String TCKN = "10000000146";

    private final AccountIndex index = new AccountIndex();
    private final ContactNames names = new ContactNames(TestSettings.packaged().accounts(), List.of());

    /** A customer by what counts. */
    private record Who(
            @Nullable String code,
            @Nullable String id,
            boolean company,
            String name,
            @Nullable String taxNumber,
            @Nullable String email,
            @Nullable String phone) {

        CustomerKeys keys() {
            return new CustomerKeys(
                    "shop",
                    code,
                    id,
                    company,
                    name,
                    NameKey.of(name),
                    taxNumber,
                    null,
                    email,
                    null,
                    phone,
                    false,
                    null,
                    List.of());
        }
    }

    private static Who person(String name, @Nullable String id, @Nullable String email, @Nullable String phone) {
        return new Who(null, id, false, name, null, email, phone);
    }

    private static Who company(String name, @Nullable String id, @Nullable String taxNumber, @Nullable String email) {
        return new Who(null, id, true, name, taxNumber, email, null);
    }

    @Test
    void theCodeOnTheOrderCountsMostThenTaxNumberCustomerIdEmailAndPhone() {
        card("K1", null, "Ali", null, null, null);
        card("K2", "shop:customer:7", "Ali", null, null, null);
        card("K3", null, "Ali", TCKN, null, null);
        card("K4", null, "Ali", null, "a@x.tr", null);
        card("K5", null, "Ali", null, null, "5320000001");

        assertThat(found(new Who("K1", "7", false, "Ali", TCKN, "a@x.tr", "5320000001")))
                .isEqualTo("K1");
        assertThat(found(new Who(null, "7", false, "Ali", TCKN, "a@x.tr", "5320000001")))
                .isEqualTo("K3");
        assertThat(found(person("Ali", "7", "a@x.tr", "5320000001"))).isEqualTo("K2");
        assertThat(found(person("Ali", "8", "a@x.tr", "5320000001"))).isEqualTo("K4");
        assertThat(found(person("Ali", "8", null, "5320000001"))).isEqualTo("K5");
        assertThat(found(person("Ali", "8", null, null))).isNull();
    }

    @Test
    void aCodeThatNobodyKnowsIsNotReplacedByAGuess() {
        card("K4", null, "Ali", null, "a@x.tr", null);

        rejects(new Who("K9", "7", false, "Ali", null, "a@x.tr", null), "UNKNOWN_ACCOUNT_CODE", "K9");
    }

    @Test
    void aNamedCardWithAnotherTaxNumberIsRefusedWithBothNumbers() {
        card("K1", null, "Titiz A.Ş.", VKN, null, null);

        rejects(
                new Who("K1", null, true, "Titiz A.Ş.", OTHER_VKN, null, null),
                "ACCOUNT_OF_ANOTHER_TAX_NUMBER",
                "K1 Titiz A.Ş.",
                VKN,
                OTHER_VKN);
    }

    @Test
    void twoCardsWithTheSameKeyAreBothNamed() {
        card("K1", null, "Ali", null, "a@x.tr", null);
        card("K2", null, "Veli", null, "a@x.tr", null);

        rejects(person("Ece", "7", "a@x.tr", null), "AMBIGUOUS_ACCOUNT", "a@x.tr", "K1 Ali | K2 Veli");
        assertThat(found(person("VELİ", "7", "a@x.tr", null))).isEqualTo("K2");
    }

    @Test
    void amongTheBranchesOfOneTaxNumberTheLowerKeysChoose() {
        card("K1", "shop:customer:7", "Titiz Kadıköy", VKN, "kadikoy@t.tr", "2160000001");
        card("K2", null, "Titiz Konak", VKN, "konak@t.tr", "2320000002");
        card("K3", null, "Titiz Çankaya", VKN, null, "3120000003");

        assertThat(found(company("Titiz", "7", VKN, "konak@t.tr"))).isEqualTo("K1");
        assertThat(found(company("Titiz", "8", VKN, "konak@t.tr"))).isEqualTo("K2");
        assertThat(found(new Who(null, "8", true, "Titiz", VKN, "yeni@t.tr", "3120000003")))
                .isEqualTo("K3");
        rejects(
                company("Titiz", "8", VKN, "kadikoy@t.tr"),
                "AMBIGUOUS_ACCOUNT",
                VKN,
                "K1 Titiz Kadıköy | K2 Titiz Konak | K3 Titiz Çankaya");
    }

    @Test
    void anEmailIsOnePersonButNotAPersonAndACompany() {
        card("K1", null, "Ayşe Yılmaz", null, "a@x.tr", null);

        assertThat(found(person("Ayşe Kaya", null, "a@x.tr", null))).isEqualTo("K1");
        assertThat(found(company("Titiz A.Ş.", null, null, "a@x.tr"))).isNull();
        assertThat(found(new Who(null, null, false, "Ayşe Kaya", TCKN, "a@x.tr", null)))
                .isNull();
        assertThat(found(new Who(null, null, false, "AYŞE  YILMAZ", TCKN, "a@x.tr", null)))
                .isEqualTo("K1");
    }

    @Test
    void aCardWithATaxNumberIsNotLentToAnotherNameByEmail() {
        card("K1", null, "Ayşe Yılmaz", TCKN, "a@x.tr", null);

        assertThat(found(person("Ali Can", null, "a@x.tr", null))).isNull();
        assertThat(found(person("Ayşe Yılmaz", null, "a@x.tr", null))).isEqualTo("K1");
    }

    @Test
    void aPhoneFindsOnlyTheSameNameAndOnlyWhereNoEmailContradicts() {
        card("K1", null, "Selin Ak", null, "selin@x.tr", "5331110022");

        assertThat(found(person("Selin Ak", null, null, "5331110022"))).isEqualTo("K1");
        assertThat(found(person("Selin Ak", null, "baska@x.tr", "5331110022"))).isNull();
        assertThat(found(person("Ece Su", null, null, "5331110022"))).isNull();
        assertThat(found(new Who(null, "9", true, "Başka A.Ş.", VKN, "b@b.tr", "5331110022")))
                .isNull();
    }

    @Test
    void aCardOfAnotherCustomerOfTheShopIsNobodyElses() {
        card("K1", "shop:customer:8", "Ali", null, "a@x.tr", "5320000001");

        assertThat(found(person("Ali", "7", "a@x.tr", "5320000001"))).isNull();
        assertThat(found(person("Ali", null, "a@x.tr", null))).isEqualTo("K1");
    }

    @Test
    void aPersonWhoBuysForACompanyGetsAnotherCardAndTheOtherWayRound() {
        card("K1", "shop:customer:7", "Ali Can", null, null, null);
        card("K2", "shop:customer:8", "Titiz A.Ş.", VKN, null, null);

        assertThat(found(company("Titiz A.Ş.", "7", OTHER_VKN, null))).isNull();
        assertThat(found(person("Ece Su", "8", null, null))).isNull();
        assertThat(found(person("Ali Kaya", "7", null, null))).isEqualTo("K1");
        assertThat(found(company("TİTİZ ANONİM ŞİRKETİ", "8", null, null))).isEqualTo("K2");
    }

    @Test
    void aCustomerFoundBeforeByAnotherKeyIsFoundAgain() {
        card("K1", null, "Ali Can", null, "eski@x.tr", null);
        CustomerKeys ali = person("Ali Can", "7", "yeni@x.tr", null).keys();

        assertThat(new AccountChoice(index, names, Map.of()).cardOf(ali)).isNull();
        assertThat(new AccountChoice(index, names, Map.of("shop:customer:7", "K1")).cardOf(ali))
                .extracting(AccountIndex.Candidate::code)
                .isEqualTo("K1");
    }

    private void card(
            String code,
            @Nullable String ref,
            String title,
            @Nullable String taxNumber,
            @Nullable String email,
            @Nullable String phone) {
        index.add(AccountIndex.Candidate.of(
                new AccountCard(code, ref, title.startsWith("Titiz"), title, taxNumber, email, phone, false)));
    }

    private @Nullable String found(Who who) {
        AccountIndex.Candidate card = new AccountChoice(index, names, Map.of()).cardOf(who.keys());
        return card == null ? null : card.code();
    }

    private void rejects(Who who, String code, String... arguments) {
        assertThatExceptionOfType(RejectedException.class)
                .isThrownBy(() -> found(who))
                .satisfies(rejected -> {
                    assertThat(rejected.reason().code()).isEqualTo(code);
                    assertThat(rejected.reason().arguments()).containsExactly(arguments);
                });
    }
}
