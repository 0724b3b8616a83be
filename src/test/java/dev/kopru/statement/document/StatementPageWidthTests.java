package dev.kopru.statement.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.kopru.connector.accounting.CurrencyLedger;
import dev.kopru.statement.AMovement;
import dev.kopru.statement.Days;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page as a browser lays it out; skipped where there is none. */
@SuppressWarnings("NullAway.Init")
class StatementPageWidthTests {

    /** How far anything reaches beyond what is to be seen without scrolling sideways. */
    private static final String MEASURE =
            """
            <script>document.body.dataset.beyond = Math.max(
              document.documentElement.scrollWidth - document.documentElement.clientWidth,
              ...[...document.querySelectorAll('.scroll')].map(box => box.scrollWidth - box.clientWidth))</script>
            """;

    private static final Pattern BEYOND = Pattern.compile("data-beyond=\"(-?\\d+)\"");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1280, 1121, 1120, 1000, 900, 899, 768, 500})
    void nothingIsCutOff(int width) throws Exception {
        Optional<Path> browser = browser();
        assumeThat(browser).as("Chromium or Chrome").isPresent();
        String html = new StatementPage()
                .html(Sample.edition(
                        Sample.TURKISH, Days.ALL, Sample.ledger("TRY", 60), largeAmounts(), Sample.withAChequeAhead()));
        Path page = folder.resolve("page.html");
        Files.writeString(page, html.replace("</body>", MEASURE + "</body>"));

        assertThat(beyond(browser.orElseThrow(), page, width)).as("pixels").isZero();
    }

    private static CurrencyLedger largeAmounts() {
        return AMovement.ledger(
                "USD",
                AMovement.debit(1, "2026-03-01", "1234567890.12"),
                AMovement.credit(2, "2026-03-02", "1111111111.99").number("ÇOKUZUNBELGENUMARASI2026000012345"));
    }

    private int beyond(Path browser, Path page, int width) throws IOException, InterruptedException {
        Path shown = folder.resolve("shown.html");
        Process process = new ProcessBuilder(
                        browser.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--user-data-dir=" + folder.resolve("browser"),
                        "--window-size=" + width + ",1000",
                        "--dump-dom",
                        page.toUri().toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(shown.toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        Matcher found = BEYOND.matcher(Files.readString(shown, StandardCharsets.UTF_8));
        assertThat(found.find()).as("measured").isTrue();
        return Integer.parseInt(found.group(1));
    }

    private static Optional<Path> browser() {
        return Stream.of("chromium", "google-chrome", "chromium-browser")
                .map(name -> Path.of("/usr/bin", name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
