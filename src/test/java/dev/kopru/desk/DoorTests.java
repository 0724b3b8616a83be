package dev.kopru.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.desk.Visitor.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Coming in, going out, and what keeps others out. */
class DoorTests extends DeskTest {

    @Test
    void whoeverIsNotLoggedInIsAskedToAndThenSeesThePageThatWasAskedFor() throws Exception {
        Visitor visitor = visitor();
        Page asked = visitor.get("/runs?job=OrderImportJob");
        assertThat(asked.status()).isEqualTo(302);
        assertThat(asked.location()).isEqualTo("/login?to=%2Fruns%3Fjob%3DOrderImportJob");

        Page in = visitor.submit(
                visitor.get(asked.location()).form("/login"), Map.of("username", "admin", "password", PASSWORD));

        assertThat(in.status()).isEqualTo(302);
        assertThat(in.location()).isEqualTo("/runs?job=OrderImportJob");
        assertThat(visitor.get(in.location()).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.example/", "//evil.example/", "/\\evil.example/", "\\\\evil.example", "evil", ""})
    void nobodyIsLedToAnotherSite(String to) throws Exception {
        Visitor visitor = visitor();
        Page in = visitor.submit(
                visitor.get("/login").form("/login"), Map.of("username", "admin", "password", PASSWORD, "to", to));

        assertThat(in.location()).isEqualTo("/");
    }

    @Test
    void aWrongPasswordIsToldWithoutSayingWhatWasWrong() throws Exception {
        Visitor visitor = visitor();
        for (String user : new String[] {"admin", "nobody"}) {
            Page refused = visitor.submit(
                    visitor.get("/login?to=/runs").form("/login"), Map.of("username", user, "password", "yanlış"));
            assertThat(refused.location()).isEqualTo("/login?wrong&to=%2Fruns");
            assertThat(visitor.get(refused.location()).text()).contains("Kullanıcı ya da parola yanlış.");
        }
        assertThat(visitor.get("/runs").status()).isEqualTo(302);
    }

    @Test
    void theSessionOfBeforeTheLoginIsWorthNothing() throws Exception {
        Visitor visitor = visitor();
        visitor.get("/login");
        assertThat(visitor.cookie("kopru"))
                .as("nothing begins before the login")
                .isEmpty();
        visitor.in("admin", PASSWORD);
        String first = visitor.cookie("kopru");

        visitor.in("admin", PASSWORD);

        assertThat(visitor.cookie("kopru")).isNotEmpty().isNotEqualTo(first);
        Page stale = visitor().get("/runs", "Cookie", "kopru=" + first);
        assertThat(stale.status()).isEqualTo(302);
    }

    @Test
    void theCookieIsForThisSiteAndNotForScripts() throws Exception {
        Visitor visitor = visitor();
        Page in =
                visitor.submit(visitor.get("/login").form("/login"), Map.of("username", "admin", "password", PASSWORD));

        assertThat(in.answer().headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("kopru="))
                .singleElement()
                .asString()
                .contains("HttpOnly")
                .contains("SameSite=Lax");
    }

    @Test
    void aFormOfAnotherSiteDoesNothing() throws Exception {
        Visitor visitor = administrator();

        Page refused = visitor.post("/jobs/OrderImportJob/run", Map.of());

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.document().title()).isEqualTo("İzin yok · Köprü");
        Page forged = visitor.post("/jobs/OrderImportJob/run", Map.of("_csrf", "uydurma"));
        assertThat(forged.status()).isEqualTo(403);
    }

    @Test
    void whoeverSendsAFormWhoseSessionIsOverLogsInAndComesBackToIt() throws Exception {
        String form = "http://127.0.0.1:" + port + "/timers/OrderImportJob";
        Page late = visitor().post("/timers/OrderImportJob", Map.of("count", "5"), "Referer", form);

        assertThat(late.status()).isEqualTo(302);
        assertThat(late.location()).isEqualTo("/login?late&to=%2Ftimers%2FOrderImportJob");
    }

    @Test
    void aPartOfAPageThatIsAskedForWithoutALoginLeadsTheWholePageThere() throws Exception {
        Page refused = visitor().get("/overview", "HX-Request", "true", "Referer", "http://127.0.0.1:" + port + "/");

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.answer().headers().firstValue("HX-Redirect")).hasValue("/login?to=%2F");
    }

    @Test
    void afterLoggingOutTheSessionIsOver() throws Exception {
        Visitor visitor = administrator();
        Page home = visitor.get("/");
        String session = visitor.cookie("kopru");

        Page out = visitor.submit(home.form("/logout"), Map.of());

        assertThat(out.location()).isEqualTo("/login?out");
        assertThat(visitor.get("/").status()).isEqualTo(302);
        assertThat(visitor().get("/", "Cookie", "kopru=" + session).status()).isEqualTo(302);
    }

    @Test
    void aSessionOfThePagesOpensNothingThatProgramsCall() throws Exception {
        assertThat(administrator().get("/api/jobs").status()).isEqualTo(401);
        assertThat(administrator().get("/actuator/prometheus").status()).isEqualTo(401);
    }

    @Test
    void noPageMayStandInAFrameOrRunAScriptOfItsOwn() throws Exception {
        Visitor visitor = administrator();
        for (String path : new String[] {"/login", "/", "/runs", "/nothing"}) {
            Page page = visitor.get(path);
            String policy = page.answer()
                    .headers()
                    .firstValue("Content-Security-Policy")
                    .orElse("");
            assertThat(policy)
                    .as(path)
                    .contains("default-src 'none'")
                    .contains("frame-ancestors 'none'")
                    .contains("form-action 'self'")
                    .contains("base-uri 'none'")
                    .doesNotContain("unsafe");
            assertThat(page.document().select("script:not([src]), style, [style], [onclick], [onload]"))
                    .as(path)
                    .isEmpty();
        }
    }

    @Test
    void anAddressThatIsNoneIsToldAsAPageAndToProgramsAsTheyReadIt() throws Exception {
        Page page = administrator().get("/nothing");
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.document().title()).isEqualTo("Bulunamadı · Köprü");

        Page run = administrator().get("/runs/99999999");
        assertThat(run.status()).isEqualTo(404);
        assertThat(run.text()).contains("99999999 numaralı bir çalıştırma yok");
    }

    @Test
    void theLanguageStaysAsItWasChosenWhateverTheBrowserAsksFor() throws Exception {
        Visitor visitor = administrator();
        Page turkish = visitor.get("/runs");
        assertThat(turkish.document().title()).isEqualTo("Çalıştırmalar · Köprü");

        Page switched = visitor.post(
                "/language",
                Map.of("_csrf", turkish.form("/language").select("[name=_csrf]").val(), "language", "en"),
                "Referer",
                "http://127.0.0.1:" + port + "/runs?status=FAILED");

        assertThat(switched.location()).isEqualTo("/runs?status=FAILED");
        assertThat(visitor.get("/runs").document().title()).isEqualTo("Runs · Köprü");
        assertThat(visitor.get("/runs").document().select("html").attr("lang")).isEqualTo("en");
        Page other = visitor().get("/login", "Cookie", "language=fr");
        assertThat(other.document().title()).isEqualTo("Giriş · Köprü");
    }
}
