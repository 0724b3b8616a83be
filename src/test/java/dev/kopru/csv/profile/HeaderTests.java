package dev.kopru.csv.profile;

import static dev.kopru.csv.CsvFixture.profile;
import static dev.kopru.csv.CsvFixture.rows;
import static dev.kopru.csv.CsvFixture.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kopru.csv.CsvFixture;
import dev.kopru.csv.cell.CsvFileException;
import dev.kopru.csv.cell.CsvReason;
import dev.kopru.csv.cell.FieldType;
import dev.kopru.csv.cell.GroupNames;
import dev.kopru.csv.row.CsvGroup;
import dev.kopru.csv.row.CsvRow;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers are found however they are written, and what is wrong with one is said with all that helps. */
class HeaderTests {

    private static final CsvKind PRICED = new CsvKind(
                    "priced",
                    "ProductJob",
                    Map.of(
                            "sku", FieldType.CODE,
                            "list", FieldType.CODE,
                            "price.", FieldType.NUMBER,
                            "name.", FieldType.TEXT,
                            "value.", FieldType.TEXT),
                    Set.of())
            .withGroups(Map.of(
                    "price.", GroupNames.oneOf(List.of("PERAKENDE", "BAYİ", "TOPTAN 2")),
                    "list", GroupNames.oneOf(List.of("PERAKENDE", "BAYİ"))))
            .withPairs(Map.of("name.", "value.", "value.", "name."));

