package dev.kopru.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real Chromium without a window, as a person would use it. */
final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final List<String> SERIOUS = List.of("serious", "critical");

    final ChromeDriver driver;
    private final String base;

    private Browser(ChromeDriver driver, String base) {
        this.driver = driver;
        this.base = base;
    }

    /** Whether this machine has one; Debian's packages {@code chromium} and {@code chromium-driver} bring it. */
    static boolean isThere() {
        return program("chromedriver").isPresent() && program("chromium").isPresent();
    }

    static Browser on(int port, String language) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program("chromium").orElseThrow().toFile());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--lang=" + language);
        options.addArguments("--window-size=1440,900", "--force-prefers-reduced-motion");
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", language));
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(program("chromedriver").orElseThrow().toFile())
                .build();
        return new Browser(new ChromeDriver(service, options), "http://127.0.0.1:" + port);
    }

    private static Optional<Path> program(String name) {
        return Stream.of("/usr/bin", "/usr/local/bin", "/usr/lib/chromium")
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    void open(String path) {
        driver.get(base + path);
    }

    void logIn(String user, String password) {
        open("/login");
        type("username", user);
        type("password", password);
        press("form[action$='/login'] button");
        await("nav.side");
    }

    WebElement await(String selector) {
        return patience()
                .ignoring(StaleElementReferenceException.class)
                .until(waiting -> waiting.findElement(By.cssSelector(selector)));
    }

    /** What stands there instead tells more than what was waited for. */
    private WebDriverWait patience() {
        WebDriverWait patience = new WebDriverWait(driver, PATIENCE);
        patience.withMessage(() -> driver.getCurrentUrl() + "\n" + text());
        return patience;
    }

    /** Until the page says so, in its text. */
    void awaitText(String text) {
        patience().ignoring(StaleElementReferenceException.class).until(waiting -> text().contains(text));
    }

    void press(String selector) {
        WebElement element = await(selector);
        driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
        element.click();
    }

    void type(String field, String text) {
        WebElement input = await("[name='" + field + "']");
        input.clear();
        input.sendKeys(text);
    }

    String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    String address() {
        return driver.getCurrentUrl().substring(base.length());
    }

    String attribute(String selector, String name) {
        return String.valueOf(await(selector).getDomAttribute(name));
    }

    /** What a link gives, as text, in the session of the page. */
    String download(String address) {
        return String.valueOf(driver.executeAsyncScript(
                "const done = arguments[arguments.length - 1]; fetch(arguments[0]).then(a => a.text()).then(done)",
                address));
    }

    boolean has(String selector) {
        return !driver.findElements(By.cssSelector(selector)).isEmpty();
    }

    void width(int pixels) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", pixels, "height", 900, "deviceScaleFactor", 1, "mobile", pixels < 600));
        driver.manage().window().setSize(new Dimension(Math.max(500, pixels), 900));
    }

    void scheme(String lightOrDark) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", lightOrDark))));
    }

    /** What a person would find wrong with the page that is shown; empty = nothing. */
    List<String> flaws() throws Exception {
        List<String> flaws = new ArrayList<>(violations());
        Object overhang = driver.executeScript(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (overhang instanceof Number pixels && pixels.intValue() > 0) {
            flaws.add("wider than the window by " + pixels);
        }
        String text = text();
        Stream.of("??", "desk.", "{0}", "{1}").filter(text::contains).forEach(word -> flaws.add("no words: " + word));
        driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(line -> line.getLevel().intValue() >= Level.SEVERE.intValue())
                .forEach(line -> flaws.add("console: " + line.getMessage()));
        return flaws;
    }

    /** What axe finds that keeps people out who see or hear little or have no mouse. */
    private List<String> violations() throws Exception {
        if (Boolean.TRUE.equals(driver.executeScript("return typeof axe === 'undefined'"))) {
            bringAxe();
        }
        Object found = driver.executeAsyncScript(
                "const done = arguments[arguments.length - 1];"
                        + "axe.run(document, {resultTypes: ['violations']}).then(r => done(r.violations.map(v =>"
                        + " [v.impact, v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html + ' ' + n.failureSummary).join(' | ')])))");
        List<String> serious = new ArrayList<>();
        for (Object one : found instanceof List<?> violations ? violations : List.of()) {
            List<?> violation = (List<?>) one;
            if (SERIOUS.contains(violation.get(0))) {
                serious.add(String.valueOf(violation.get(1)));
            }
        }
        return serious;
    }

    private void bringAxe() throws IOException {
        try (var axe = Browser.class.getResourceAsStream("/axe.min.js")) {
            if (axe == null) {
                throw new IllegalStateException("axe is not on the class path");
            }
            driver.executeScript(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
