package dev.kopru.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.UnavailableException;
import dev.kopru.connector.store.order.Address;
import dev.kopru.connector.store.order.CustomerKind;
import dev.kopru.connector.store.order.ShopCustomer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who owes the money: each order on its own customer's card, from the shop's tables to the books'. */
class WhoOwesTests extends OrderJobScenario {

    private static final String VKN = "4540536920";
    private static final String MASKED = "0850 333 00 11";

    @Test
    void aCompanyThatGivesAPersonsPhoneGetsACardOfItsOwnWithItsTaxNumber() {
        ShopCustomer company = new ShopCustomer(
                "99", CustomerKind.B2B, null, null, "Başka A.Ş.", "m@baska.tr", "0533 111 00 22", "Konak", VKN);
        shop.put(
                AnOrder.of("1").customer(person("7", "Selin", "Ak", "selin@x.tr", "0533 111 00 22")),
                AnOrder.of("2").customer(company));

        runs(2, 0, 0);

        assertThat(account("1")).isNotEqualTo(account("2"));
        assertThat(books.accounts("CONCAT_WS('|', title, tax_office, tax_number)"))
                .containsExactly("Selin Ak", "Başka A.Ş.|Konak|" + VKN);
        assertThat(books.document("2"))
                .containsEntry("title", "Başka A.Ş.")
                .containsEntry("tax_office", "Konak")
                .containsEntry("tax_number", VKN);
        assertThat(memory.notices())
                .containsExactly("2 PHONE_ON_OTHER_CARD [\"5331110022\",\"Selin Ak\",\"Başka A.Ş.\"]");
        anotherRunChangesNothing();
    }

    @Test
    void aCardIsNotSaidToDifferFromTheVeryNameThatItWasOpenedFor() {
        shop.put(
                AnOrder.of("1").customer(person("7", "+90 Ali", "@veli", "a@x.tr", null)),
                AnOrder.of("2").customer(person("8", "00123", null, "b@x.tr", null)));
        runs(2, 0, 0);
        shop.put(later(AnOrder.of("3").customer(person("7", "+90 Ali", "@veli", "a@x.tr", null))));
        runs(1, 0, 0);

        assertThat(books.accounts("title")).containsExactly("+90 Ali @veli", "00123");
        assertThat(account("3")).isEqualTo(account("1"));
        assertThat(memory.notices()).isEmpty();
        anotherRunChangesNothing();
    }

    @Test
    void threeGuestsOfAMarketplaceWithOneMaskedPhoneAreThreeCustomersAndEachIsFoundAgain() {
        shop.put(
                AnOrder.of("1").customer(person(null, "Ali", "Can", null, MASKED)),
                AnOrder.of("2").customer(person(null, "Ece", "Su", null, MASKED)),
                AnOrder.of("3").customer(person(null, "Can", "Ay", null, MASKED)));
        runs(3, 0, 0);
        shop.put(
                later(AnOrder.of("4").customer(person(null, "ECE", "SU", null, "+90 850 333 0011"))),
                later(AnOrder.of("5").customer(person(null, "Ali", "Can", null, MASKED))),
                later(AnOrder.of("6").customer(person(null, "Can", "Ay", null, MASKED))));

        runs(3, 0, 0);

        assertThat(books.accounts("title")).containsExactly("Ali Can", "Ece Su", "Can Ay");
        assertThat(account("4")).isEqualTo(account("2"));
        assertThat(account("5")).isEqualTo(account("1"));
        assertThat(account("6")).isEqualTo(account("3"));
        anotherRunChangesNothing();
    }

    @Test
    void aPrivateOrderFromACompanysPhoneIsThePersons() {
        books.jdbc()
                .update(
                        "INSERT INTO account_card (code, kind, title, tax_number, phone, created_at, changed_at)"
                                + " VALUES ('120.05', 'B2B', 'Titiz A.Ş.', ?, '0216 000 00 01', NOW(6), NOW(6))",
                        VKN);
        shop.put(AnOrder.of("1").customer(person(null, "Ali", "Can", null, "0216 000 00 01")));

        runs(1, 0, 0);

        assertThat(account("1")).isNotEqualTo("120.05");
    }

