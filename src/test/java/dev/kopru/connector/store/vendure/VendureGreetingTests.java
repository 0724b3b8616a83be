package dev.kopru.connector.store.vendure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.http.Greeting;
import dev.kopru.connector.http.RecordedProgram;
import dev.kopru.database.TestDatabase;
import dev.kopru.finding.Finding;
import dev.kopru.finding.FindingWords;
import dev.kopru.finding.Start;
import dev.kopru.fixture.MovableClock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** What a real shop (3.7) was heard to answer when it was greeted, rightly and wrongly. */
class VendureGreetingTests {

    private static final Path EXCHANGES = Path.of("src/test/resources/dev/kopru/connector/store/vendure/greeting");

    private final RecordedProgram shop = RecordedProgram.of(EXCHANGES);

    @AfterEach
    void stop() {
        shop.close();
    }

    private StandardEnvironment environment(String... more) {
        Map<String, Object> settings = Stream.concat(
                        Stream.of("kopru.store.ports.orders=vendure"),
                        Arrays.stream(more).map(setting -> "kopru.store.vendure." + setting))
                .map(setting -> setting.split("=", 2))
                .collect(Collectors.toMap(setting -> setting[0], setting -> setting[1]));
        settings.computeIfAbsent("kopru.store.vendure.url", url -> shop.url());
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
        return environment;
    }

    private List<Finding> found(Start.Kind kind, String... settings) {
        List<Finding> findings = new ArrayList<>();
        new VendureCheck().look(new Start(kind, environment(settings)), findings::add);
        return findings;
    }

    private String problem(String... settings) {
        List<Finding> findings = found(Start.Kind.CHECK, settings);
        assertThat(findings).singleElement().matches(Finding::isProblem);
        return FindingWords.say(findings.get(0), Locale.ENGLISH).replace(shop.url(), "URL");
    }

    @Test
    void aCheckLogsInOnceAndTellsWhichChannelAnswered() {
        List<Finding> findings = found(Start.Kind.CHECK, "username=superadmin", "password=dogru");

        assertThat(findings).singleElement().satisfies(said -> {
            assertThat(said.weight()).isEqualTo(Finding.Weight.RIGHT);
            assertThat(FindingWords.say(said, Locale.ENGLISH))
                    .isEqualTo("vendure: " + shop.url()
                            + " answers and takes the login (channel \"__default_channel__\").");
        });
        assertThat(shop.calls()).isEqualTo(2);
    }

    @Test
    void aStartCallsNobody() {
        assertThat(found(Start.Kind.SERVICE, "username=superadmin", "password=yanlis"))
                .isEmpty();
        assertThat(shop.calls()).isZero();
    }

    @Test
    void aWrongPasswordIsToldWithTheShopsOwnWord() {
        assertThat(problem("username=superadmin", "password=yanlis"))
                .isEqualTo("vendure: URL cannot be used as it is set. URL does not take the login: The provided"
                        + " credentials are invalid. Check kopru.store.vendure.username and password.");
    }

    @Test
    void aKeyThatTheShopDoesNotKnowIsTold() {
        assertThat(problem("api-key=yanlis"))
                .contains("The other side gives no right to \"ask which shop this is\": You are not currently"
                        + " authorized to perform this action");
    }

    /** Such a shop answers every path, and in JSON. */
    @Test
    void aPathWhereNothingIsIsTheAddressesFaultAndNoRecords() {
        assertThat(problem("username=superadmin", "password=dogru", "api-path=baska"))
                .isEqualTo("vendure: URL cannot be used as it is set. There is no such interface at 127.0.0.1 under"
                        + " baska (HTTP 404); check the address.");
    }

    @Test
    void theShopsOtherInterfaceIsNotTakenForItsAdministration() {
        assertThat(problem("api-key=dogru", "api-path=shop-api"))
                .contains("The other side does not understand the request \"ask which shop this is\": Cannot query"
                        + " field \"orders\"");
    }

    /** The shop itself gives the orders of its default channel then. */
    @Test
    void aChannelThatTheShopDoesNotHaveIsTold() {
        assertThat(problem("username=superadmin", "password=dogru", "channel=yok"))
                .contains("The shop has no channel with the token \"yok\"; it would silently give the orders of the"
                        + " channel \"__default_channel__\"");
    }

    /** Every run would fail of it. */
    @Test
    void aFieldThatTheShopDoesNotHaveIsTold() {
        assertThat(problem("username=superadmin", "password=dogru", "document-field=yokAlan"))
                .contains(
                        "does not understand the request \"ask which shop this is\": Cannot query field \"yokAlan\" on"
                                + " type \"OrderCustomFields\"");
        assertThat(problem("username=superadmin", "password=dogru", "tax-number-field=yokAlan"))
                .contains("Cannot query field \"yokAlan\"");
        assertThat(problem("username=superadmin", "password=dogru", "document-field=yok alan"))
                .contains("\"yok alan\" is no name of a field");
    }

    @Test
    void moreOrdersAtATimeThanTheShopGivesAreTold() {
        assertThat(problem("username=superadmin", "password=dogru", "page-size=100000"))
                .contains("Cannot take more than 1000 results from a list query");
    }

    @Test
    void aShopThatIsAwayIsToldAsAway() {
        String url = shop.url();
        shop.close();

        assertThat(found(Start.Kind.CHECK, "url=" + url, "api-key=dogru"))
                .singleElement()
                .satisfies(said -> assertThat(FindingWords.say(said, Locale.ENGLISH))
                        .startsWith("vendure: " + url + " does not answer. 127.0.0.1 could not be reached"));
    }

    /** By the session that all nodes share, so that health logs in no more often than the runs. */
    @Test
    void healthGreetsTheShopByTheSharedSession() {
        VendureProperties properties = Binder.get(environment("username=superadmin", "password=dogru"))
                .bindOrCreate("kopru.store.vendure", VendureProperties.class);
        MovableClock clock = new MovableClock();
        try (TestDatabase.Schemas schemas = TestDatabase.fresh()) {
            Greeting one = greeting(properties, schemas, clock);
            assertThat(one.trouble()).isEmpty();
            assertThat(shop.calls()).isEqualTo(2);

            assertThat(greeting(properties, schemas, clock).trouble()).isEmpty();
            assertThat(shop.calls()).isEqualTo(3);
            assertThat(one.name()).isEqualTo("vendure");
        }
    }

    private static Greeting greeting(VendureProperties properties, TestDatabase.Schemas schemas, MovableClock clock) {
        return new VendureApi(properties, schemas.own(), new JdbcTransactionManager(schemas.own()), clock).greeting();
    }
}
