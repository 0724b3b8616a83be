package dev.kopru.statement.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.fixture.JobRunner;
import dev.kopru.statement.Statement;
import dev.kopru.statement.StatementLine;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the rows of a file of movements say, and what is said of the wrong ones. */
class MovementFileTests extends MovementScenario {

    @Test
    void aFileOfMovementsBecomesStatements() {
        booksAreDown();

        imports(
                2,
                0,
                0,
                HEADER
                        + "120.01.000001;Çınar Tekstil A.Ş.;TL;05.01.2026;04.02.2026;Fatura;F1;1.234,56;\n"
                        + "120.01.000002;Işık Gıda;TRY;06.01.2026;;Fatura;F2;100;\n"
                        + "120.01.000001;Çınar Tekstil A.Ş.;TRY;20.01.2026;;Tahsilat;T1;0,00;234,56 TL\n"
                        + "120.01.000001;Çınar Tekstil A.Ş.;USD;21.01.2026;;Fatura;F3;7;\n");

        Statement lira = shop.statement(A);
        assertThat(lira.closing()).isEqualTo("1000.00");
        assertThat(lira.lines()).extracting(StatementLine::kind).containsExactly("invoice", "payment");
        assertThat(lira.lines().get(0).due()).isEqualTo("2026-02-04");
        assertThat(lira.lines().get(0).open()).isEqualTo("1000.00");
        assertThat(shop.statements(A)).containsOnlyKeys("TRY", "USD");
        assertThat(published.find(A).orElseThrow().account().title()).isEqualTo("Çınar Tekstil A.Ş.");
        assertThat(shop.statement(B).closing()).isEqualTo("100.00");
    }

    @Test
    void theOpeningVoucherIsCountedOnceAsTheOpeningBalance() {
        imports(
                1,
                0,
                0,
                HEADER + A + ";Çınar;TRY;10.02.2025;;Fatura;F1;50;\n" + A + ";Çınar;TRY;01.01.2025;;Devir;;500,00;\n");

        Statement statement = shop.statement(A);
        assertThat(statement.opening()).isEqualTo("500.00");
        assertThat(statement.lines()).hasSize(1);
        assertThat(statement.closing()).isEqualTo("550.00");
    }

    @Test
    void anAccountWithOnlyAnOpeningOrWithNothingAtAllHasAStatement() {
        imports(2, 0, 0, HEADER + A + ";Çınar;TRY;01.01.2025;;AÇILIŞ FİŞİ;;500,00;\n" + B + ";Boş Cari;;;;;;;\n");

        assertThat(shop.statement(A).opening()).isEqualTo("500.00");
        assertThat(shop.statement(A).closing()).isEqualTo("500.00");
        assertThat(shop.statement(A).lines()).isEmpty();
        assertThat(shop.statement(B).closing()).isEqualTo("0.00");
    }

    @Test
    void totalsOfOneAccountDoNotLeakIntoTheNext() {
        imports(
                2,
                0,
                0,
                HEADER + A + ";A;TRY;05.01.2026;;Fatura;F1;100;\n" + B + ";B;TRY;05.01.2026;;Fatura;F1;100;\n");

        assertThat(shop.statement(A).closing()).isEqualTo("100.00");
        assertThat(shop.statement(B).closing()).isEqualTo("100.00");
    }

    @Test
    void aSpreadsheetOfAnotherCharacterSetAndOneAmountColumnSaysTheSame() {
        String rows = "Account;Title;Currency;Date;Type;Amount;D/C\n"
                + A + ";ŞİŞE ğı;try;2026-01-05;invoice;1.234,56;B\n"
                + A + ";ŞİŞE ğı;try;2026-01-06;payment;34,56;A\n";
        imports(1, 0, 0, "sep=;\n" + rows, Charset.forName("windows-1254"));
        Map<String, String> first = shop.content();
        imports(0, 1, 0, "\uFEFF" + rows, StandardCharsets.UTF_8);
        String signed = rows.replace(";D/C\n", "\n").replace(";B\n", "\n").replace("34,56;A", "-34,56");
        imports(0, 1, 0, signed, StandardCharsets.UTF_8);

        assertThat(shop.statement(A).closing()).isEqualTo("1200.00");
        assertThat(published.find(A).orElseThrow().account().title()).isEqualTo("ŞİŞE ğı");
        assertThat(shop.content()).isEqualTo(first);
    }