    @Test
    void anEmailSeenUnderThreeNamesIsNoKeyAnyMore() {
        shop.put(
                AnOrder.of("1").customer(person(null, "Ali", "Can", "aile@x.tr", null)),
                AnOrder.of("2").customer(person(null, "Ece", "Can", "aile@x.tr", null)));
        runs(2, 0, 0);
        shop.put(later(AnOrder.of("3").customer(person(null, "Naz", "Can", "aile@x.tr", null))));

        runs(1, 0, 0);

        assertThat(account("2")).isEqualTo(account("1"));
        assertThat(account("3")).isNotEqualTo(account("1"));
        assertThat(memory.notices())
                .containsExactly(
                        "2 NAME_DIFFERS_FROM_CARD [\"120.01.000001 Ali Can\",\"Ece Can\"]",
                        "3 EMAIL_ON_OTHER_CARD [\"aile@x.tr\",\"120.01.000001 Ali Can\",\"Naz Can\"]");
        anotherRunChangesNothing();
    }

    @Test
    void aCustomerFoundByEmailIsFoundByTheShopsKeyLaterInTheSameChunk() {
        shop.put(AnOrder.of("1").customer(person(null, "Ömer", "Şahin", "ortak@x.tr", null)));
        runs(1, 0, 0);
        shop.put(
                later(AnOrder.of("2").customer(person("7", "Işıl", "Ak", "ortak@x.tr", null))),
                later(AnOrder.of("3").customer(person("7", "Işıl", "Ak", "isil@x.tr", "0533 111 00 22"))));

        runs(2, 0, 0);

        assertThat(account("2")).isEqualTo(account("1"));
        assertThat(account("3")).isEqualTo(account("2"));
        anotherRunChangesNothing();
    }

    @Test
    void theNumberOfTheSameCustomerIsAddedToTheCardAndAnotherCompanysOpensOne() {
        shop.put(
                AnOrder.of("1").customer(AnOrder.company("7", "Titiz Tekstil A.Ş.", null, null)),
                AnOrder.of("2").customer(person("8", "Ali", "Can", null, null)));
        runs(2, 0, 0);
        shop.put(
                later(AnOrder.of("3").customer(AnOrder.company("7", "TİTİZ TEKSTİL A.Ş", "Konak", VKN))),
                later(AnOrder.of("4").customer(AnOrder.company("8", "Can Ltd. Şti.", null, "1234567891"))),
                later(AnOrder.of("5").customer(AnOrder.company("8", "Özgür A.Ş.", "Konak", "3810486943"))));

        job.run();

        assertThat(account("3")).isEqualTo(account("1"));
        assertThat(books.accounts("CONCAT_WS('|', external_ref, tax_office, tax_number)"))
                .contains("shop:customer:7|Konak|" + VKN, "shop:customer:8");
        assertThat(memory.notices())
                .contains("3 TAX_NUMBER_ADDED [\"120.01.000001 Titiz Tekstil A.Ş.\",\"" + VKN + "\"]");
    }

    @Test
    void aNamedCardOfAnotherTaxNumberRejectsTheOrder() {
        books.jdbc()
                .update("INSERT INTO account_card (code, kind, title, tax_number, created_at, changed_at)"
                        + " VALUES ('120.05', 'B2B', 'Titiz A.Ş.', '10000000146', NOW(6), NOW(6))");
        shop.put(AnOrder.of("1").accountCode("120.05").customer(AnOrder.company("7", "Başka A.Ş.", null, VKN)));

        runs(0, 0, 1);

        assertThat(memory.waiting()).isEqualTo(Map.of("1", "ACCOUNT_OF_ANOTHER_TAX_NUMBER"));
        assertThat(memory.kept("1").message()).contains("120.05", "10000000146", VKN);
    }

