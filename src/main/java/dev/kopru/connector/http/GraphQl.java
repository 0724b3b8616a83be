package dev.kopru.connector.http;

import dev.kopru.connector.UnavailableException;
import dev.kopru.connector.WrongConnectionException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** Speaks GraphQL: an answer with status 200 may be a failure, which is told apart by its code. */
public final class GraphQl {

    private static final Set<String> LOGIN_REFUSED = Set.of("UNAUTHENTICATED", "UNAUTHORIZED", "FORBIDDEN");
    private static final Set<String> NOT_UNDERSTOOD =
            Set.of("GRAPHQL_VALIDATION_FAILED", "GRAPHQL_PARSE_FAILED", "PERSISTED_QUERY_NOT_FOUND");
    private static final Set<String> NOT_TAKEN = Set.of("BAD_USER_INPUT", "USER_INPUT_ERROR", "ENTITY_NOT_FOUND");
    private static final Set<String> BUSY = Set.of("THROTTLED", "TOO_MANY_REQUESTS", "RATE_LIMITED");

    private final HttpNeighbour neighbour;
    private final String path;

    public GraphQl(HttpNeighbour neighbour, String path) {
        this.neighbour = neighbour;
        this.path = path;
    }

    /** What was asked for, and the answer that it came with. */
    public record Data(String operation, JsonPart data, HttpAnswer answer) {

        /** What stands in a list that must be there: without it the answer is none. */
        public List<JsonPart> list(String name) {
            try {
                return data.wholeList(name);
            } catch (UnusableAnswerException e) {
                throw UnavailableException.during(operation, e);
            }
        }

        /** By the program's own clock, a moment before it looked the data up. */
        public Instant asOf() {
            return answer.asOf();
        }
    }

    /**
     * What the program says under a name, which must be there.
     *
     * @param operation what is done, for people
     */
    public Data ask(
            String operation, String query, String name, Map<String, ?> variables, Map<String, String> headers) {
        String body = JsonMapper.shared().writeValueAsString(Map.of("query", query, "variables", variables));
        HttpAnswer answer = neighbour.send(Call.post(operation, path, body).with(headers));
        if (answer.isRefusal() && !answer.text().stripLeading().startsWith("{")) {
            throw noApi(answer);
        }
        try {
            // A server may say with status 400 why it does not understand, in the same form; else the path is
            // another's.
            JsonPart said = JsonPart.read(answer.text());
            throwFirst(operation, said.list("errors"), query.startsWith("mutation"));
            if (answer.isRefusal()) {
                throw noApi(answer);
            }
            return new Data(operation, said.get("data").get(name), answer);
        } catch (UnusableAnswerException e) {
            throw UnavailableException.during(operation, e);
        }
    }

    private WrongConnectionException noApi(HttpAnswer answer) {
        return WrongConnectionException.because(Sentence.finding("no-api", neighbour.host(), path, answer.status()));
    }

    private static void throwFirst(String operation, List<JsonPart> errors, boolean writes) {
        if (errors.isEmpty()) {
            return;
        }
        JsonPart error = errors.get(0);
        // The words around it end the sentence.
        String message = Sentence.shortened(error.textOrEmpty("message")).replaceFirst("(?<!\\.)\\.$", "");
        JsonPart extensions = error.find("extensions");
        String code = extensions == null ? "" : extensions.textOrEmpty("code");
        if (LOGIN_REFUSED.contains(code)) {
            throw WrongConnectionException.loginRefused(Sentence.finding("rights", operation, message));
        }
        // What is only read says nothing of a record.
        if (NOT_UNDERSTOOD.contains(code) || NOT_TAKEN.contains(code) && !writes) {
            throw WrongConnectionException.because(Sentence.finding("not-understood", operation, message));
        }
        if (NOT_TAKEN.contains(code)) {
            throw new RejectedCallException(Sentence.of("rejected", code, message), message);
        }
        if (BUSY.contains(code)) {
            throw UnavailableException.during(operation, UnusableAnswerException.because("throttled", message));
        }
        throw UnavailableException.during(operation, UnusableAnswerException.because("graphql", code, message));
    }
}
