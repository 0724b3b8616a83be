package dev.kopru.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.store.order.Address;
import dev.kopru.connector.store.order.CustomerKind;
import dev.kopru.connector.store.order.ShopCustomer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a document keeps of its customer when the shop erases, empties or replaces the one of the order. */
class KnownCustomerTests extends OrderJobScenario {

    private static final Instant LATER = AnOrder.NOON.plusSeconds(60);
    private static final String VKN = TaxNumbersOfTests.vkn(1);
    private static final Address NAMELESS = new Address(null, "Çınar Sok. 5", "Kadıköy", "İstanbul", "34710", "TR");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Anonymized User, -",
                "Anonymized, User",
                "Deleted, User",
                "Silinmiş, Üye",
                "Silinmiş Üye, -",
                "KVKK, Gereği Silindi",
                "KVKK gereği, silinmiştir",
                "Anonymous, Customer",
                "Anonim, Müşteri",
                "Deleted User, 4711",
                "XXXX, XXXX",
                "****, ****",
                "A***, Yılmaz",
                "Ayşe, Y***",
                "-, Yılmaz",
                "Ayşe, -"
            })
    void oneErasedOrEmptiedPartOfANameKeepsTheWholeTitle(@Nullable String firstName, @Nullable String lastName) {
        shop.put(AnOrder.of("1").customer(person("7", "Ayşe", "Yılmaz")).address(NAMELESS));
        runs(1, 0, 0);
        shop.put(AnOrder.of("1")
                .customer(person("7", firstName, lastName))
                .address(NAMELESS)
                .changed(LATER, 2));

        runs(0, 1, 0);

        assertThat(books.document("1"))
                .containsEntry("title", "Ayşe Yılmaz")
                .containsEntry("billing_name", "Ayşe Yılmaz");
        assertThat(memory.notices()).hasSize(1);
        assertThat(memory.notices().get(0)).contains("1 ERASED_IN_SHOP", "customer.name");
        anotherRunChangesNothing();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"[deleted]", "XXXX", "-"})
    void anErasedCompanyIsNotCalledByItsContact(@Nullable String company) {
        shop.put(AnOrder.of("1").customer(firm("Titiz A.Ş.")).address(NAMELESS));
        runs(1, 0, 0);
        shop.put(AnOrder.of("1").customer(firm(company)).address(NAMELESS).changed(LATER, 2));

        runs(0, 1, 0);

        assertThat(books.document("1"))
                .containsEntry("title", "Titiz A.Ş.")
                .containsEntry("billing_name", "Titiz A.Ş.")
                .containsEntry("tax_number", VKN);
        assertThat(memory.notices()).hasSize(1);
        assertThat(memory.notices().get(0)).contains("1 ERASED_IN_SHOP", "customer.name");
        anotherRunChangesNothing();
    }

    @Test
    void whatTheAccountantAddedIsNothingThatTheShopHasErased() {
        Address short1 = new Address("Ayşe Yılmaz", "Çınar Sok. 5", null, "İstanbul", null, "TR");
        Address short2 = new Address("Ayşe Yılmaz", "Çınar Sok. 5", null, "Ankara", null, "TR");
        shop.put(AnOrder.of("1").address(short1));
        runs(1, 0, 0);
        books.jdbc()
                .update("UPDATE sales_order SET note = 'elden', title = 'Ayşe Yılmaz Ticaret', tax_number = '" + VKN
                        + "', delivery_district = 'Çankaya'");
        shop.put(AnOrder.of("1").address(short2).changed(LATER, 2));
        runs(1, 0, 0);
        shop.put(AnOrder.of("1").address(short1).changed(LATER.plusSeconds(60), 3));

        runs(1, 0, 0);

        assertThat(books.document("1"))
                .containsEntry("note", "elden")
                .containsEntry("title", "Ayşe Yılmaz Ticaret")
                .containsEntry("tax_number", VKN)
                .containsEntry("delivery_district", "Çankaya")
                .containsEntry("billing_city", "İstanbul");
        assertThat(memory.notices()).noneMatch(notice -> notice.contains("ERASED") || notice.contains("CUSTOMER"));
        anotherRunChangesNothing();
    }

    @Test
    void aNoteThatTheShopTakesBackIsTakenBack() {
        shop.put(AnOrder.of("1").note("acele"));
        runs(1, 0, 0);
        shop.put(AnOrder.of("1").changed(LATER, 2));

        runs(1, 0, 0);

        assertThat(books.document("1")).containsEntry("note", null);
        assertThat(memory.notices()).isEmpty();
        anotherRunChangesNothing();
    }

    @Test
    void anOrderThatBecomesSomebodyElsesLeavesTheDocumentItsNameAndSaysSo() {
        shop.put(AnOrder.of("1").customer(person("7", "Ali", "Can")).address(NAMELESS));
        runs(1, 0, 0);
        Object account = books.document("1").get("account_code");
        shop.put(AnOrder.of("1")
                .customer(person("8", "Ece", "Su"))
                .address(new Address("Ece Su", "Gül Sok. 1", "Çankaya", "Ankara", "06420", "TR"))
                .changed(LATER, 2));

        runs(1, 0, 0);

        assertThat(books.document("1"))
                .containsEntry("account_code", account)
                .containsEntry("title", "Ali Can")
                .containsEntry("billing_name", "Ali Can");
        assertThat(memory.notices()).containsExactly("1 CUSTOMER_CHANGED [\"Ali Can\",\"Ece Su\"]");
        anotherRunChangesNothing();
    }

    @ParameterizedTest
    @CsvSource({"AYŞE, YILMAZ", "Ayşe, Yılmza", "Ayşe, Yılma", "Ayşe Nur, Yılmaz"})
    void aCorrectedSpellingIsWritten(String firstName, String lastName) {
        shop.put(AnOrder.of("1").customer(person("7", "Ayşe", "Yılmaz")).address(NAMELESS));
        runs(1, 0, 0);
        shop.put(AnOrder.of("1")
                .customer(person("7", firstName, lastName))
                .address(NAMELESS)
                .changed(LATER, 2));

        runs(1, 0, 0);

        assertThat(books.document("1"))
                .containsEntry("title", firstName + " " + lastName)
                .containsEntry("billing_name", firstName + " " + lastName);
        assertThat(memory.notices()).isEmpty();
        anotherRunChangesNothing();
    }

    @Test
    void anotherAccountOnAnOrderThatIsTheSameOtherwiseIsNoticed() {
        shop.put(AnOrder.of("1"), AnOrder.of("2"));
        runs(2, 0, 0);
        Object account = books.document("1").get("account_code");
        Object own = books.document("2").get("account_code");
        String before = books.checksum();
        shop.put(
                AnOrder.of("1").accountCode("120.05").changed(LATER, 2),
                AnOrder.of("2").accountCode(String.valueOf(own)).changed(LATER, 2));

        runs(0, 2, 0);

        assertThat(books.checksum()).isEqualTo(before);
        assertThat(memory.notices()).containsExactly("1 ACCOUNT_CHANGED [\"" + account + "\",\"120.05\"]");
        anotherRunChangesNothing();
    }

    private static ShopCustomer person(String id, @Nullable String firstName, @Nullable String lastName) {
        return new ShopCustomer(id, CustomerKind.B2C, firstName, lastName, null, null, null, null, null);
    }

    private static ShopCustomer firm(@Nullable String company) {
        return new ShopCustomer("7", CustomerKind.B2B, "Ali", "Can", company, null, null, "Konak", VKN);
    }
}
