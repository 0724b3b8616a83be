package dev.kopru.connector.accounting.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.accounting.Accounting;
import dev.kopru.connector.accounting.CardContractTests;
import dev.kopru.connector.accounting.NewStockCard;
import dev.kopru.database.TestDatabase;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JdbcCardTests extends CardContractTests {

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

    @Test
    void aStockCardComesWithItsUnitAndTheVariantsAttributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("Renk", "Kırmızı");
        attributes.put("Beden", "M");
        accounting.openStockCards(List.of(new NewStockCard("A", "Kazak", "düzine", BigDecimal.TEN, attributes)));

        assertThat(tables.jdbc().queryForMap("SELECT card_code, attributes FROM stock_variant"))
                .containsEntry("card_code", "A")
                .containsEntry("attributes", "{\"Renk\":\"Kırmızı\",\"Beden\":\"M\"}");
        assertThat(tables.jdbc().queryForList("SELECT code FROM stock_unit", String.class))
                .containsExactly("düzine");
        assertThat(tables.jdbc().queryForObject("SELECT for_web FROM stock_card", Boolean.class))
                .isFalse();
    }

    @Override
    protected Accounting accounting() {
        return accounting;
    }

    @Override
    protected void givenAccount(String code, String taxNumber, String email, String phone) {
        tables.jdbc()
                .update(
                        "INSERT INTO account_card (code, kind, title, tax_number, email, phone, created_at, changed_at)"
                                + " VALUES (?, 'B2C', 'Unvan', ?, ?, ?, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))",
                        code,
                        taxNumber,
                        email,
                        phone);
    }

    @Override
    protected long accounts() {
        return tables.count("account_card");
    }

    @Override
    protected long stockCards() {
        return tables.count("stock_card");
    }
}
