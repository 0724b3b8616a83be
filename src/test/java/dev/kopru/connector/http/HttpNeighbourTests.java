package dev.kopru.connector.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.kopru.connector.UnavailableException;
import dev.kopru.connector.WrongConnectionException;
import dev.kopru.fixture.MovableClock;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.util.unit.DataSize;

@Timeout(30)
class HttpNeighbourTests {

    private static final String DATE = "Sat, 28 Nov 2026 10:00:00 GMT";

    private final RecordedProgram program = RecordedProgram.silent();
    private final MovableClock clock = new MovableClock();
    private final HttpNeighbour neighbour = neighbour(0, 100);

    @AfterEach
    void stop() {
        program.close();
    }

    private HttpNeighbour neighbour(int calls, int errorPercent) {
        HttpTerms terms = new HttpTerms(
                Duration.ofSeconds(2),
                Duration.ofSeconds(1),
                DataSize.ofKilobytes(64),
                false,
                calls,
                Duration.ofSeconds(10),
                errorPercent);
        return new HttpNeighbour(program.url(), terms, clock);
    }

    private JsonPart ask() {
        return neighbour.send(Call.get("read orders", "orders")).json();
    }

    private UnavailableException away(ResponseDefinitionBuilder answer) {
        program.answers(answer);
        return catchThrowableOfType(UnavailableException.class, () -> new GraphQl(neighbour, "graphql")
                .ask("read orders", "query { orders }", "orders", Map.of(), Map.of()));
    }

    @Test
    void aPageInPlaceOfDataIsAwayAndTellsWhatThePageCallsItself() {
        assertThat(away(aResponse().withBody("<!doctype html><html><title>Bakımdayız</title>")))
                .hasMessageContaining("A web page came in place of data (\"Bakımdayız\")")
                .hasMessageContaining("Veri yerine bir web sayfası geldi (\"Bakımdayız\")");
    }