    private static final String PRICED_LAYOUT =
            """
            group-by: [sku]
            columns:
              sku: [SKU]
              list: [Liste]
              price.: ["Fiyat:", "Price:"]
              name.1: [Özellik 1 adı]
              value.1: [Özellik 1 değeri]
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "STOKKODU",
                "StokKodu",
                "Stok_Kodu",
                "Stok.Kodu",
                "STOK KODU",
                "stok-kodu",
                "Stok  Kodu",
                "stok kodu.",
                "STOK\u00a0KODU",
                "Stok\u2013Kodu"
            })
    void blanksUnderscoresAndDotsInAHeaderDoNotMatter(String header) {
        assertThat(values(rows(header + ";KDVORANI\nA;20\n"), "sku")).containsExactly("A");
        assertThat(values(rows(header + ";KDVORANI\nA;20\n"), "vat")).containsExactly("20");
    }

    @Test
    void twoNamesThatDifferOnlyInBlanksCannotBelongToTwoFields() {
        assertThatThrownBy(() -> read("group-by: [sku]\ncolumns: {sku: [Stok Kodu], list: [STOKKODU]}\n"))
                .isInstanceOf(CsvFileException.class)
                .hasMessageContaining("columns.list")
                .hasMessageContaining("STOKKODU");
    }

    @Test
    void aHeaderThatLostADelimiterRefusesTheFileWhoseCellsAreAllShifted() {
        assertThatThrownBy(() -> rows("SKU;Ad;Fiyat;Miktar\nA;bir;mavi;1;\nB;iki;sarı;2;\nC;üç;mor;3;acele\n"))
                .isInstanceOf(CsvFileException.class)
                .hasMessageContaining("line 4")
                .hasMessageContaining("\"acele\"");
        assertThat(values(rows("SKU;Ad;Fiyat\nA;bir;1;\nB;iki;2;\n"), "price")).containsExactly("1", "2");
    }

    @Test
    void aRequiredFieldAndTheKeyOfRecordsMayBeConstants() {
        List<CsvRow> rows =
                rows("Ad;Fiyat\nBir;1\nİki;2\n", "constants: {sku: A-1, vat: \"20\"}\nrequired: [vat, price]\n");

        assertThat(values(rows, "sku")).containsExactly("A-1", "A-1");
        assertThat(rows).extracting(CsvRow::key).containsExactly("A-1", "A-1");
        List<CsvGroup> groups = CsvFixture.read(
                "Ad;Fiyat\nBir;1\nİki;2\n".getBytes(StandardCharsets.UTF_8), profile("constants: {sku: A-1}\n"));
        assertThat(groups).singleElement().satisfies(group -> assertThat(group.rows())
                .hasSize(2));
    }

    @Test
    void ofRequiredAlternativesOneIsEnough() {
        assertThat(values(rows("SKU;KDV Oranı\nA;20\n", "required: [\"price|vat\"]\n"), "vat"))
                .containsExactly("20");
        assertThatThrownBy(() -> rows("SKU;Ad\nA;x\n", "required: [\"price|vat\"]\n"))
                .hasMessageContaining("missing columns: Fiyat / KDV Oranı");
    }

    @Test
    void aHeaderThatIsNotFoundIsToldWithDelimiterLettersColumnsAndTheNearestNames() {
        assertThatThrownBy(() -> rows("Stk Kodu,Ad,Birim Fiyt\nA,x,1\n"))
                .hasMessageContaining("missing columns: SKU")
                .hasMessageContaining("Delimiter: ,")
                .hasMessageContaining("character set: UTF-8")
                .hasMessageContaining("columns found: Stk Kodu | Ad | Birim Fiyt")
                .hasMessageContaining("\"Stk Kodu\" → \"Stok Kodu\"");
        assertThatThrownBy(() -> rows("Kod\tAd\n1\tğ\n", Charset.forName("windows-1254"), ""))
                .hasMessageContaining("Delimiter: Tab")
                .hasMessageContaining("character set: windows-1254");
    }

    @Test
    void everyUnknownColumnIsNamedWithTheNearestRightName() {
        assertThatThrownBy(() -> rows("SKU;Mikar;Raf;Fiyat (TL)\nA;1;2;3\n"))
                .hasMessageContaining("(3): \"Mikar\", \"Raf\", \"Fiyat (TL)\"")
                .hasMessageContaining("\"Mikar\" → \"Miktar\", \"Fiyat (TL)\" → \"Fiyat\"")
                .hasMessageContaining("Delimiter: ;")
                .hasMessageContaining("columns found: SKU | Mikar | Raf | Fiyat (TL)");
    }

    @Test
    void columnsThatAreLeftOutBySettingAreKnown() {
        assertThat(rows("SKU;Raf;Ad;Dolap\nA;1;x;2\n", "other-columns: ignore\n")
                        .get(0)
                        .columns()
                        .ignored())
                .containsExactly("Raf", "Dolap");
    }

    @Test
    void aColumnOfAListThatIsNotConfiguredRefusesTheFileAndNamesTheListsAndTheNearest() {
        CsvFileException refused = refused("SKU;Fiyat: TOPTAN\nA;1\n");

        assertThat(refused.reason().code()).isEqualTo(CsvReason.CSV_UNKNOWN_GROUP_NAME.name());
        assertThat(refused.reason().arguments())
                .containsExactly("products.csv", "Fiyat: TOPTAN", "TOPTAN", "PERAKENDE, BAYİ, TOPTAN 2", "TOPTAN 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Fiyat: BAYİ", "fiyat:bayi", "PRICE : Bayi", "Fiyat:BAYI"})
    void aListInAHeaderIsFoundAsHeadersAre(String header) {
        assertThat(CsvFixture.read(bytes("SKU;" + header + "\nA;7\n"), read(PRICED_LAYOUT))
                        .get(0)
                        .rows()
                        .get(0)
                        .cells("price."))
                .containsOnlyKeys("BAYİ");
    }

    @Test
    void twoColumnsOfOneListRefuseTheFile() {
        assertThat(refused("SKU;Fiyat: BAYİ;fiyat:bayi\nA;1;2\n").reason().code())
                .isEqualTo(CsvReason.CSV_DUPLICATE_COLUMN.name());
        assertThat(refused("SKU;Fiyat: BAYİ;Price: BAYI\nA;1;2\n").reason().code())
                .isEqualTo(CsvReason.CSV_DUPLICATE_COLUMN.name());
    }

    @Test
    void aGroupsColumnWithoutANameOrAValueWithoutItsNameRefusesTheFile() {
        assertThat(refused("SKU;Fiyat:\nA;1\n").reason().arguments()).containsExactly("products.csv", "Fiyat:");
        assertThat(refused("SKU;Özellik 1 değeri\nA;1\n").reason().arguments())
                .containsExactly("products.csv", "Özellik 1 değeri", "Özellik 1 adı");
        assertThat(refused("SKU;Özellik 1 adı\nA;1\n").reason().code()).isEqualTo(CsvReason.CSV_COLUMN_ALONE.name());
        CsvProfile named = read(PRICED_LAYOUT + "constants: {name.1: Renk}\n");
        assertThat(CsvFixture.read(bytes("SKU;Özellik 1 değeri\nA;Mavi\n"), named))
                .hasSize(1);
    }

    @Test
    void aConstantThatNamesNoListRefusesTheFileUnlessTheFileSaysTheList() {
        CsvProfile profile = read(PRICED_LAYOUT + "constants: {list: TOPTAN}\n");

        CsvFileException refused = catchThrowableOfType(
                CsvFileException.class, () -> CsvFixture.read(bytes("SKU;Fiyat: BAYİ\nA;1\n"), profile));
        assertThat(refused.reason().arguments())
                .containsExactly("products.csv", "test", "list", "TOPTAN", "PERAKENDE, BAYİ", "-");
        assertThat(CsvFixture.read(bytes("SKU;Liste\nA;BAYİ\n"), profile)).hasSize(1);
    }

    @Test
    void columnsOfAGroupCannotBeConstant() {
        assertThatThrownBy(() -> read(PRICED_LAYOUT + "constants: {price.BAYİ: \"5\"}\n"))
                .hasMessageContaining("constants.price.BAYİ");
    }

    private static CsvFileException refused(String content) {
        return catchThrowableOfType(CsvFileException.class, () -> CsvFixture.read(bytes(content), read(PRICED_LAYOUT)));
    }

    private static CsvProfile read(String layout) {
        return ProfileReader.read("test", PRICED, "profiles/priced/test.yml", new StringReader(layout));
    }

    private static byte[] bytes(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }
}
