package dev.kopru.statement.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rows of which it is not known whose they are never make half a statement. */
class RowsWithoutAccountTests extends MovementScenario {

    @Test
    void rowsMayNotBeCorrectedIntoAnotherAccounts() {
        imports(0, 0, 1, HEADER + A + ";Çınar;TRY;05.01.2026;;Fatura;F1;x;\n");
        memory.edit(A, A + "\",\"Ünvan", B + "\",\"Ünvan");
        memory.edit(A, "\"x\"", "\"5\"");
        memory.replayAll();

        runs();

        assertThat(memory.waiting()).containsOnly(Map.entry(A, "INVALID_PAYLOAD"));
        assertThat(shop.statements(B)).isEmpty();
    }

    @Test
    void aRowWithoutAccountKeepsItsNeighboursFromBeingHalfAStatement() {
        imports(
                2,
                0,
                3,
                HEADER
                        + "C;x;TRY;05.01.2026;;Fatura;F1;1;\n"
                        + "A;x;TRY;05.01.2026;;Fatura;F1;10;\n"
                        + ";Kim?;TRY;06.01.2026;;Fatura;F2;7;\n"
                        + "B;x;TRY;05.01.2026;;Fatura;F3;20;\n"
                        + "D;x;TRY;05.01.2026;;Fatura;F3;20;\n");
        String nameless = nameless();
        assertThat(memory.waiting())
                .containsOnly(
                        Map.entry("A", "ROW_WITHOUT_ACCOUNT"),
                        Map.entry("B", "ROW_WITHOUT_ACCOUNT"),
                        Map.entry(nameless, "CSV_MISSING_KEY"));
        assertThat(memory.message("B")).startsWith("hareketler.csv, satır 4, sütun Cari Kodu: cari kodu yok");

        memory.edit("A", "{\"Cari Kodu\":\"\",\"Ünvan\":\"Kim?\"", "{\"Cari Kodu\":\"A\",\"Ünvan\":\"x\"");
        memory.edit(nameless, "\"Cari Kodu\":\"\"", "\"Cari Kodu\":\"A\"");
        memory.replayAll();
        runs();

        assertThat(shop.statement("A").closing()).isEqualTo("17.00");
        assertThat(memory.waiting())
                .containsOnly(Map.entry("B", "ROW_WITHOUT_ACCOUNT"), Map.entry(nameless, "ROW_ALONE"));
    }

    @Test
    void whereRowsLieScatteredARowWithoutAccountMayBeAnybodys() {
        imports(
                0,
                0,
                3,
                HEADER
                        + "A;x;TRY;05.01.2026;;Fatura;F1;10;\n"
                        + "B;x;TRY;06.01.2026;;Fatura;F3;20;\n"
                        + "A;x;TRY;07.01.2026;;Tahsilat;T1;;5\n"
                        + ";;TRY;08.01.2026;;Fatura;F2;7;\n");

        assertThat(memory.waiting())
                .containsOnly(
                        Map.entry("A", "CSV_MAY_BE_TORN"),
                        Map.entry("B", "ROW_WITHOUT_ACCOUNT"),
                        Map.entry(nameless(), "CSV_MISSING_KEY"));
        assertThat(shop.content()).isEmpty();
    }

    private String nameless() {
        return memory.waiting().keySet().stream()
                .filter(key -> key.startsWith("?"))
                .findFirst()
                .orElseThrow();
    }
}