    @Test
    void aBadRowRejectsItsAccountAloneAndSaysWhereItStands() {
        JobRunner.Ended run = imports(
                1,
                0,
                8,
                HEADER
                        + "D1;x;TRY;31.02.2026;;Fatura;F;10;\n"
                        + "GOOD;x;TRY;05.01.2026;;Fatura;F;10;\n"
                        + "D2;x;TRY;;;Fatura;F;10;\n"
                        + "N1;x;TRY;05.01.2026;;Fatura;F;on lira;\n"
                        + "C1;x;ALTIN;05.01.2026;;Fatura;F;10;\n"
                        + "M1;x;TRY;05.01.2026;;Fatura;F;-10;\n"
                        + "M2;x;TRY;05.01.2026;;Fatura;F;10;5\n"
                        + "M3;x;TRY;05.01.2026;;Fatura;F;;\n"
                        + "M3;x;TRY;06.01.2026;;Fatura;F;3;\n"
                        + "T1;;TRY;05.01.2026;;Fatura;F;10;\n");

        assertThat(memory.waiting())
                .containsOnly(
                        Map.entry("D1", "CSV_BAD_DATE"),
                        Map.entry("D2", "CSV_MISSING_VALUE"),
                        Map.entry("N1", "CSV_BAD_NUMBER"),
                        Map.entry("C1", "CSV_BAD_CHOICE"),
                        Map.entry("M1", "CSV_NEGATIVE_NUMBER"),
                        Map.entry("M2", "CSV_ONE_OF_TWO"),
                        Map.entry("M3", "CSV_MISSING_VALUE"),
                        Map.entry("T1", "CSV_MISSING_VALUE"));
        assertThat(memory.message("D1")).startsWith("hareketler.csv, satır 2, sütun Tarih: \"31.02.2026\"");
        assertThat(memory.message("C1")).contains("satır 6, sütun Para Birimi: \"ALTIN\"", "TRY, TL, USD");
        assertThat(memory.message("M1")).contains("satır 7, sütun Borç: \"-10\" eksi olamaz", "\"Alacak\"");
        assertThat(memory.message("M2")).contains("satır 8, sütun Alacak: burada \"5\"", "\"Borç\" sütunu da dolu");
        assertThat(shop.statement("GOOD").closing()).isEqualTo("10.00");
        assertThat(run.step("csvAccounts").rejected()).isEqualTo(8);
    }

    @Test
    void aMovementOfAnImpossibleYearRejectsItsAccount() {
        imports(
                1,
                0,
                4,
                HEADER
                        + "Y1;x;TRY;01.03.0026;;Fatura;F;10;\n"
                        + "Y2;x;TRY;2.1.0001;;Fatura;F;10;\n"
                        + "Y3;x;TRY;01.03.1026;;Fatura;F;10;\n"
                        + "Y4;x;TRY;01.03.2126;;Fatura;F;10;\n"
                        + "GOOD;x;TRY;05.01.2026;;Fatura;F;10;\n");

        for (String account : List.of("Y1", "Y2", "Y3", "Y4")) {
            assertThat(memory.waiting()).containsEntry(account, "CSV_IMPOSSIBLE_DATE");
        }
        assertThat(memory.message("Y4"))
                .startsWith("hareketler.csv, satır 5, sütun Tarih: \"01.03.2126\"")
                .contains("1900-01-01");
        assertThat(shop.statement("GOOD").closing()).isEqualTo("10.00");
    }

    @Test
    void theLedgersOwnBalanceIsCheckedForEachCurrency() {
        String header = "Cari Kodu;Ünvan;Para Birimi;Tarih;İşlem;Borç;Alacak;Kapanış Bakiyesi\n";
        imports(
                1,
                0,
                2,
                header
                        + "A;x;TRY;05.01.2026;Fatura;100;;70,00\n"
                        + "A;x;TRY;06.01.2026;Tahsilat;;30;70\n"
                        + "A;x;USD;06.01.2026;Fatura;5;;\n"
                        + "B;x;TRY;05.01.2026;Fatura;100;;100\n"
                        + "B;x;EUR;05.01.2026;Fatura;100;;99,99\n"
                        + "C;x;TRY;05.01.2026;Fatura;100;;100\n"
                        + "C;x;TRY;05.01.2026;Fatura;1;;101\n");

        assertThat(shop.statement("A").closing()).isEqualTo("70.00");
        assertThat(memory.waiting())
                .containsOnly(Map.entry("B", "BALANCE_DIFFERS"), Map.entry("C", "CSV_CONFLICTING_VALUE"));
        assertThat(memory.message("B"))
                .startsWith("EUR ekstresi tutmuyor: hareketlerin toplamı 100,00")
                .contains("99,99");
        memory.edit("B", "99,99", "100");
        memory.replayAll();
        runs();
        assertThat(shop.statements("B")).containsOnlyKeys("TRY", "EUR");
    }

