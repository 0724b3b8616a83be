package dev.kopru.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Coming in by form, being in, and being out again. */
class SessionTests extends WholeApplication {

    private static final String SESSION = "kopru";

    @Test
    void aSessionThatSomebodyElseChoseIsNotTheOneAfterTheLogin() throws Exception {
        let("ayse", Role.OPERATOR);
        LoginBrowser browser = new LoginBrowser(port);
        browser.put(SESSION, "A0000000000000000000000000000000");
        browser.logIn("ayse", PASSWORD);
        String first = browser.cookie(SESSION).orElseThrow().getValue();

        browser.logIn("ayse", PASSWORD);

        assertThat(first).isNotEqualTo("A0000000000000000000000000000000");
        assertThat(browser.cookie(SESSION).orElseThrow().getValue()).isNotEqualTo(first);
        LoginBrowser old = new LoginBrowser(port);
        old.put(SESSION, first);
        assertThat(LoginBrowser.location(old.get("/"))).startsWith("/login");
    }

    @Test
    void theCookieOfASessionIsForThisSiteAndNotForScripts() throws Exception {
        let("ayse", Role.VIEWER);
        HttpResponse<String> in = new LoginBrowser(port).logIn("ayse", PASSWORD);

        assertThat(in.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("kopru=")
                        .contains("HttpOnly")
                        .contains("SameSite=Lax"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("kopru-known=")
                        .contains("HttpOnly")
                        .contains("SameSite=Strict"));
    }

    @Test
    void aFormOfAnotherSiteChangesNothing() throws Exception {
        let("ayse", Role.VIEWER);
        LoginBrowser browser = new LoginBrowser(port);
        browser.logIn("ayse", PASSWORD);

        HttpResponse<String> forged = browser.postBody("/me/tokens", "name=x&scopes=READ&days=1");
        HttpResponse<String> guessed = browser.postBody("/me/tokens", "name=x&scopes=READ&days=1&_csrf=deneme");

        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(guessed.statusCode()).isEqualTo(403);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM personal_token WHERE name = 'x'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(browser.post("/me", "/me/tokens", "name", "x", "scopes", "READ", "days", "1")
                        .statusCode())
                .isEqualTo(302);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM personal_token WHERE name = 'x'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whoLogsOutIsOutWithTheSameCookie() throws Exception {
        let("ayse", Role.VIEWER);
        LoginBrowser browser = new LoginBrowser(port);
        browser.logIn("ayse", PASSWORD);
        String session = browser.cookie(SESSION).orElseThrow().getValue();
        assertThat(browser.get("/me").statusCode()).isEqualTo(200);

        browser.post("/me", "/logout");
        browser.forgetCookies();
        browser.put(SESSION, session);

        assertThat(LoginBrowser.location(browser.get("/me"))).startsWith("/login");
    }

    @Test
    void whoIsDisabledOrGetsAnotherRoleIsOutOfARunningSessionAtOnce() throws Exception {
        for (PersonChange change : new PersonChange[] {
            new PersonChange(null, null, null, false), new PersonChange(null, null, Role.VIEWER, null)
        }) {
            KnownPerson ayse = let("ayse", Role.ADMINISTRATOR);
            LoginBrowser browser = new LoginBrowser(port);
            browser.logIn("ayse", PASSWORD);
            assertThat(browser.get("/people").statusCode()).isEqualTo(200);

            people.change(ayse.id(), change);

            assertThat(LoginBrowser.location(browser.get("/people"))).startsWith("/login");
        }
    }

    @Test
    void whoHasAPasswordForOnceIsLedToWhereItIsChangedAndComesInWithTheirOwn() throws Exception {
        people.all().stream().filter(one -> one.username().equals("yeni")).forEach(one -> people.delete(one.id()));
        String once = people.create(new PersonRequest("yeni", "", null, Role.OPERATOR))
                .password();
        LoginBrowser browser = new LoginBrowser(port);
        browser.logIn("yeni", once);
        assertThat(LoginBrowser.location(browser.get("/"))).isEqualTo("/me");
        assertThat(browser.get("/me").body()).contains("You came in with a password for once");

        HttpResponse<String> changed = browser.post(
                "/me", "/me/password", "old", once, "wanted", "üç kelime birden", "again", "üç kelime birden");

        assertThat(LoginBrowser.location(changed)).startsWith("/login?changed");
        assertThat(LoginBrowser.location(browser.get("/"))).startsWith("/login");
        assertThat(LoginBrowser.location(browser.logIn("yeni", "üç kelime birden")))
                .isEqualTo("/");
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "/\\evil.example",
                "javascript:alert(1)",
                "/%0d%0aX: y\r\nX: y"
            })
    void nobodyIsLedToAnotherSiteAfterTheLogin(String to) throws Exception {
        let("ayse", Role.VIEWER);

        HttpResponse<String> in =
                new LoginBrowser(port).post("/login", "/login", "username", "ayse", "password", PASSWORD, "to", to);

        assertThat(LoginBrowser.location(in)).isEqualTo("/");
    }

    @Test
    void whoeverGuessesLocksOutTheGuesserAndNotWhoWasInBefore() throws Exception {
        let("zeynep", Role.VIEWER);
        LoginBrowser own = new LoginBrowser(port);
        own.logIn("zeynep", PASSWORD);
        LoginBrowser guesser = new LoginBrowser(port);
        String last = "";
        for (int guess = 0; guess < 11; guess++) {
            last = LoginBrowser.location(guesser.logIn("zeynep", "tahmin-" + guess));
        }

        assertThat(last).startsWith("/login?wait=");
        assertThat(guesser.get(last).body()).containsPattern("Try again in \\d+ seconds");
        assertThat(LoginBrowser.location(guesser.logIn("zeynep", PASSWORD))).startsWith("/login?wait=");
        assertThat(LoginBrowser.location(own.logIn("zeynep", PASSWORD))).isEqualTo("/");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM audit_entry WHERE action = 'wrong login' AND detail = 'as zeynep'")
                        .query(Long.class)
                        .single())
                .isEqualTo(10);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM audit_entry WHERE action = 'log in' AND person = 'zeynep'")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void theMarkOfAKnownBrowserIsOfNoUseForAnotherName() throws Exception {
        let("veli", Role.VIEWER);
        let("cem", Role.VIEWER);
        LoginBrowser veli = new LoginBrowser(port);
        veli.logIn("veli", PASSWORD);
        String last = "";
        for (int guess = 0; guess < 11; guess++) {
            last = LoginBrowser.location(veli.logIn("cem", "tahmin-" + guess));
        }

        assertThat(last).startsWith("/login?wait=");
    }

