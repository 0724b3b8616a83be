package dev.kopru.statement.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kopru.statement.AMovement;
import dev.kopru.statement.Days;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The page behind a signed link. */
class StatementPageTests {

    private final StatementPage page = new StatementPage();

    StatementPageTests() throws IOException {}

    @Test
    void showsTheStatementInEitherLanguageWithDownloads() throws IOException {
        String turkish = written("page-tr", Sample.TURKISH);
        String english = written("page-en", Locale.ENGLISH);

        assertThat(turkish)
                .contains("<html lang=\"tr\">", "Hesap Ekstresi", "Kapanış bakiyesi · USD")
                .contains("href=\"?format=pdf&amp;lang=tr\"", "href=\"?lang=en\"", "1.250,00 (B)");
        assertThat(english).contains("<html lang=\"en\">", "Account Statement", "1,250.00 (D)", "href=\"?lang=tr\"");
    }

    @Test
    void aLongStatementShowsItsLatestLinesAndWhereTheOthersAre() {
        String html = page.html(Sample.edition(Sample.TURKISH, Days.ALL, Sample.ledger("TRY", 2345)));

        assertThat(html.split("<tr")).hasSizeBetween(2000 + 3, 2000 + 4);
        assertThat(html).containsPattern("Önceki 34[45] hareket açılış bakiyesindedir");
    }

    @Test
    void aStatementTooLongForAFormSaysSoAndIsNotOfferedInIt() {
        Edition edition = Sample.edition(Sample.TURKISH, Days.ALL, Sample.ledger("TRY", 20_010));

        assertThat(page.html(edition)).doesNotContain("format=pdf").contains("format=xlsx", "format=csv");
        assertThatThrownBy(() -> edition.checkLength(Format.PDF))
                .isInstanceOf(StatementTooLongException.class)
                .hasMessageMatching("A statement of 200\\d\\d lines is too long for PDF");
        assertThatCode(() -> edition.checkLength(Format.CSV)).doesNotThrowAnyException();
    }

    @Test
    void needsNoScriptAndNothingFromElsewhere() throws IOException {
        String html = written("page-tr", Sample.TURKISH);

        assertThat(html).doesNotContain("<script", "<img", "<link", "src=", "@import", "url(");
        assertThat(page.contentPolicy())
                .matches(
                        "default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='; base-uri 'none'; form-action 'none';"
                                + " frame-ancestors 'none'");
    }

    @Test
    void whatLiesAheadStandsApartFromTheBalance() {
        String html = page.html(Sample.edition(Sample.TURKISH, Days.ALL, Sample.withAChequeAhead()));

        assertThat(html)
                .containsSubsequence(
                        "1.000,00",
                        "Kapanış bakiyesi",
                        "1.000,00 (B)",
                        "İleri tarihli hareketler",
                        "15.12.2026",
                        "600,00 (B)",
                        "İleri tarihliler dahil bakiye",
                        "600,00 (B)");
    }

    @Test
    void whatStandsInTheBooksIsTextAndNeverMarkup() {
        Edition edition = Sample.edition(
                Sample.TURKISH,
                Days.ALL,
                AMovement.ledger(
                        "TRY",
                        AMovement.debit(1, "2026-01-01", "1")
                                .text("<script>alert(1)</script>")
                                .number("\"><img src=x onerror=alert(1)>")
                                .kind("'onmouseover='x")));

        assertThat(page.html(edition))
                .doesNotContain("<script", "<img", "'onmouse")
                .contains("&lt;script&gt;");
    }

    private String written(String name, Locale locale) throws IOException {
        String html = page.html(Sample.edition(locale, Days.ALL, Sample.ledger("TRY", 24), Sample.ledger("USD", 6)));
        Path samples = Files.createDirectories(Path.of("target", "statement-samples"));
        Files.writeString(samples.resolve(name + ".html"), html);
        return html;
    }
}
