package dev.kopru.connector.store.vendure;

import dev.kopru.connector.WrongConnectionException;
import dev.kopru.connector.http.GraphQl;
import dev.kopru.connector.http.HttpNeighbour;
import dev.kopru.connector.http.HttpTokens;
import dev.kopru.connector.http.Sentence;
import dev.kopru.connector.http.Token;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
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
    private final HttpTokens tokens;

    VendureApi(VendureProperties properties, DataSource own, PlatformTransactionManager transactions, Clock clock) {
        this.properties = properties;
        this.graphQl = new GraphQl(new HttpNeighbour(properties.url(), properties.http(), clock), properties.apiPath());
        this.tokens = new HttpTokens("vendure", own, transactions, properties.login(), this::logIn, clock);
    }

    /** What the shop says under a name. */
    GraphQl.Data ask(String operation, String query, String name, Map<String, ?> variables) {
        if (properties.hasApiKey()) {
            return graphQl.ask(operation, query, name, variables, headers(API_KEY, properties.apiKey()));
        }
        return tokens.with(
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
                    Sentence.of("vendure-login", properties.url(), Sentence.shortened(why)));
        }
        if (session.isEmpty()) {
            throw WrongConnectionException.because(Sentence.of("vendure-no-session", properties.url()));
        }
        return new Token(session, null);
    }

    private Map<String, String> headers(String name, @Nullable String secret) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(name, Objects.requireNonNullElse(secret, ""));
        String channel = properties.channel();
        if (channel != null && !channel.isBlank()) {
            headers.put(CHANNEL, channel.strip());
        }
        return headers;
    }
}
