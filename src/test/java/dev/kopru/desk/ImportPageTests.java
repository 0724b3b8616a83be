package dev.kopru.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.desk.Visitor.Page;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Files on their way in through the pages. */
class ImportPageTests extends DeskTest {

    private static final Path KEPT = Path.of(System.getProperty("test.home", "target"), "desk-tests", "previews");

    private Page sent(Visitor visitor, String name, String what, byte[] content) throws Exception {
        Page page =
                visitor.upload(visitor.get("/imports").form("/imports/previews"), Map.of("what", what), name, content);
        assertThat(page.status()).as(page.text()).isEqualTo(302);
        return visitor.get(page.location());
    }

    private static byte[] stock(String... rows) {
        return ("sku;miktar\r\n" + String.join("\r\n", rows) + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> kept() throws Exception {
        try (Stream<Path> files = Files.list(KEPT)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void aFileIsShownAsItWouldBeUnderstoodBeforeAnythingOfItIsImported() throws Exception {
        byte[] content = "sku;miktar;Birim\r\nA-1;1.234,5;şişe\r\nA-2;beş;adet\r\n;3;\r\n"
                .getBytes(Charset.forName("windows-1254"));

        Page page = sent(administrator(), "stok.csv", "inventory/kopru", content);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("windows-1254").contains("1.234,56");
        assertThat(page.document().select(".columns-read").text()).isEqualTo("sku miktar Birim");
        assertThat(page.text()).contains("Dosyada olmayan 1 sütun");
        Element first = page.document().select(".cells tbody tr").get(0);
        assertThat(first.select("td").get(1).text()).isEqualTo("1.234,5");
        assertThat(first.select("td").get(2).text()).isEqualTo("şişe");
        Element second = page.document().select(".cells tbody tr").get(1);
        assertThat(second.select("td").get(1).className()).contains("wrong");
        assertThat(second.select("td").get(1).text()).contains("beş");
        assertThat(page.text()).contains("Bakılan 3 kayıttan 2 tanesi okunamıyor");
        assertThat(own.queryForObject("SELECT COUNT(*) FROM csv_import WHERE file = 'stok.csv'", Long.class))
                .isZero();
    }

    @Test
    void exactlyTheFileThatWasLookedAtIsImportedAndItsRejectedRowsAreShownAndDownloaded() throws Exception {
        Visitor visitor = administrator();
        Page preview = sent(visitor, "gelen.csv", "inventory/kopru", stock("Toplam;3", "<b>A-2</b>;beş"));
        String id =
                preview.document().select("form[action$=/go]").attr("action").split("/")[3];
        assertThat(preview.document().select("main b")).isEmpty();

        Page gone = visitor.submit(preview.form("/imports/previews/" + id + "/go"), Map.of());

        assertThat(gone.location()).matches("/imports/\\d+");
        assertThat(kept()).noneMatch(name -> name.startsWith(id));
        Page result = visitor.get(gone.location());
        for (int i = 0; i < 100 && result.document().select("[hx-trigger]").size() > 0; i++) {
            Thread.sleep(200);
            result = visitor.get(gone.location());
        }
        assertThat(result.document().select("h1").text()).isEqualTo("gelen.csv");
        assertThat(result.last(".cells tbody tr").text()).contains("<b>A-2</b>").contains("beş");
        Page notices =
                visitor.get(result.document().select("a[href^='/notices?run=']").attr("href"));
        assertThat(notices.document().select("#list tbody tr")).hasSize(1);
        assertThat(notices.last("#list tbody tr").text()).contains("gelen.csv", "Toplam");
        Page errors = visitor.get(gone.location() + "/errors.csv");
        assertThat(errors.answer().body()).contains("beş").contains("CSV_BAD_NUMBER");
        assertThat(visitor.get("/imports").text()).contains("gelen.csv");
        assertThat(own.queryForList(
                        "SELECT person FROM audit_entry WHERE action = 'import file' AND subject = 'gelen.csv'",
                        String.class))
                .containsExactly("admin");
        assertThat(visitor.get("/imports/previews/" + id).status()).isEqualTo(404);
    }

    @Test
    void aFileThatCannotBeReadAsItWasSentIsToldAndReadAsSomethingElse() throws Exception {
        Visitor visitor = administrator();
        Page wrong = sent(visitor, "yanlis.csv", "orders/kopru", stock("A-1;3"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.document().select("[role=alert]").text()).contains("yanlis.csv");
        Element as = wrong.first("form[action$=/as]");

        visitor.submit(as, Map.of("what", "inventory/kopru"));
        String address = as.attr("action").replace("/as", "");
        Page right = visitor.get(address);

        assertThat(right.status()).isEqualTo(200);
        assertThat(right.text()).contains("Bakılan 1 kaydın hepsi okunabiliyor");
        visitor.submit(right.form(address + "/cancel"), Map.of());
        assertThat(visitor.get(address).status()).isEqualTo(404);
    }

    @Test
    void nobodyElseSeesAFileThatWaitsAndNoneGetsInWithoutItsMark() throws Exception {
        Visitor visitor = administrator();
        Element form = visitor.get("/imports").form("/imports/previews");
        form.select("[name=_csrf]").val("uydurma");
        assertThat(visitor.upload(form, Map.of("what", "inventory/kopru"), "a.csv", stock("A;1"))
                        .status())
                .isEqualTo(403);
        assertThat(visitor()
                        .upload(form, Map.of("what", "inventory/kopru"), "a.csv", stock("A;1"))
                        .location())
                .startsWith("/login");
        assertThat(visitor.get("/imports/previews/" + "0".repeat(32)).status()).isEqualTo(404);
        assertThat(visitor.get("/imports/previews/..%2F..%2Fmysql").status()).isIn(400, 404);
        Page empty = visitor.upload(
                visitor.get("/imports").form("/imports/previews"),
                Map.of("what", "inventory/kopru"),
                "bos.csv",
                new byte[0]);
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.text()).contains("bos.csv");
    }

    @Test
    void everyLayoutHasATemplateThatItReads() throws Exception {
        Visitor visitor = administrator();
        for (Element link : visitor.get("/imports").document().select("a[href*=templates]")) {
            Page template = visitor.get(link.attr("href"));
            assertThat(template.status()).isEqualTo(200);
            assertThat(template.answer().body().lines().findFirst().orElse("")).startsWith("\uFEFF");
        }
        assertThat(visitor.get("/imports/templates/inventory/kopru.csv")
                        .answer()
                        .body())
                .contains("Stok Kodu;Miktar");
    }
}