    @Test
    void anErasedCustomersDocumentStaysAsItIs() {
        Address home = AnOrder.HOME;
        shop.put(
                AnOrder.of("1")
                        .customer(AnOrder.company("7", "Titiz A.Ş.", "Konak", VKN))
                        .note("Kapıya bırakın"),
                AnOrder.of("2").guest("b@x.tr"));
        runs(2, 0, 0);
        Map<String, Object> one = books.document("1");
        Map<String, Object> two = books.document("2");
        Address gone = new Address("[deleted]", "[deleted]", null, null, null, null);
        shop.put(
                AnOrder.of("1")
                        .customer(new ShopCustomer(null, CustomerKind.B2B, "", "", "", "", "", "", ""))
                        .address(Address.NONE)
                        .changed(AnOrder.NOON.plusSeconds(60), 2),
                AnOrder.of("2")
                        .customer(new ShopCustomer(
                                null,
                                CustomerKind.B2C,
                                "[deleted]",
                                "[deleted]",
                                null,
                                "deleted@site.invalid",
                                null,
                                null,
                                null))
                        .address(gone)
                        .changed(AnOrder.NOON.plusSeconds(60), 2));

        runs(0, 2, 0);

        for (String column : List.of(
                "account_code",
                "title",
                "tax_office",
                "tax_number",
                "billing_name",
                "billing_address",
                "billing_city",
                "delivery_address",
                "note")) {
            assertThat(books.document("1").get(column)).as(column).isEqualTo(one.get(column));
            assertThat(books.document("2").get(column)).as(column).isEqualTo(two.get(column));
        }
        assertThat(home.line()).isEqualTo(one.get("billing_address"));
        assertThat(books.count("account_card")).isEqualTo(2);
        assertThat(memory.notices()).allMatch(notice -> notice.contains(" ERASED_IN_SHOP "));
        assertThat(memory.notices()).hasSize(2);
        anotherRunChangesNothing();
    }

    @Test
    void anErasedCustomerWithoutADocumentGoesToTheCollectiveCard() {
        shop.put(
                AnOrder.of("1")
                        .customer(new ShopCustomer(
                                null,
                                CustomerKind.B2C,
                                "[deleted]",
                                null,
                                null,
                                "deleted@site.invalid",
                                null,
                                null,
                                null))
                        .address(Address.NONE),
                AnOrder.of("2")
                        .customer(new ShopCustomer(
                                null,
                                CustomerKind.B2C,
                                "Anonymized",
                                "Customer",
                                null,
                                "x1@anonymized.invalid",
                                "0000000000",
                                null,
                                null))
                        .address(Address.NONE));

        runs(2, 0, 0);

        assertThat(books.accounts("title")).containsExactly("Perakende Müşteri");
        assertThat(books.accounts("email")).containsExactly((String) null);
        assertThat(memory.notices()).hasSize(2).allMatch(notice -> notice.contains(" ERASED_IN_SHOP "));
    }

    @Test
    void aLaterTaxNumberOrAccountDoesNotMoveTheDocument() {
        books.jdbc()
                .update("INSERT INTO account_card (code, kind, title, created_at, changed_at)"
                        + " VALUES ('120.05', 'B2B', 'Başka', NOW(6), NOW(6))");
        shop.put(AnOrder.of("1").customer(AnOrder.company("7", "Titiz A.Ş.", "Konak", VKN)));
        runs(1, 0, 0);
        String account = account("1");
        shop.put(AnOrder.of("1")
                .accountCode("120.05")
                .customer(AnOrder.company("9", "Özgür A.Ş.", "Bornova", "10000000146"))
                .changed(AnOrder.NOON.plusSeconds(60), 2));

        runs(0, 1, 0);

        assertThat(books.document("1"))
                .containsEntry("account_code", account)
                .containsEntry("title", "Titiz A.Ş.")
                .containsEntry("tax_number", VKN)
                .containsEntry("tax_office", "Konak");
        assertThat(memory.notices())
                .containsExactlyInAnyOrder(
                        "1 CUSTOMER_CHANGED [\"Titiz A.Ş.\",\"Özgür A.Ş.\"]",
                        "1 TAX_NUMBER_CHANGED [\"" + VKN + "\",\"10000000146\"]",
                        "1 ACCOUNT_CHANGED [\"" + account + "\",\"120.05\"]");
        assertThat(books.count("account_card")).isEqualTo(2);
        anotherRunChangesNothing();
    }

