package dev.kopru.connector.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.kopru.finding.Finding;
import dev.kopru.finding.FindingWords;
import dev.kopru.fixture.MovableClock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.util.unit.DataSize;

@Timeout(300)
class GreetingTests {

    private static final String GOOD = "{\"data\": {\"shop\": {\"name\": \"Lale|Kumaş\"}}}";

    private final RecordedProgram program = RecordedProgram.silent();
    private final MovableClock clock = new MovableClock();
    private final Greeting greeting = greeting(Duration.ofSeconds(60));

    @AfterEach
    void stop() {
        program.close();
    }

    private Greeting greeting(Duration answerWithin) {
        String url = program.url();
        HttpTerms terms = new HttpTerms(
                Duration.ofSeconds(30), answerWithin, DataSize.ofKilobytes(64), false, 0, Duration.ofSeconds(10), 100);
        GraphQl graphQl = new GraphQl(new HttpNeighbour(url, terms, clock), "api");
        return new Greeting(
                "lale",
                url,
                () -> Sentence.finding(
                        "vendure-channel",
                        graphQl.ask("ask who it is", "query { shop }", "shop", Map.of(), Map.of())
                                .data()
                                .get("name")
                                .node()
                                .asString()),
                clock);
    }

    private Finding tried(ResponseDefinitionBuilder answer) {
        program.answers(answer);
        return greeting.tried();
    }

    private String english(ResponseDefinitionBuilder answer) {
        Finding tried = tried(answer);
        assertThat(tried.isProblem()).isTrue();
        return FindingWords.say(tried, Locale.ENGLISH).replace(program.url(), "URL");
    }

    @Test
    void aProgramThatLetsKopruInIsCalledByItsName() {
        Finding tried = tried(okJson(GOOD));

        assertThat(tried.weight()).isEqualTo(Finding.Weight.RIGHT);
        assertThat(FindingWords.say(tried, Locale.ENGLISH))
                .isEqualTo("lale: " + program.url() + " answers and takes the login (channel \"Lale¦Kumaş\").");
        assertThat(FindingWords.say(tried, FindingWords.TURKISH))
                .isEqualTo("lale: " + program.url() + " yanıt veriyor ve girişi kabul ediyor (\"Lale¦Kumaş\" kanalı).");
        assertThat(program.calls()).isEqualTo(1);
    }

    @Test
    void aLoginThatIsRefusedAndAWrongPathAreToldApart() {
        assertThat(english(status(401)))
                .isEqualTo("lale: URL cannot be used as it is set. 127.0.0.1 does not take the login (HTTP 401); check"
                        + " the user name, the password or the key, and its rights.");
        assertThat(english(status(404).withBody("Cannot POST /api")))
                .isEqualTo("lale: URL cannot be used as it is set. There is no such interface at 127.0.0.1 under api"
                        + " (HTTP 404); check the address.");
    }

    @Test
    void whatIsWrongIsSaidInBothLanguagesAtOnceOrInTheOneOfWhoeverReadsIt() {
        program.answers(status(401));

        assertThat(greeting.trouble()).hasValueSatisfying(both -> assertThat(both)
                .contains("does not take the login (HTTP 401)")
                .contains("girişi kabul etmedi (HTTP 401)"));
        assertThat(greeting.troubleInWords())
                .hasValueSatisfying(words -> assertThat(FindingWords.say(words, FindingWords.TURKISH))
                        .contains("girişi kabul etmedi (HTTP 401)")
                        .doesNotContain("does not take"));
        assertThat(program.calls()).isEqualTo(1);
    }

    @Test
    void whatIsNoAnswerOfThatProgramIsNotTakenForItsSilence() {
        assertThat(english(aResponse().withBody("<html><title>Hoş geldiniz</title></html>")))
                .startsWith("lale: what comes from URL is no answer of that program. A web page came in place of data"
                        + " (\"Hoş geldiniz\")")
                .endsWith("Check the address.");
        assertThat(english(okJson("{\"data\": {\"other\": 1}}"))).contains("The answer has no data.shop.");
        assertThat(english(okJson("{\"data\": {\"shop\": {}}}"))).contains("The answer has no data.shop.name.");
        assertThat(english(okJson("merhaba"))).contains("no answer of that program. The answer is damaged");
    }

    @Test
    void aProgramThatIsSilentOrAwayIsSaidToBe() {
        program.answers(okJson(GOOD).withFixedDelay(20_000));
        assertThat(FindingWords.say(greeting(Duration.ofSeconds(1)).tried(), Locale.ENGLISH))
                .isEqualTo("lale: " + program.url()
                        + " does not answer. 127.0.0.1 did not finish its answer within 1 seconds.");
        assertThat(english(status(503)))
                .isEqualTo("lale: URL does not answer. 127.0.0.1 reports an error of its own (HTTP 503).");
        program.close();
        assertThat(FindingWords.say(greeting.tried(), FindingWords.TURKISH))
                .startsWith("lale: http://127.0.0.1:")
                .contains("yanıt vermiyor. 127.0.0.1 sunucusuna ulaşılamadı");
    }

    @Test
    void aProgramThatAsksForAPauseIsThere() {
        Finding tried = tried(status(429).withHeader("Retry-After", "30"));

        assertThat(tried).isEqualTo(Finding.notice("http-busy", "lale", program.url(), 30));
        assertThat(greeting.trouble()).isEmpty();
    }

    /** Who logs in wrongly again and again is locked out. */
    @Test
    void healthDoesNotTryARefusedLoginAgainForAWhile() {
        program.answers(status(401));
        assertThat(greeting.trouble())
                .get()
                .asString()
                .contains("does not take the login")
                .contains("kabul etmedi");

        program.answers(okJson(GOOD));
        clock.advance(Duration.ofMinutes(4));
        assertThat(greeting.trouble()).isPresent();
        assertThat(program.calls()).isEqualTo(1);

        clock.advance(Duration.ofMinutes(2));
        assertThat(greeting.trouble()).isEmpty();
        assertThat(greeting.trouble()).isEmpty();
        assertThat(program.calls()).isEqualTo(2);
    }

    @Test
    void healthNoticesSoonThatAProgramIsThereAgain() {
        program.answers(status(503));
        assertThat(greeting.trouble()).isPresent();

        program.answers(okJson(GOOD));
        clock.advance(Duration.ofSeconds(30));
        assertThat(greeting.trouble()).isEmpty();
    }
}