    @Test
    void dataThatAreCutOffOrEmptyOrMoreThanOneAreAway() {
        assertThat(away(okJson("{\"data\": {\"orders\": [")))
                .hasMessageContaining("cut off")
                .hasMessageContaining("yarım");
        assertThat(away(okJson("{\"data\": {\"orders\": []}} {\"x\": 1}"))).hasMessageContaining("damaged");
        assertThat(away(okJson(""))).hasMessageContaining("The answer is empty").hasMessageContaining("boş");
        assertThat(away(aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK))).hasMessageContaining("koptu");
        assertThat(away(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER))).hasMessageContaining("broke");
    }

    @Test
    void anAnswerThatComesDropByDropEndsWhenItsTimeIsOver() {
        long start = System.nanoTime();
        UnavailableException slow = away(okJson("{\"data\": {\"orders\": []}}").withChunkedDribbleDelay(20, 20_000));

        assertThat(slow).hasMessageContaining("within 1 seconds").hasMessageContaining("1 saniye içinde");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
    }

    @Test
    void aHugeAnswerIsNotReadToItsEnd() {
        assertThat(away(okJson("[" + " ".repeat(70_000) + "]")))
                .hasMessageContaining("more than 65536 bytes")
                .hasMessageContaining("65536 bayttan çok");
    }

    @Test
    void lettersAreOfTheCharsetThatIsNamedAndNeverGuessed() {
        byte[] turkish = "{\"name\": \"Gümüş\"}".getBytes(Charset.forName("windows-1254"));
        program.answers(aResponse()
                .withHeader("Content-Type", "application/json; charset=windows-1254")
                .withBody(turkish));
        assertThat(ask().text("name")).isEqualTo("Gümüş");

        assertThat(away(aResponse()
                        .withHeader("Content-Type", "application/json")
                        .withBody(turkish)))
                .hasMessageContaining("names is UTF-8")
                .hasMessageContaining("kodlaması UTF-8");
        assertThat(away(aResponse()
                        .withHeader("Content-Type", "application/json; charset=x-nobody")
                        .withBody("{}")))
                .hasMessageContaining("x-nobody");
    }

    @Test
    void failuresInsideAnAnswerOfStatus200AreToldApartByTheirCode() {
        assertThat(away(error("INTERNAL_SERVER_ERROR")))
                .hasMessageContaining("error of its own (INTERNAL_SERVER_ERROR): no");
        assertThat(away(okJson("{\"data\": null, \"errors\": [{\"message\": \"no\"}]}")))
                .hasMessageContaining("no");
        assertThat(away(okJson("{\"data\": {}}")))
                .hasMessageContaining("has no data.orders")
                .hasMessageContaining("yok");
        program.answers(status(404).withBody("<title>Not here</title>"));
        assertThatThrownBy(() -> graphQl("query { orders }"))
                .isInstanceOf(WrongConnectionException.class)
                .hasMessageContaining("no such interface at 127.0.0.1 under graphql (HTTP 404)");
        program.answers(error("FORBIDDEN"));
        assertThatThrownBy(() -> graphQl("query { orders }"))
                .isInstanceOfSatisfying(WrongConnectionException.class, e -> assertThat(e.refusesLogin())
                        .isTrue());
        program.answers(error("GRAPHQL_VALIDATION_FAILED"));
        assertThatThrownBy(() -> graphQl("query { orders }"))
                .isInstanceOfSatisfying(WrongConnectionException.class, e -> assertThat(e.refusesLogin())
                        .isFalse());
        program.answers(error("BAD_USER_INPUT"));
        assertThatThrownBy(() -> graphQl("mutation { tell }"))
                .isInstanceOfSatisfying(
                        RejectedCallException.class, e -> assertThat(e.detail()).isEqualTo("no"));
    }

    private void graphQl(String query) {
        new GraphQl(neighbour, "graphql").ask("read orders", query, "orders", Map.of(), Map.of());
    }

    private static ResponseDefinitionBuilder error(String code) {
        return okJson(
                "{\"errors\": [{\"message\": \"no\", \"extensions\": {\"code\": \"" + code + "\"}}], \"data\": null}");
    }

    @Test
    void aStormOf429IsLeftAloneAsLongAsItAsksWhetherInSecondsOrUntilADateByItsOwnClock() {
        assertThat(away(status(429).withHeader("Retry-After", "7")).retryAfter())
                .isEqualTo(Duration.ofSeconds(7));
        int calls = program.calls();
        assertThat(away(okJson("{}")).retryAfter()).isEqualTo(Duration.ofSeconds(7));
        assertThat(program.calls())
                .as("not sent while it wants to be left alone")
                .isEqualTo(calls);

        clock.advance(Duration.ofSeconds(8));
        UnavailableException untilADate =
                away(status(503).withHeader("Date", DATE).withHeader("Retry-After", "Sat, 28 Nov 2026 10:01:30 GMT"));
        assertThat(untilADate.retryAfter()).isEqualTo(Duration.ofSeconds(90));

        clock.advance(Duration.ofSeconds(91));
        assertThat(away(status(429)).retryAfter()).isEqualTo(Duration.ofSeconds(1));
        clock.advance(Duration.ofSeconds(2));
        assertThat(away(status(429)).retryAfter()).as("longer each time").isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void errorsOfItsOwnAreAwayLoginsAreWrongAndOtherRefusalsAreTheRecords() {
        assertThat(away(status(502))).hasMessageContaining("HTTP 502");
        program.answers(status(401));
        assertThatThrownBy(this::ask)
                .isInstanceOf(WrongConnectionException.class)
                .hasMessageContaining("does not take the login")
                .hasMessageContaining("girişi kabul etmedi");
        program.answers(status(422).withBody("tax number is wrong"));
        assertThatThrownBy(this::ask).isInstanceOfSatisfying(RejectedCallException.class, e -> assertThat(e.detail())
                .isEqualTo("tax number is wrong"));
    }

    @Test
    void nothingIsSentToAnotherHostAndSecretsStandInNoMessage() {
        Call call = Call.get("read orders", "orders").with(Map.of("Authorization", "Bearer gizli-anahtar"));
        program.answers(temporaryRedirect("http://127.0.0.2:" + program.server().port() + "/orders"));

        assertThatThrownBy(() -> neighbour.send(call))
                .isInstanceOf(WrongConnectionException.class)
                .hasMessageContaining(
                        "another address (http://127.0.0.2:" + program.server().port() + ")")
                .hasMessageNotContaining("gizli");
        assertThat(program.calls()).isEqualTo(1);
        program.answers(temporaryRedirect("https://127.0.0.1/orders"));
        assertThatThrownBy(() -> neighbour.send(call))
                .hasMessageContaining(
                        program.url() + " points to another address (https://127.0.0.1), which is sent nothing");
        assertThat(call.toString()).doesNotContain("gizli");
        assertThat(new Token("gizli", null).toString()).doesNotContain("gizli");
        program.answers(temporaryRedirect(program.url() + "/round"));
        assertThatThrownBy(() -> neighbour.send(call)).hasMessageContaining("points on and on");
    }

    @Test
    void anAddressWithoutTlsIsRefusedUnlessItIsThisMachineOrMeant() {
        HttpTerms strict = terms(false);
        assertThatThrownBy(() -> new HttpNeighbour("http://magaza.ornek", strict, clock))
                .hasMessageContaining("is not encrypted");
        assertThatThrownBy(() -> new HttpNeighbour("https://ad:gizli@magaza.ornek", strict, clock))
                .hasMessageContaining("***@magaza.ornek")
                .hasMessageNotContaining("gizli");
        assertThatThrownBy(() -> new HttpNeighbour("magaza.ornek", strict, clock))
                .hasMessageContaining("is no address");
        assertThat(new HttpNeighbour("http://magaza.ornek", terms(true), clock)).isNotNull();
        assertThat(new HttpNeighbour("http://localhost:1", strict, clock)).isNotNull();
    }

    private static HttpTerms terms(boolean allowPlain) {
        return new HttpTerms(
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                DataSize.ofKilobytes(1),
                allowPlain,
                0,
                Duration.ofSeconds(1),
                100);
    }

    @Test
    void moreCallsThanTheBudgetHasAreNotSent() {
        HttpNeighbour limited = neighbour(3, 100);
        program.answers(okJson("{}"));
        for (int i = 0; i < 3; i++) {
            limited.send(Call.get("read", "x"));
            clock.advance(Duration.ofSeconds(1));
        }

        UnavailableException busy =
                catchThrowableOfType(UnavailableException.class, () -> limited.send(Call.get("read", "x")));

        assertThat(busy.retryAfter())
                .as("until the first of them is 10 seconds old")
                .isEqualTo(Duration.ofSeconds(7));
        assertThat(program.calls()).isEqualTo(3);
        clock.advance(Duration.ofSeconds(8));
        assertThat(limited.send(Call.get("read", "x")).status()).isEqualTo(200);
    }

    @Test
    void whereTooManyCallsFailNoneIsMadeUntilTheWindowIsOver() {
        HttpNeighbour careful = neighbour(0, 25);
        program.answers(status(404));
        for (int i = 0; i < 20; i++) {
            careful.send(Call.get("read", "x"));
        }

        assertThatThrownBy(() -> careful.send(Call.get("read", "x"))).isInstanceOf(UnavailableException.class);
        assertThat(program.calls()).isEqualTo(20);
        clock.advance(Duration.ofSeconds(11));
        assertThat(careful.send(Call.get("read", "x")).status()).isEqualTo(404);
    }

    @Test
    void whatTimeItIsTheProgramsClockSaysHoweverWrongItIs() {
        program.answers(okJson("{}").withHeader("Date", DATE));

        Instant asOf = neighbour.send(Call.get("read", "x")).asOf();

        assertThat(asOf).isBetween(Instant.parse("2026-11-28T09:59:58Z"), Instant.parse("2026-11-28T10:00:00Z"));
    }

    @Test
    void whatIsMissingOrOfAnotherTypeIsSaidWithItsPlace() {
        JsonPart part = JsonPart.read("{\"orders\": [{\"total\": \"çok\", \"at\": \"dün\", \"lines\": {}}]}")
                .list("orders")
                .get(0);

        assertThatThrownBy(() -> part.get("id"))
                .hasMessageContaining("orders[0].id")
                .hasMessageContaining("yok");
        assertThatThrownBy(() -> part.decimal("total")).hasMessageContaining("orders[0].total is no number: \"çok\"");
        assertThatThrownBy(() -> part.instant("at")).hasMessageContaining("orders[0].at bir tarih ve saat değil");
        assertThatThrownBy(() -> part.list("lines")).hasMessageContaining("orders[0].lines is no list");
        assertThatThrownBy(() -> part.text("lines")).hasMessageContaining("orders[0].lines bir metin değil");
    }
}
