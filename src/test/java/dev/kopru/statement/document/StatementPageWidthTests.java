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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.util.HtmlUtils;

/** The page as a browser lays it out; skipped where there is none. */
@SuppressWarnings("NullAway.Init")
class StatementPageWidthTests {

    private static final List<Integer> WIDTHS = List.of(1280, 1121, 1120, 1000, 900, 899, 768, 500);

    /** How far anything reaches beyond what is to be seen without scrolling sideways, told to the page around. */
    private static final String MEASURE =
            """
            <script>parent.document.body.dataset['beyond' + innerWidth] = Math.max(
              document.documentElement.scrollWidth - document.documentElement.clientWidth,
              ...[...document.querySelectorAll('.scroll')].map(box => box.scrollWidth - box.clientWidth))</script>
            """;

    private static final Pattern BEYOND = Pattern.compile("data-beyond(\\d+)=\"(-?\\d+)\"");

    @TempDir
    Path folder;

    @Test
    void nothingIsCutOffHoweverWideTheWindowIs() throws Exception {
        Optional<Path> browser = browser();
        assumeThat(browser).as("Chromium or Chrome").isPresent();
        String html = new StatementPage()
                .html(Sample.edition(
                        Sample.TURKISH, Days.ALL, Sample.ledger("TRY", 60), largeAmounts(), Sample.withAChequeAhead()));

        assertThat(beyond(browser.orElseThrow(), html.replace("</body>", MEASURE + "</body>")))
                .as("pixels beyond the window, by its width")
                .isEqualTo(WIDTHS.stream().collect(Collectors.toMap(width -> width, width -> 0)));
    }

    private static CurrencyLedger largeAmounts() {
        return AMovement.ledger(
                "USD",
                AMovement.debit(1, "2026-03-01", "1234567890.12"),
                AMovement.credit(2, "2026-03-02", "1111111111.99").number("ÇOKUZUNBELGENUMARASI2026000012345"));
    }

    /** All widths beside each other in one window: a browser takes seconds to start. */
    private Map<Integer, Integer> beyond(Path browser, String html) throws IOException, InterruptedException {
        Path windows = folder.resolve("windows.html");
        Files.writeString(
                windows,
                WIDTHS.stream()
                        .map(width -> "<iframe width=\"%d\" height=\"1000\" style=\"border: 0\" srcdoc=\"%s\"></iframe>"
                                .formatted(width, HtmlUtils.htmlEscape(html, "UTF-8")))
                        .collect(Collectors.joining("", "<!DOCTYPE html><meta charset=\"utf-8\"><body>", "</body>")));
        Path shown = folder.resolve("shown.html");
        Process process = new ProcessBuilder(
                        browser.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--user-data-dir=" + folder.resolve("browser"),
                        "--window-size=1400,1000",
                        "--dump-dom",
                        windows.toUri().toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(shown.toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return BEYOND.matcher(Files.readString(shown, StandardCharsets.UTF_8))
                .results()
                .collect(Collectors.toMap(
                        found -> Integer.valueOf(found.group(1)), found -> Integer.valueOf(found.group(2))));
    }

    private static Optional<Path> browser() {
        return Stream.of("chromium", "google-chrome", "chromium-browser")
                .map(name -> Path.of("/usr/bin", name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