    @Test
    void aSessionOpensPagesAndNothingThatProgramsCall() throws Exception {
        let("ayse", Role.OPERATOR);
        LoginBrowser browser = new LoginBrowser(port);
        browser.logIn("ayse", PASSWORD);

        assertThat(browser.get("/api/jobs").statusCode()).isEqualTo(401);
        assertThat(browser.get("/actuator/prometheus").statusCode()).isEqualTo(401);
    }

    @Test
    void noPageCanBeFramedAndNoneHasAScriptOfItsOwn() throws Exception {
        LoginBrowser browser = new LoginBrowser(port);
        browser.logIn("admin", PASSWORD);
        for (String page : new String[] {"/login", "/me", "/people", "/audit"}) {
            HttpResponse<String> answer = browser.get(page);
            String policy =
                    answer.headers().firstValue("Content-Security-Policy").orElse("");

            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            assertThat(policy).contains("frame-ancestors 'none'").doesNotContain("unsafe");
            assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
            assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
            assertThat(answer.body())
                    .as(page)
                    .doesNotContain("<style")
                    .doesNotContain(" style=")
                    .doesNotContain(" onclick=");
            assertThat(answer.body().replaceAll("<script src=\"/[^\"]+\" defer(=\"defer\")?></script>", ""))
                    .as(page)
                    .doesNotContain("<script");
        }
    }

    @Test
    void markupInANameIsShownAsItWasTyped() throws Exception {
        String markup = "<img src=x onerror=alert(1)>";
        people.all().stream().filter(one -> one.username().equals("markup")).forEach(one -> people.delete(one.id()));
        KnownPerson person = people.create(new PersonRequest("markup", markup, null, Role.VIEWER))
                .person();
        LoginBrowser browser = new LoginBrowser(port);
        browser.logIn("admin", PASSWORD);

        for (String page : new String[] {"/people", "/people/" + person.id(), "/audit?subject=markup"}) {
            assertThat(browser.get(page).body())
                    .as(page)
                    .contains("&lt;img src=x")
                    .doesNotContain(markup);
        }
    }

    @Test
    void aNameIsTheSameHoweverItsLettersArePutTogether() throws Exception {
        let("gülşen", Role.VIEWER);

        assertThat(LoginBrowser.location(new LoginBrowser(port).logIn("gu\u0308ls\u0327en", PASSWORD)))
                .isEqualTo("/");
    }

    @Test
    void whoMayNotIsToldAndItIsOnRecord() throws Exception {
        let("bakan", Role.VIEWER);
        LoginBrowser browser = new LoginBrowser(port);
        browser.logIn("bakan", PASSWORD);

        HttpResponse<String> refused = browser.get("/people");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("This needs the role administrator");
        assertThat(jdbc.sql("SELECT subject FROM audit_entry WHERE person = 'bakan' AND action = 'refused'")
                        .query(String.class)
                        .list())
                .containsExactly("GET /people");
    }
}