    @Test
    void anEmailIsOneKeyInAnySpellingAndTheStoredOneIsValid() {
        books.jdbc()
                .update("INSERT INTO account_card (code, kind, title, email, created_at, changed_at)"
                        + " VALUES ('120.05', 'B2C', 'Ayşe Yılmaz', 'İLETİŞİM2@ornek.com', NOW(6), NOW(6))");
        shop.put(
                AnOrder.of("1").guest("İnfo@firma.com.tr"),
                AnOrder.of("2").guest("info@firma.com.tr"),
                AnOrder.of("3").guest("AYŞE.IŞIK@x.com"),
                AnOrder.of("4").guest("ayşe.ışık@x.com"),
                AnOrder.of("5").guest("İLETİŞİM2@ornek.com"));

        runs(5, 0, 0);

        assertThat(account("1")).isEqualTo(account("2"));
        assertThat(account("3")).isEqualTo(account("4"));
        assertThat(account("5")).isEqualTo("120.05");
        assertThat(books.accounts("email"))
                .containsExactly("info@firma.com.tr", "AYŞE.IŞIK@x.com", "İLETİŞİM2@ornek.com");
        anotherRunChangesNothing();
    }

    @Test
    void theCustomersNameIsOnEveryDocument() {
        Address nameless = new Address(null, "Çınar Sok. 5", "Kadıköy", "İstanbul", "34710", "TR");
        shop.put(
                AnOrder.of("1").guest("a@x.tr").address(nameless),
                AnOrder.of("2").guest(null).address(nameless),
                AnOrder.of("3").customer(person(null, null, null, null, null)).address(Address.NONE));

        runs(3, 0, 0);

        assertThat(books.document("1"))
                .containsEntry("title", "Ayşe Yılmaz")
                .containsEntry("billing_name", "Ayşe Yılmaz");
        assertThat(books.document("2"))
                .containsEntry("title", "Ayşe Yılmaz")
                .containsEntry("billing_name", "Ayşe Yılmaz");
        assertThat(books.document("3")).containsEntry("title", "Perakende Müşteri");
    }

    @Test
    void taxNumbersAreCleanedBeforeTheyAreCheckedAndAPersonsWrongOneIsNoticed() {
        shop.put(
                AnOrder.of("1").customer(AnOrder.company("1", "Titiz A.Ş.", null, "454\u00A0053\u00A06920")),
                AnOrder.of("2").customer(AnOrder.company("2", "Titiz A.Ş.", null, "TR4540536920")),
                AnOrder.of("3")
                        .customer(new ShopCustomer(
                                "3", CustomerKind.B2C, "Ali", "Can", null, null, null, null, "10000000145")));

        runs(3, 0, 0);

        assertThat(account("1")).isEqualTo(account("2"));
        assertThat(books.document("2")).containsEntry("tax_number", VKN);
        assertThat(memory.notices()).containsExactly("3 INVALID_PERSON_NUMBER [\"10000000145\"]");
    }

