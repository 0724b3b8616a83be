package dev.kopru.connector.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.kopru.connector.Answer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every connector to an accounting program has to do with account cards and stock cards. */
public abstract class CardContractTests {

    private static final String PATTERN = "120.01.{seq:6}";

    protected abstract Accounting accounting();

    /** People open an account card in the accounting program. */
    protected abstract void givenAccount(String code, String taxNumber, String email, String phone);

    protected abstract long accounts();

    protected abstract long stockCards();

    @Test
    void accountsAreFoundByEachKeyAndReturnedOnce() {
        givenAccount("120.01.000001", "454 053 69 20", " Ayse@Example.com ", "+90 (532) 123-45 67");
        givenAccount("120.01.000002", "", "", "");
        AccountCard ayse = new AccountCard(
                "120.01.000001", null, false, "Unvan", "4540536920", "ayse@example.com", "5321234567", false);

        assertThat(find(Set.of("120.01.000001"), "none", "none", "none")).containsExactly(ayse);
        assertThat(find(Set.of(), "4540536920", "none", "none")).containsExactly(ayse);
        assertThat(find(Set.of(), "none", "ayse@example.com", "none")).containsExactly(ayse);
        assertThat(find(Set.of(), "none", "none", "5321234567")).containsExactly(ayse);
        assertThat(find(Set.of("120.01.000001"), "4540536920", "ayse@example.com", "5321234567"))
                .containsExactly(ayse);
        assertThat(find(Set.of(), "", "", "")).isEmpty();
    }

    @Test
    void accountsAreNumberedByTheirPattern() {
        assertThat(accounting().openAccounts(List.of(account("c1"), account("c2"), account("c1"))))
                .containsExactly(
                        new Answer.Opened("c1", "120.01.000001"),
                        new Answer.Opened("c2", "120.01.000002"),
                        new Answer.Opened("c1", "120.01.000001"));
        assertThat(accounting().openAccounts(List.of(account("c2", "120.B2B-{seq:3}/X", "Unvan"))))
                .containsExactly(new Answer.Opened("c2", "120.01.000002"));
        assertThat(accounting().openAccounts(List.of(account("c3", "120.B2B-{seq:3}/X", "Unvan"))))
                .containsExactly(new Answer.Opened("c3", "120.B2B-001/X"));
        assertThat(accounts()).isEqualTo(3);
    }

    @Test
    void anOpenedAccountIsFoundByItsKey() {
        accounting().openAccounts(List.of(account("shop:123456789012345678901", PATTERN, "Çağrı Öztürk 👟")));

        AccountKeys keys =
                new AccountKeys(Set.of(), Set.of("shop:123456789012345678901"), Set.of(), Set.of(), Set.of());
        assertThat(accounting().findAccounts(keys))
                .containsExactly(new AccountCard(
                        "120.01.000001",
                        "shop:123456789012345678901",
                        false,
                        "Çağrı Öztürk 👟",
                        "4540536920",
                        "a@example.com",
                        "5321234567",
                        false));
    }

    @Test
    void codesGivenByHandAreSteppedOver() {
        accounting().openAccounts(List.of(account("c1")));
        givenAccount("120.01.000002", "", "", "");
        givenAccount("120.01.000007", "", "", "");
        givenAccount("120.01.by-hand", "", "", "");

        assertThat(accounting().openAccounts(List.of(account("c2"), account("c3"))))
                .containsExactly(new Answer.Opened("c2", "120.01.000008"), new Answer.Opened("c3", "120.01.000009"));
    }

    @Test
    void numberingStartsAfterTheHighestCodeThatExists() {
        givenAccount("120.01.000041", "", "", "");

        assertThat(accounting().openAccounts(List.of(account("c1"))))
                .containsExactly(new Answer.Opened("c1", "120.01.000042"));
    }

    @Test
    void fifteenIdenticalCustomersInParallelMakeOneCard() throws Exception {
        List<List<Answer>> answers =
                AccountingContractTests.inParallel(15, 15, () -> accounting().openAccounts(List.of(account("c1"))));

        assertThat(answers).hasSize(15).containsOnly(List.of(new Answer.Opened("c1", "120.01.000001")));
        assertThat(accounts()).isEqualTo(1);
    }

