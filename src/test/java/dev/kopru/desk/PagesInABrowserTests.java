package dev.kopru.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Every page as a browser shows it: nothing hangs over, no words are missing, nobody is kept out. */
@EnabledIf(value = "dev.kopru.desk.Browser#isThere", disabledReason = "no chromium and chromedriver on this machine")
class PagesInABrowserTests extends DeskTest {

    private static final List<String> PAGES = List.of(
            "/",
            "/runs?status=FAILED",
            "/retries",
            "/retries?job=OrderImportJob",
            "/records?q=yok",
            "/notices",
            "/reconciliation",
            "/catalogue",
            "/stock",
            "/statements",
            "/imports",
            "/timers",
            "/timers/OrderImportJob",
            "/connections",
            "/alerts",
            "/settings?name=order",
            "/people",
            "/audit",
            "/me");

    /** A wide window and a narrow one, each scheme and language once with each other. */
    @Test
    void noPageHasAFlawInEitherSchemeAndLanguage() throws Exception {
        List<String> flaws = new ArrayList<>();
        try (Browser browser = Browser.on(port, "tr")) {
            browser.scheme("light");
            browser.logIn("admin", PASSWORD);
            look(browser, 1440, flaws);
            look(browser, 390, flaws);
            browser.scheme("dark");
            browser.press("button[name=language][value=en]");
            look(browser, 900, flaws);
        }
        assertThat(flaws).isEmpty();
    }

    private static void look(Browser browser, int width, List<String> flaws) throws Exception {
        browser.width(width);
        for (String page : PAGES) {
            browser.open(page);
            for (String flaw : browser.flaws()) {
                flaws.add(width + " " + page + " " + flaw);
            }
        }
    }
}
