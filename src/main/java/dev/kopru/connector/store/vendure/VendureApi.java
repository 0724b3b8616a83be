package dev.kopru.connector.store.vendure;

import dev.kopru.connector.WrongConnectionException;
import dev.kopru.connector.http.GraphQl;
import dev.kopru.connector.http.Greeting;
import dev.kopru.connector.http.HttpNeighbour;
import dev.kopru.connector.http.HttpTokens;
import dev.kopru.connector.http.JsonPart;
import dev.kopru.connector.http.LoggedIn;
import dev.kopru.connector.http.Sentence;
import dev.kopru.connector.http.Token;
import dev.kopru.finding.Finding;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;

/** Asks the shop's admin API, logged in by an API key or by a session that all nodes share. */
final class VendureApi {

    private static final String LOGIN =
            """
            mutation ($username: String!, $password: String!) {
              login(username: $username, password: $password, rememberMe: true) {
                __typename
                ... on ErrorResult { errorCode message }
              }
            }
            """;
    private static final String SESSION = "vendure-auth-token";
    private static final String API_KEY = "vendure-api-key";
    private static final String CHANNEL = "vendure-token";

    private final VendureProperties properties;
    private final GraphQl graphQl;
    private final LoggedIn session;
    private final Clock clock;

    VendureApi(VendureProperties properties, DataSource own, PlatformTransactionManager transactions, Clock clock) {
        this(
                properties,
                login -> new HttpTokens(VendureConnector.NAME, own, transactions, properties.login(), login, clock),
                clock);
    }

    private VendureApi(VendureProperties properties, Function<Supplier<Token>, LoggedIn> sessions, Clock clock) {
        this.properties = properties;
        this.clock = clock;
        this.graphQl = new GraphQl(new HttpNeighbour(properties.url(), properties.http(), clock), properties.apiPath());
        this.session = sessions.apply(this::logIn);
    }

    /** To look at the shop before a start, when there is no database in which a session is kept. */
    static VendureApi withoutDatabase(VendureProperties properties, Clock clock) {
        return new VendureApi(properties, LoggedIn::anew, clock);
    }

    /**
     * Asks which channel is spoken to, and for an order that there is not, as runs will ask for orders: whoever may not read them,
     * wants more at a time than the shop gives, or names fields that it does not have, hears it here.
     */
    Greeting greeting() {
        return new Greeting(VendureConnector.NAME, properties.url(), this::channel, clock);
    }

    private Finding channel() {
        Map<String, Object> nothing = OrderFilter.ofIds(List.of("0")).page(List.of("id"), 0, properties.pageSize());
        JsonPart channel = ask("ask which shop this is", Queries.greeting(properties), "activeChannel", nothing)
                .data();
        String code = Sentence.shortened(channel.get("code").node().asString());
        String wanted = wantedChannel();
        // A token that no channel has is not refused: the shop answers for its default channel.
        if (!wanted.isEmpty() && !wanted.equals(channel.text("token"))) {
            throw WrongConnectionException.because(Sentence.finding("vendure-no-channel", wanted, code));
        }
        return Finding.right("http-vendure-channel", code);
    }

    private String wantedChannel() {
        return Objects.requireNonNullElse(properties.channel(), "").strip();
    }

    /** What the shop says under a name. */
    GraphQl.Data ask(String operation, String query, String name, Map<String, ?> variables) {
        if (properties.hasApiKey()) {
            return graphQl.ask(operation, query, name, variables, headers(API_KEY, properties.apiKey()));
        }
        return session.with(
                token -> graphQl.ask(operation, query, name, variables, headers("Authorization", "Bearer " + token)));
    }

    private Token logIn() {
        Map<String, String> variables = Map.of(
                "username", Objects.requireNonNullElse(properties.username(), ""),
                "password", Objects.requireNonNullElse(properties.password(), ""));
        GraphQl.Data said = graphQl.ask("log in to the shop", LOGIN, "login", variables, Map.of());
        String session = said.answer().header(SESSION).orElse("");
        if (!said.data().textOrEmpty("__typename").equals("CurrentUser")) {
            String why = said.data().textOrEmpty("message");
            throw WrongConnectionException.because(
                    Sentence.finding("vendure-login", properties.url(), Sentence.shortened(why)));
        }
        if (session.isEmpty()) {
            throw WrongConnectionException.because(Sentence.finding("vendure-no-session", properties.url()));
        }
        return new Token(session, null);
    }

    private Map<String, String> headers(String name, @Nullable String secret) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(name, Objects.requireNonNullElse(secret, ""));
        String channel = wantedChannel();
        if (!channel.isEmpty()) {
            headers.put(CHANNEL, channel);
        }
        return headers;
    }
}