    @Test
    void oneCustomerThatTheProgramRefusesDoesNotStopTheOthers() {
        List<Answer> answers = accounting()
                .openAccounts(List.of(account("c1"), account("c2", PATTERN, "x".repeat(300)), account("c3")));

        assertThat(answers.get(0)).isEqualTo(new Answer.Opened("c1", "120.01.000001"));
        assertThat(answers.get(1))
                .asInstanceOf(type(Answer.Refused.class))
                .satisfies(refused -> assertThat(refused.detail()).contains(tooLong("title")));
        assertThat(answers.get(2)).isEqualTo(new Answer.Opened("c3", "120.01.000002"));
    }

    @Test
    void stockCardsAreOpenedWithOneVariant() {
        NewStockCard card = stockCard("KZK-👟", "Kazak 👟", "düzine");

        assertThat(accounting().openStockCards(List.of(card, card)))
                .containsExactly(new Answer.Opened("KZK-👟", "KZK-👟"), new Answer.Opened("KZK-👟", "KZK-👟"));

        assertThat(accounting().findStock(List.of("KZK-👟", "unknown")))
                .containsExactly(new StockItem(
                        "KZK-👟", "KZK-👟", "Kazak 👟", "düzine", new BigDecimal("20.00"), false, Map.of(), List.of()));
        assertThat(accounting().findStock(List.of())).isEmpty();
    }

    @Test
    void aSkuThatExistsIsLeftAsItIs() {
        accounting().openStockCards(List.of(stockCard("A", "Eski ad", "adet")));

        assertThat(accounting().openStockCards(List.of(stockCard("A", "Yeni ad", "kg"))))
                .containsExactly(new Answer.Opened("A", "A"));

        assertThat(accounting().findStock(List.of("A")).get(0).name()).isEqualTo("Eski ad");
    }

    @Test
    void trailingBlanksMakeNoSecondCard() {
        assertThat(accounting().openStockCards(List.of(stockCard("ABC", "x", "adet"), stockCard("ABC ", "x", "adet"))))
                .containsExactly(new Answer.Opened("ABC", "ABC"), new Answer.Opened("ABC ", "ABC"));
        assertThat(accounting().openStockCards(List.of(stockCard("ABC ", "x", "adet"))))
                .containsExactly(new Answer.Opened("ABC ", "ABC"));

        assertThat(stockCards()).isEqualTo(1);
    }

    @Test
    void aNameThatIsTooLongIsRefusedAndNotCut() {
        List<Answer> answers = accounting()
                .openStockCards(List.of(stockCard("A", "x".repeat(251), "adet"), stockCard("B", "Kazak", "adet")));

        assertThat(answers.get(0))
                .asInstanceOf(type(Answer.Refused.class))
                .satisfies(refused -> assertThat(refused.detail()).contains(tooLong("name")));
        assertThat(answers.get(1)).isEqualTo(new Answer.Opened("B", "B"));
        assertThat(stockCards()).isEqualTo(1);
    }

    private List<AccountCard> find(Set<String> codes, String taxNumber, String email, String phone) {
        return accounting()
                .findAccounts(new AccountKeys(codes, Set.of(), Set.of(taxNumber), Set.of(email), Set.of(phone)));
    }

    private static NewAccountCard account(String externalRef) {
        return account(externalRef, PATTERN, "Unvan");
    }

    private static NewAccountCard account(String externalRef, String pattern, String title) {
        @Nullable String none = null;
        return new NewAccountCard(
                externalRef,
                pattern,
                "B2C",
                title,
                none,
                "4540536920",
                "A@example.com",
                "0532 123 45 67",
                none,
                none,
                "İstanbul",
                none,
                "TR",
                none,
                30,
                "TRY");
    }

    private static NewStockCard stockCard(String sku, String name, String unit) {
        return new NewStockCard(sku, name, unit, new BigDecimal("20.00"), Map.of("Beden", "M"));
    }

    /** What the program says of a text that is too long for a field. */
    protected String tooLong(String field) {
        return field;
    }
}
