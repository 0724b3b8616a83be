package dev.kopru.statement.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.accounting.CurrencyLedger;
import dev.kopru.statement.AMovement;
import dev.kopru.statement.Days;
import dev.kopru.statement.Statement;
import dev.kopru.statement.StatementLine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The statement as a PDF, read back. */
class PdfStatementTests {

    private static final Path SAMPLES = Path.of("target", "statement-samples");

    private final PdfStatement pdf = new PdfStatement();

    @Test
    void namesBothPartiesWithTheirTaxNumbersInTurkish() throws IOException {
        Edition edition = Sample.edition(Sample.TURKISH, Days.ALL, Sample.ledger("TRY", 20));
        String text = text(written("short-tr", edition));

        assertThat(text)
                .contains("Hesap Ekstresi", "Köprü Ticaret Anonim Şirketi", "Vergi dairesi / no: Kadıköy / 1234567890")
                .contains("Çağdaş Şahinoğlu Örme İplik Dokuma", "Büyük Mükellefler / 4540536920")
                .contains("Cari hesap: 120.01.000001", "Devreden bakiye", "1.250,00 (B)", "Sayfa 1 / 1")
                .contains("TRY (₺)", "01.04.2026 00:30", "Şile bezi gömlek");
    }

    @Test
    void speaksEnglishWithEnglishFigures() throws IOException {
        Edition edition = Sample.edition(
                Locale.ENGLISH,
                new Days(LocalDate.parse("2025-01-01"), LocalDate.parse("2026-03-31")),
                Sample.ledger("USD", 20),
                Sample.ledger("EUR", 5));
        String text = text(written("short-en", edition));

        assertThat(text)
                .contains("Account Statement", "01 Jan 2025 – 31 Mar 2026", "Opening balance", "Page 1 of 2", "$", "€")
                .contains("Not due", "Over 90 days", "(D) debit");
    }

    @Test
    void whatLiesAheadStandsApartFromTheBalance() throws IOException {
        String text = text(written("ahead", Sample.edition(Sample.TURKISH, Days.ALL, Sample.withAChequeAhead())));

        assertThat(text).containsSubsequence("1.000,00 ₺ (B)", "31.03.2026 tarihine kadar");
        assertThat(text)
                .containsSubsequence(
                        "Kapanış bakiyesi 1.000,00 0,00 1.000,00 (B)",
                        "İleri tarihli hareketler",
                        "15.12.2026",
                        "ÇEK-7",
                        "600,00 (B)",
                        "İleri tarihliler dahil bakiye 0,00 400,00 600,00 (B)",
                        "Açık bakiyenin yaşlandırması");
    }

    @Test
    void carriesItsSumsForwardFromPageToPage() throws IOException {
        Edition edition = Sample.edition(Sample.TURKISH, Days.ALL, Sample.ledger("TRY", 1400));
        Statement statement = edition.statement().statements().get(0);
        byte[] bytes = written("long-tr", edition);

        try (PDDocument document = Loader.loadPDF(bytes)) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThanOrEqualTo(25);
            List<String> texts = new ArrayList<>();
            for (int page = 1; page <= pages; page++) {
                texts.add(page(document, page));
                assertThat(texts.get(page - 1)).contains("Sayfa " + page + " / " + pages, "120.01.000001");
            }
            int last = texts.get(pages - 1).contains("Kapanış") ? pages - 1 : pages - 2;
            for (int page = 0; page < last; page++) {
                String carried = after(texts.get(page), "Nakli yekûn ");
                assertThat(carried).isEqualTo(after(texts.get(page + 1), "Önceki sayfadan devreden "));
                assertThat(carried).isEqualTo(sumUntil(statement, texts.get(page)));
            }
            assertThat(texts.get(last)).contains("Kapanış bakiyesi").doesNotContain("Nakli yekûn");
            assertThat(texts.get(pages - 1)).contains("yaşlandırması");
        }
    }

    @Test
    void isOfA4WithItsOwnLettersInIt() throws IOException {
        byte[] bytes = written("fonts", Sample.edition(Sample.TURKISH, Days.ALL, Sample.ledger("TRY", 50)));

        try (PDDocument document = Loader.loadPDF(bytes)) {
            for (PDPage page : document.getPages()) {
                assertThat(page.getMediaBox().getWidth()).isEqualTo(PDRectangle.A4.getWidth());
                page.getResources().getFontNames().forEach(name -> {
                    PDFont font = font(page, name);
                    assertThat(font.isEmbedded()).isTrue();
                    assertThat(font.getName()).contains("DejaVuSans");
                });
            }
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Hesap Ekstresi 120.01.000001");
            assertThat(document.getPage(0).getAnnotations()).isNotEmpty();
        }
        assertThat(bytes.length).isLessThan(200_000);
    }

    @Test
    void writesWhateverTextsAndAmountsThereAre() throws IOException {
        CurrencyLedger odd = AMovement.ledger(
                "TRY",
                AMovement.debit(1, "2026-01-01", "9999999999999.9999").text("emoji 😀 中文 \u0000\n\t عربى \uD800"),
                AMovement.debit(2, "2026-01-01", "0.01").text("çok".repeat(80)).number("X".repeat(50)));
        String text = text(written("odd", Sample.edition(Sample.TURKISH, Days.ALL, odd)));

        assertThat(text).contains("9.999.999.999.999,9999", "中文".replaceAll(".", "?"), "emoji");
    }

    @Test
    void anAccountWithoutMovementsGivesAPageThatSaysSo() throws IOException {
        Edition edition = Sample.edition(Sample.TURKISH, Days.ALL, AMovement.ledger("TRY"));

        assertThat(text(written("empty", edition))).contains("Bu dönemde hareket yok.", "Devreden bakiye");
    }

    private byte[] written(String name, Edition edition) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        pdf.write(edition, out);
        Files.createDirectories(SAMPLES);
        Files.write(SAMPLES.resolve(name + ".pdf"), out.toByteArray());
        return out.toByteArray();
    }

    private static String text(byte[] bytes) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String page(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }

    private static String after(String text, String label) {
        Matcher line = Pattern.compile(Pattern.quote(label) + "(.*)").matcher(text);
        assertThat(line.find()).as(label).isTrue();
        return line.group(1).strip();
    }

    /** Debits, credits and balance up to the last document that stands on the page. */
    private static String sumUntil(Statement statement, String page) {
        StatementTexts texts = Sample.texts(Sample.TURKISH);
        BigDecimal debit = BigDecimal.ZERO;
        BigDecimal credit = BigDecimal.ZERO;
        String sum = "";
        for (StatementLine line : statement.lines()) {
            debit = debit.add(line.debit());
            credit = credit.add(line.credit());
            if (page.contains(String.valueOf(line.documentNumber()))) {
                sum = texts.amount(debit) + " " + texts.amount(credit) + " " + texts.balance(line.balance());
            }
        }
        return sum;
    }

    private static PDFont font(PDPage page, COSName name) {
        try {
            return page.getResources().getFont(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