    @Test
    void aChunkThatDiesBetweenCardsAndDocumentsDecidesTheSameAgain() {
        shop.put(
                AnOrder.of("1").customer(person("7", "Ali", "Can", "a@x.tr", MASKED)),
                AnOrder.of("2").customer(person(null, "Ali", "Can", "a@x.tr", null)),
                AnOrder.of("3").customer(person("9", "Ali", "Can", "a@x.tr", null)),
                AnOrder.of("4").customer(person(null, "Ece", "Su", null, MASKED)));
        AtomicInteger calls = new AtomicInteger();
        accounting.before(operation -> {
            if (operation.equals("postSalesOrders") && calls.incrementAndGet() <= 6) {
                throw UnavailableException.during("posting", new IllegalStateException("gone"));
            }
        });
        assertThat(job.run().status()).isEqualTo("FAILED");
        assertThat(books.count("account_card")).isEqualTo(3);

        job.run();

        assertThat(books.count("account_card")).isEqualTo(3);
        assertThat(memory.waiting()).isEmpty();
        assertThat(account("2")).isEqualTo(account("1"));
        assertThat(account("3")).isNotEqualTo(account("1"));
        assertThat(memory.notices())
                .containsExactlyInAnyOrder(
                        "3 EMAIL_ON_OTHER_CARD [\"a@x.tr\",\"Ali Can\",\"Ali Can\"]",
                        "4 PHONE_ON_OTHER_CARD [\"8503330011\",\"Ali Can\",\"Ece Su\"]");
        assertThat(memory.jdbc().queryForObject("SELECT COUNT(*) FROM account_begun", Long.class))
                .isZero();
        anotherRunChangesNothing();
    }

    @Test
    void ofTwoPersonsWithOneKeyTheNameChoosesEvenWithoutANumber() {
        ShopCustomer ali =
                new ShopCustomer("7", CustomerKind.B2C, "Ali", "Can", null, "a@x.tr", null, null, "10000000146");
        ShopCustomer ece =
                new ShopCustomer("7", CustomerKind.B2C, "Ece", "Can", null, "a@x.tr", null, null, "10000000214");
        shop.put(AnOrder.of("1").customer(ali), AnOrder.of("2").customer(ece));
        runs(2, 0, 0);
        shop.put(later(AnOrder.of("3")).customer(person("7", "Ece", "Can", "a@x.tr", null)));

        runs(1, 0, 0);

        assertThat(account("1")).isNotEqualTo(account("2"));
        assertThat(account("3")).isEqualTo(account("2"));
        anotherRunChangesNothing();
    }

    @Test
    void aCompanyFromAbroadHasOneCardWithItsNumber() {
        Address berlin = new Address("Gut GmbH", "Hauptstr. 1", null, "Berlin", "10115", "DE");
        shop.put(
                AnOrder.of("1")
                        .customer(AnOrder.company("7", "Gut GmbH", null, "DE 123456789"))
                        .address(berlin),
                AnOrder.of("2")
                        .customer(AnOrder.company("8", "Gut GmbH", null, "DE123456789"))
                        .address(berlin));
        runs(2, 0, 0);
        shop.put(
                later(AnOrder.of("3"))
                        .customer(AnOrder.company("7", "Gut GmbH", null, "DE123456789"))
                        .address(berlin),
                later(AnOrder.of("4"))
                        .customer(AnOrder.company("9", "Gut GmbH", null, "de123456789"))
                        .address(berlin));

        runs(2, 0, 0);

        assertThat(books.accounts("tax_number")).containsExactly("DE123456789");
        assertThat(books.document("4"))
                .containsEntry("tax_number", "DE123456789")
                .containsEntry("account_code", account("1"));
        assertThat(memory.notices()).isEmpty();
        anotherRunChangesNothing();
    }

    private String account(String orderId) {
        return String.valueOf(books.document(orderId).get("account_code"));
    }

    private static AnOrder later(AnOrder order) {
        return order.changedAt(AnOrder.NOON.plusSeconds(600));
    }

    private static ShopCustomer person(
            @Nullable String id,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String email,
            @Nullable String phone) {
        return new ShopCustomer(id, CustomerKind.B2C, firstName, lastName, null, email, phone, null, null);
    }
}
