package dev.kopru.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.desk.Visitor.Page;
import dev.kopru.fixture.PartsOfARun;
import java.time.Instant;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A run in parts on its page. */
@SuppressWarnings("NullAway.Init")
class RunPartsPageTests extends DeskTest {

    private PartsOfARun run;

    @BeforeEach
    void begin() {
        run = PartsOfARun.begun(own, 8_802, Instant.now());
    }

    @AfterEach
    void remove() {
        run.remove();
    }

    @Test
    void whoWorksOnAPartHowFarItIsAndWhyOneLagsBehindStandsOnThePageOfItsRun() throws Exception {
        run.part(1, "COMPLETED", 500L, 400L, 1_000, 1_000L).shared(1, "isci:12", 1, 0);
        run.part(2, "STARTED", 100L, null, 1_250, 5_000L).shared(2, "isci:13", 2, 3_600);
        run.part(3, "STARTING", null, null, 0, 5_000L).shared(3, null, 0, 0);
        Visitor visitor = administrator();

        Page page = visitor.get("/runs/8802");

        Element parts = page.first(".parts");
        assertThat(parts.select("p").text()).isEqualTo("3 parça, 2 bekleyen, 1 tamamlanan; 1 parça geride");
        Element first = parts.select("tbody tr").get(0);
        assertThat(first.text())
                .contains(
                        "Görsel",
                        "2",
                        "Bekliyor",
                        "isci:13 düğümünden son ses 1 saat önce geldi",
                        "1.250 / 5.000",
                        "2. kez ele alındı");
        assertThat(first.select("progress").attr("value")).isEqualTo("25");
        assertThat(parts.select("tbody tr").get(1).text()).contains("Bekliyor");
        assertThat(visitor.speaking("en").get("/runs/8802").first(".parts p").text())
                .isEqualTo("3 parts, 2 waiting, 1 completed; 1 part lags behind");
        assertThat(visitor.get("/runs/8802/live").first(".parts tbody").text()).contains("1,250 of 5,000");
    }

    @Test
    void eachPartNamesItsNodeWhicheverNodeShowsThePageAndTheOneThatCarriesTheRunIsMarked() throws Exception {
        run.part(1, "STARTED", 100L, null, 10, 20L).shared(1, "isci:12", 1, 0);
        run.part(2, "STARTED", 100L, null, 10, 20L).shared(2, PartsOfARun.NODE, 1, 0);

        Page page = administrator().get("/runs/8802");

        assertThat(page.document().select(".parts tbody td:nth-of-type(2)").eachText())
                .containsExactly("isci:12", "defter:11 çalıştırmayı yürüten");
    }

    @Test
    void aPartThatHasReadMoreThanWasKnownOfSaysOnlyHowMuchThatIs() throws Exception {
        run.part(1, "STARTED", 100L, null, 57, 50L).shared(1, "isci:12", 1, 0);

        Page page = administrator().get("/runs/8802");

        assertThat(page.document().select(".parts tbody td:nth-of-type(3)").eachText())
                .containsExactly("57");
    }

    @Test
    void partsAreShownFiftyAtATimeAndAPageThatMovesStaysWhereItIs() throws Exception {
        for (int part = 1; part <= 120; part++) {
            run.part(part, "COMPLETED", 500L, 400L, 10, null);
        }
        Visitor visitor = administrator();

        Page second = visitor.get("/runs/8802?parts=1");

        assertThat(second.document().select(".parts tbody tr")).hasSize(50);
        assertThat(second.first(".parts tbody th").text()).endsWith(" 51");
        assertThat(second.document().select(".parts .pages a").eachAttr("href"))
                .containsExactly("/runs/8802?parts=0", "/runs/8802?parts=2");
        assertThat(second.first("#live").attr("hx-get")).isEqualTo("/runs/8802/live?parts=1");
        assertThat(visitor.get("/runs/8802?parts=99").document().select(".parts tbody tr"))
                .hasSize(20);
    }

    @Test
    void aRunThatWasNotCutHasNoSuchTable() throws Exception {
        assertThat(administrator().get("/runs/8802").document().select(".parts"))
                .isEmpty();
    }
}
