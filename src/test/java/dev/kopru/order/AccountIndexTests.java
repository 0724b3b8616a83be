package dev.kopru.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AccountIndexTests {

    private final AccountIndex index = new AccountIndex();

    @Test
    void theCodeOnTheOrderCountsMostThenTheShopsKeyThenTaxNumberEmailAndPhone() {
        card("K1", null, null, null, null);
        card("K2", "shop:customer:7", null, null, null);
        card("K3", null, "4540536920", null, null);
        card("K4", null, null, "a@x.tr", null);
        card("K5", null, null, null, "5320000001");

        assertThat(found("K1", "shop:customer:7", "4540536920", "a@x.tr", "5320000001"))
                .isEqualTo("K1");
        assertThat(found(null, "shop:customer:7", "4540536920", "a@x.tr", "5320000001"))
                .isEqualTo("K2");
        assertThat(found(null, "shop:customer:8", "4540536920", "a@x.tr", "5320000001"))
                .isEqualTo("K3");
        assertThat(found(null, "shop:customer:8", null, "a@x.tr", "5320000001")).isEqualTo("K4");
        assertThat(found(null, "shop:customer:8", null, null, "5320000001")).isEqualTo("K5");
        assertThat(found(null, "shop:customer:8", null, null, null)).isNull();
    }

    @Test
    void aCodeThatNobodyKnowsIsNotReplacedByAGuess() {
        card("K4", null, null, "a@x.tr", null);

        assertThatExceptionOfType(RejectedOrder.class)
                .isThrownBy(() -> found("K9", "shop:customer:7", null, "a@x.tr", null))
                .satisfies(rejected -> {
                    assertThat(rejected.reason().code()).isEqualTo("UNKNOWN_ACCOUNT_CODE");
                    assertThat(rejected.reason().arguments()).containsExactly("K9");
                });
    }

    @Test
    void twoCardsWithTheSameKeyAreBothNamed() {
        card("K1", null, null, "a@x.tr", null);
        card("K2", null, null, "a@x.tr", null);

        assertThatExceptionOfType(RejectedOrder.class)
                .isThrownBy(() -> found(null, "shop:customer:7", null, "a@x.tr", null))
                .satisfies(rejected -> {
                    assertThat(rejected.reason().code()).isEqualTo("AMBIGUOUS_ACCOUNT");
                    assertThat(rejected.reason().arguments()).containsExactly("a@x.tr", "K1 Card K1 | K2 Card K2");
                });
    }

    @Test
    void aCardWithAnotherTaxNumberIsAnotherPerson() {
        card("K1", null, "4540536920", "a@x.tr", null);
        card("K2", null, null, "a@x.tr", null);

        assertThat(found(null, "shop:customer:7", "10000000146", "a@x.tr", null))
                .isEqualTo("K2");
    }

    private void card(
            String code,
            @Nullable String ref,
            @Nullable String taxNumber,
            @Nullable String email,
            @Nullable String phone) {
        index.add(new AccountIndex.Candidate(code, ref, "Card " + code, taxNumber, email, phone, false));
    }

    private @Nullable String found(
            @Nullable String code,
            String ref,
            @Nullable String taxNumber,
            @Nullable String email,
            @Nullable String phone) {
        AccountIndex.Candidate card = index.find(new CustomerKeys(code, ref, false, taxNumber, email, phone));
        return card == null ? null : card.code();
    }
}