    @Test
    void aReversalMeetsTheMovementWhoseIdItNames() {
        String header = "Cari Kodu;Ünvan;Para Birimi;Tarih;İşlem;Borç;Alacak;Hareket No;İptal Edilen Hareket;ETTN\n";
        imports(
                1,
                0,
                3,
                header
                        + "A;x;TRY;05.01.2026;Fatura;100;;71;;f47ac10b-58cc-4372-a567-0e02b2c3d479\n"
                        + "A;x;TRY;06.01.2026;İade;;100;72;71;\n"
                        + "B;x;TRY;05.01.2026;Fatura;100;;5;;\n"
                        + "B;x;TRY;05.01.2026;Fatura;100;;5;;\n"
                        + "C;x;TRY;05.01.2026;Fatura;100;;;;\n"
                        + "C;x;TRY;06.01.2026;İade;;100;;1;\n"
                        + "D;x;TRY;06.01.2026;İade;;100;TR-5;;\n");

        assertThat(shop.statement("A").lines())
                .extracting(line -> line.id() + " " + line.mark() + " " + line.reverses())
                .containsExactly("71 REVERSED null", "72 REVERSAL 71");
        assertThat(shop.statement("A").lines().get(0).invoiceUuid()).isEqualTo("f47ac10b-58cc-4372-a567-0e02b2c3d479");
        assertThat(memory.waiting())
                .containsOnly(
                        Map.entry("B", "CSV_REPEATED_VALUE"),
                        Map.entry("C", "CSV_MISSING_VALUE"),
                        Map.entry("D", "CSV_BAD_NUMBER"));
    }

    @Test
    void anAmountStandsInOnePlaceOnly() {
        imports(
                1,
                0,
                5,
                "Cari Kodu;Ünvan;Para Birimi;Tarih;İşlem;Borç;Alacak;Tutar;B/A\n"
                        + "A;x;TRY;05.01.2026;Fatura;;;-7;\n"
                        + "B;x;TRY;05.01.2026;Fatura;5;;5;\n"
                        + "C;x;TRY;05.01.2026;Fatura;;;-5;B\n"
                        + "D;x;TRY;05.01.2026;Fatura;;;5;X\n"
                        + "E;x;TRY;05.01.2026;Fatura;;;;B\n"
                        + "F;x;TRY;05.01.2026;Fatura;;;5;B\n"
                        + "F;x;TRY;05.01.2026;Tahsilat;;;5;\n");

        assertThat(shop.statement("A").closing()).isEqualTo("-7.00");
        assertThat(memory.waiting())
                .containsOnly(
                        Map.entry("B", "CSV_ONE_OF_TWO"),
                        Map.entry("C", "CSV_NEGATIVE_NUMBER"),
                        Map.entry("D", "CSV_BAD_CHOICE"),
                        Map.entry("E", "CSV_MISSING_VALUE"),
                        Map.entry("F", "CSV_MISSING_VALUE"));
        assertThat(memory.message("E")).contains("satır 6, sütun Tutar");
        assertThat(memory.message("F")).contains("satır 8, sütun B/A");
    }

    @Test
    void anEmptyCellForTheSideIsNoDebitEvenWhereTheAccountHasNoOtherRow() {
        imports(
                1,
                0,
                1,
                "Cari Kodu;Ünvan;Para Birimi;Tarih;İşlem;Tutar;B/A\n"
                        + "A;x;TRY;05.01.2026;Fatura;10,00;B\n"
                        + "B;y;TRY;05.01.2026;Tahsilat;10,00;\n");

        assertThat(shop.statement("A").closing()).isEqualTo("10.00");
        assertThat(memory.waiting()).containsOnly(Map.entry("B", "CSV_MISSING_VALUE"));
        assertThat(memory.message("B")).contains("satır 3, sütun B/A");
    }

    @Test
    void rowsOfAnAccountThatContradictEachOtherAreNotOneAccount() {
        imports(
                0,
                0,
                1,
                HEADER + A + ";Çınar;TRY;05.01.2026;;Fatura;F1;1;\n" + A + ";Kaya;TRY;05.01.2026;;Fatura;F2;1;\n");

        assertThat(memory.message(A)).startsWith("hareketler.csv, satır 3, sütun Ünvan: \"Kaya\"");
    }
}
