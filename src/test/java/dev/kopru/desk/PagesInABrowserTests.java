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
            look(browser, List.of(1440, 390), flaws);
            browser.scheme("dark");
            browser.press("button[name=language][value=en]");
            look(browser, List.of(900), flaws);
        }
        assertThat(flaws).isEmpty();
    }

    @Test
    void aLongNoteOfAFigureLeavesTheGoodsTheirRoomInANarrowWindow() {
        own.update(
                "INSERT INTO stock_figure (sku, quantity, available, promised, revision, how) VALUES ('ATL-002-KRM-XL', 0, -18,"
                        + " 45, 1, ?)",
                "{\"onHand\":27,\"reserved\":0,\"buffer\":0,\"warehouses\":[{\"code\":\"INTERNET\",\"onHand\":11,\"reserved\":0,"
                        + "\"counts\":true},{\"code\":\"MAGAZA\",\"onHand\":16,\"reserved\":0,\"counts\":true}],"
                        + "\"unit\":\"adet\",\"saleUnit\":\"adet\",\"factor\":1,\"told\":false,\"withheld\":false}");
        try (Browser browser = Browser.on(port, "tr")) {
            browser.logIn("admin", PASSWORD);
            browser.width(900);
            browser.open("/stock");
            browser.awaitText("sıfırın altında");

            assertThat(browser.await("tbody th").getSize().getWidth()).isGreaterThan(160);
            assertThat(browser.await("tbody th a").getSize().getHeight())
                    .as("an SKU stands on one line")
                    .isLessThan(32);
        } finally {
            own.update("DELETE FROM stock_figure WHERE sku = 'ATL-002-KRM-XL'");
        }
    }

    private static void look(Browser browser, List<Integer> widths, List<String> flaws) throws Exception {
        for (String page : PAGES) {
            browser.open(page);
            for (int width : widths) {
                browser.width(width);
                for (String flaw : browser.flaws()) {
                    flaws.add(width + " " + page + " " + flaw);
                }
            }
        }
    }
}
