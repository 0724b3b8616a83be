package dev.kopru.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.csv.cell.CsvNotice;
import dev.kopru.csv.cell.CsvReason;
import dev.kopru.csv.cell.RowNotice;
import dev.kopru.csv.row.CsvGroup;
import dev.kopru.csv.row.CsvRow;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LettersOfFilesTests {

    private static final Charset WINDOWS_1254 = Charset.forName("windows-1254");
    private static final String HEADER = "SKU;Ad;Miktar\n";

    @Test
    void oneBadByteInLine200CostsItsOwnRowAndNoOther() {
        String text = HEADER
                + IntStream.rangeClosed(2, 300)
                        .mapToObj(n -> "A" + n + ";Şişe ğ" + n + ";1\n")
                        .collect(Collectors.joining());
        byte[] bytes = with(text.getBytes(StandardCharsets.UTF_8), "ğ200;", (byte) 0xFE);

        List<CsvRow> rows = rows(bytes, "");

        assertThat(rows).hasSize(299);
        assertThat(rejected(rows)).singleElement().satisfies(row -> assertThat(row.line())
                .isEqualTo(200));
        assertThat(CsvFixture.value(rows.get(0), "name")).isEqualTo("Şişe ğ2");
        assertThat(CsvFixture.value(rows.get(298), "name")).isEqualTo("Şişe ğ300");
    }

    @Test
    void aFileOfTheProfilesCharacterSetStaysThat() {
        List<CsvRow> rows = rows((HEADER + "A;ŞİŞE ığdır;1\nB;İŞÇİ’NİN KOÇ’UN;2\n").getBytes(WINDOWS_1254), "");

        assertThat(CsvFixture.values(rows, "name")).containsExactly("ŞİŞE ığdır", "İŞÇİ’NİN KOÇ’UN");
        assertThat(rejected(rows)).isEmpty();
    }

    @Test
    void aCapitalBeforeAnApostropheIsNotTakenForUtf8() {
        List<CsvRow> rows = rows((HEADER + "A;KOÇ’UN;1\n").getBytes(WINDOWS_1254), "");

        assertThat(CsvFixture.values(rows, "name")).containsExactly("KOÇ’UN");
    }

    @Test
    void otherScriptsInUtf8AreRead() {
        List<CsvRow> rows = rows((HEADER + "A;Дом Ω Ğ’;1\n").getBytes(StandardCharsets.UTF_8), "");

        assertThat(CsvFixture.values(rows, "name")).containsExactly("Дом Ω Ğ’");
    }

    @Test
    void filesJoinedFromTwoCharacterSetsGiveNoWrongLetters() throws Exception {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.write((HEADER + "A;Şişe;1\nB;kapı;1\nC;Çelik;1\n").getBytes(StandardCharsets.UTF_8));
        joined.write("D;Şişe ağı;1\nE;kapı;1\nF;Boru;1\n".getBytes(WINDOWS_1254));

        List<CsvRow> rows = rows(joined.toByteArray(), "damaged-text: accept\n");

        assertThat(rejected(rows)).extracting(CsvRow::key).containsExactly("D", "E");
        assertThat(rows.stream().filter(row -> row.problems().isEmpty()).map(row -> CsvFixture.value(row, "name")))
                .containsExactly("Şişe", "kapı", "Çelik", "Boru");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x81, 0x8D, 0x8E, 0x8F, 0x90, 0x9D, 0x9E})
    void aByteThatIsNoLetterCostsItsRow(int value) {
        byte[] bytes = with((HEADER + "A;ığ~ş;1\nB;kalın;1\n").getBytes(WINDOWS_1254), "~", (byte) value);

        List<CsvRow> rows = rows(bytes, "damaged-text: accept\n");

        assertThat(rejected(rows)).extracting(CsvRow::key).containsExactly("A");
    }

    @Test
    void aByteOrderMarkWhereTheSecondOfTwoJoinedFilesBeginsIsNoPartOfTheCell() {
        List<CsvRow> rows = CsvFixture.rows(HEADER + "A;Şişe;1\n\uFEFF\"B\";Boru;2\nC;ka\uFEFFpı;3\n");

        assertThat(rows).extracting(CsvRow::key).containsExactly("A", "B", "C");
        assertThat(rejected(rows)).extracting(CsvRow::key).containsExactly("C");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Þiþe",
                "Ýðne",
                "kalýn",
                "€i§ k”fte",
                "˜¦NE žAL KALIN",
                "Da§",
                "Şiße",
                "kalİn",
                "GŸneß",
                "k÷fte",
                "kal²n",
                "■i■e",
                "юiюe",
                "Ä°stanbul",
                "bir_x000D_iki",
                "Å‚aÅ„cuch",
                "Å™eka",
                "Ğ”Ğ¾Ğ¼",
                "Î±Î²Î³",
                "ka\u008Fık",
                "aÁık"
            })
    void damageOfAnyKindIsRejectedInAColumnWithoutTurkishLetters(String damaged) {
        List<CsvRow> rows = CsvFixture.rows(HEADER + "A;" + damaged + ";1\nB;Boru;2\n");

        assertThat(CsvFixture.problems(rows.get(0))).containsExactly(CsvReason.CSV_DAMAGED_TEXT);
        assertThat(rows.get(0).notices()).isEmpty();
        assertThat(rows.get(1).problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"D¸z metin", "dˆner", "da\uF8FF", "k˝n", "bo˛"})
    void aSignOfMacTurkishWithinAWordIsDamageBesideTurkishLettersToo(String damaged) {
        List<CsvRow> rows = CsvFixture.rows(HEADER + "A;" + damaged + ";1\nB;Işık ğ;2\n");

        assertThat(CsvFixture.problems(rows.get(0))).containsExactly(CsvReason.CSV_DAMAGED_TEXT);
        assertThat(rows.get(1).problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Þórður",
                "Ýmir",
                "Guðmundur",
                "Nový",
                "kalİn",
                "ÜÚNE",
                "…dendi",
                "†nlü",
                "‚ay",
                "ı–NE",
                "?i?e kal?n",
                "Kal?p",
                "?????"
            })
    void oddLettersBesideTurkishOnesAreForeignAndTold(String foreign) {
        List<CsvRow> rows = CsvFixture.rows(HEADER + "A;" + foreign + ";1\nB;Işık;2\n");

        assertThat(rejected(rows)).isEmpty();
        assertThat(rows.get(0).notices()).containsExactly(new RowNotice(CsvNotice.CSV_ODD_LETTERS, 2, "Ad", foreign));
        assertThat(rows.get(1).notices()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Straße",
                "Olur mu? olur (neden?)",
                "a.jpg?v=1",
                "Bir\\nİki",
                "Weiß",
                "Jiří Škoda",
                "Ÿ",
                "L'HAŸ",
                "Đorđe",
                "Constanţa",
                "“Kahve”ye",
                "100 m²lik",
                "5€",
                "§5",
                "Nike™ spor",
                "KOÇ’UN “AĞ”ı",
                "5 Å–10 Å",
                "İNANÇ’IN",
                "KÂĞIT",
                "İzmir",
                "10 €ve",
                "Ünal",
                "R&B",
                "Дом",
                "kΩ",
                "55” TV"
            })
    void honestLettersPassAloneWithoutAWord(String honest) {
        List<CsvRow> rows = CsvFixture.rows(HEADER + "A;" + honest + ";1\n");

        assertThat(rows.get(0).problems()).isEmpty();
        assertThat(rows.get(0).notices()).isEmpty();
    }

    @Test
    void aWordWithLettersThatTurkishHasNotIsForeignEvenAlone() {
        List<CsvRow> rows = CsvFixture.rows(HEADER + "A;Þórður;1\n");

        assertThat(rows.get(0).problems()).isEmpty();
        assertThat(rows.get(0).notices()).extracting(RowNotice::value).containsExactly("Þórður");
    }

    @Test
    void whatIsHonestAloneIsDamagedInTheCompanyOfDamage() {
        List<CsvRow> rows = CsvFixture.rows(HEADER + "A;beß;1\nB;kalİn;2\nC;Straße;3\n");

        assertThat(rejected(rows)).extracting(CsvRow::key).containsExactly("A", "B", "C");
    }

    @Test
    void eachColumnIsJudgedByItsOwnLetters() {
        List<CsvRow> rows = CsvFixture.rows("SKU;Ad;Id\nA;Þiþe;1\nB;Boru;ığdır\n");

        assertThat(rejected(rows)).extracting(CsvRow::key).containsExactly("A");
    }

    @Test
    void oneCellCorrectedByHandDoesNotMakeADamagedColumnWhole() {
        String damaged =
                IntStream.range(0, 20).mapToObj(n -> "B" + n + ";kalýn;1\n").collect(Collectors.joining());

        List<CsvRow> rows = CsvFixture.rows(HEADER + "A;Şişe ığ;1\n" + damaged);

        assertThat(rejected(rows)).hasSize(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"…dendi", "†nlü", "‚ay"})
    void aSignInThePlaceOfACapitalIsDamageWhereNoTurkishLetterCameThrough(String damaged) {
        assertThat(CsvFixture.problems(CsvFixture.rows(HEADER + "A;" + damaged + ";1\nB;Kargo;2\n")
                        .get(0)))
                .containsExactly(CsvReason.CSV_DAMAGED_TEXT);
        assertThat(CsvFixture.problems(CsvFixture.rows(HEADER + "A;ve …devamı;1\nB;‚so‘ und so;2\n")
                        .get(1)))
                .isEmpty();
    }

    @Test
    void aDottedCapitalWithinAWordOfSmallLettersProvesNothing() {
        List<CsvRow> rows = CsvFixture.rows(HEADER + "A;Tİrnaklİ;1\nB;GenißliÛi;2\nC;ÜÚNE ŞAL;3\n");

        assertThat(rows).allSatisfy(row -> assertThat(CsvFixture.problems(row)).contains(CsvReason.CSV_DAMAGED_TEXT));
    }

    @Test
    void anAcceptingProfileReadsDamageAndTellsIt() {
        List<CsvRow> rows = CsvFixture.rows(HEADER + "A;kalýn;1\nB;Ä°stanbul;2\n", "damaged-text: accept\n");

        assertThat(rejected(rows)).isEmpty();
        assertThat(rows).allSatisfy(row -> assertThat(row.notices())
                .extracting(RowNotice::code)
                .containsExactly(CsvNotice.CSV_ODD_LETTERS));
    }

    @Test
    void aForeignNameStaysOneWhenItsRecordIsTakenUpAgain() {
        List<CsvGroup> groups = CsvFixture.read(
                (HEADER + "A;Ýmir;1\nB;Işık;2\n").getBytes(StandardCharsets.UTF_8), CsvFixture.profile(""));
        String payload = CsvPayload.of("product", groups.get(0), "products.csv", CsvFixture.SOURCE);

        CsvGroup again = CsvPayload.read(payload).group(CsvFixture.profile(""));

        assertThat(again.rows().get(0).problems()).isEmpty();
    }

    @Test
    void damageStaysDamageWhenItsRecordIsTakenUpAgainUncorrected() {
        List<CsvGroup> groups =
                CsvFixture.read((HEADER + "A;kalýn;1\n").getBytes(StandardCharsets.UTF_8), CsvFixture.profile(""));
        String payload = CsvPayload.of("product", groups.get(0), "products.csv", CsvFixture.SOURCE);
        String known = payload.replace("\"turkish\":[]", "\"turkish\":[\"Ad\"]");

        assertThat(CsvFixture.problems(CsvPayload.read(payload)
                        .group(CsvFixture.profile(""))
                        .rows()
                        .get(0)))
                .containsExactly(CsvReason.CSV_DAMAGED_TEXT);
        assertThat(CsvPayload.read(known)
                        .group(CsvFixture.profile(""))
                        .rows()
                        .get(0)
                        .problems())
                .isEmpty();
    }

    @Test
    void cellsAndHeadersAreComposed() {
        List<CsvRow> rows = CsvFixture.rows("SKU;Ad;Mi\u0307ktar\ns\u0327al;s\u0327is\u0327e;1\nşal;kapı;2\n");

        assertThat(rows).extracting(CsvRow::key).containsExactly("şal", "şal");
        assertThat(CsvFixture.value(rows.get(0), "name")).isEqualTo("şişe");
    }

    private static List<CsvRow> rows(byte[] bytes, String further) {
        return CsvFixture.read(bytes, CsvFixture.profile(further)).stream()
                .flatMap(group -> group.rows().stream())
                .toList();
    }

    private static List<CsvRow> rejected(List<CsvRow> rows) {
        return rows.stream().filter(row -> !row.problems().isEmpty()).toList();
    }

    /** The byte in place of the first one of a text that stands there. */
    private static byte[] with(byte[] bytes, String before, byte value) {
        String latin = new String(bytes, StandardCharsets.ISO_8859_1);
        int at = latin.indexOf(new String(before.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        byte[] changed = bytes.clone();
        changed[at] = value;
        return changed;
    }
}
