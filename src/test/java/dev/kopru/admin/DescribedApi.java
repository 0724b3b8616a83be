package dev.kopru.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The API's description, held against what is really answered; it remembers which answers of which calls it has seen. */
final class DescribedApi {

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final JsonNode document;
    private final JsonNode components;
    private final Map<String, Set<String>> seen = new TreeMap<>();

    DescribedApi(JsonNode document) {
        this.document = document;
        this.components = closed(document.get("components").deepCopy());
    }

    /** A call that is described: {@code template} with its places in braces. */
    record Call(String method, String template, JsonNode described) {

        String name() {
            return method + " " + template;
        }

        boolean takesBody() {
            return described.has("requestBody");
        }

        /** Schemas of the parameters by their names. */
        Map<String, JsonNode> schemas() {
            Map<String, JsonNode> schemas = new TreeMap<>();
            described
                    .path("parameters")
                    .forEach(one -> schemas.put(one.get("name").asString(), one.get("schema")));
            return schemas;
        }

        List<String> queryParameters() {
            List<String> names = new ArrayList<>();
            described.path("parameters").forEach(one -> {
                if (one.get("in").asString().equals("query")) {
                    names.add(one.get("name").asString());
                }
            });
            return names;
        }

        Set<String> answers() {
            return new TreeSet<>(described.get("responses").propertyNames());
        }
    }

    List<Call> calls() {
        List<Call> calls = new ArrayList<>();
        document.get("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(one -> calls.add(
                        new Call(one.getKey().toUpperCase(java.util.Locale.ROOT), path.getKey(), one.getValue()))));
        return calls;
    }

    Call call(String method, String template) {
        return calls().stream()
                .filter(one -> one.method().equals(method) && one.template().equals(template))
                .findFirst()
                .orElseThrow(() -> new AssertionError(method + " " + template + " is not described"));
    }

    /** Fails unless the status, the content type and the body are as described. */
    void check(Call call, ImportsByHttp.Answer answer) {
        String status = Integer.toString(answer.status());
        String what = call.name() + " answered " + status + " " + answer.body();
        assertThat(call.answers()).as(what).contains(status);
        seen.computeIfAbsent(call.name(), name -> new TreeSet<>()).add(status);
        JsonNode described = resolved(call.described().get("responses").get(status));
        JsonNode contents = described.path("content");
        if (contents.isEmpty()) {
            assertThat(answer.body()).as(what).isEmpty();
            return;
        }
        String type = answer.contentType().replaceAll(";.*", "");
        assertThat(contents.propertyNames()).as(what).contains(type);
        assertThat(contents.get(type).path("schema").isEmpty()).as(what).isFalse();
        if (type.endsWith("json")) {
            JsonNode body = JsonMapper.shared().readTree(answer.body());
            assertThat(errors(contents.get(type).get("schema"), body)).as(what).isEmpty();
        }
    }

    /** What does not fit the described body; empty where it does. */
    List<String> errorsOfBody(Call call, String body) {
        JsonNode schema = call.described().at("/requestBody/content/application~1json/schema");
        return errors(schema, JsonMapper.shared().readTree(body));
    }

    private List<String> errors(JsonNode schema, JsonNode value) {
        ObjectNode whole = JsonMapper.shared().createObjectNode();
        whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        whole.set("components", components);
        whole.set("allOf", JsonMapper.shared().createArrayNode().add(closed(schema.deepCopy())));
        return registry
                .getSchema(whole)
                .validate(value, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }

    /** Answers in JSON without an example, and examples that do not fit what they are of. */
    List<String> troublesWithExamples() {
        List<String> troubles = new ArrayList<>();
        for (Call call : calls()) {
            call.described().get("responses").properties().forEach(answer -> resolved(answer.getValue())
                    .path("content")
                    .properties()
                    .forEach(body -> {
                        String what = call.name() + " " + answer.getKey() + " " + body.getKey();
                        if (body.getKey().endsWith("json")) {
                            troubles.addAll(troublesWithExample(what, body.getValue()));
                        }
                    }));
        }
        return troubles;
    }

    private List<String> troublesWithExample(String what, JsonNode body) {
        List<JsonNode> examples = new ArrayList<>();
        if (body.has("example")) {
            examples.add(body.get("example"));
        }
        body.path("examples").forEach(example -> examples.add(example.get("value")));
        if (examples.isEmpty()) {
            return List.of(what + " has no example");
        }
        return examples.stream()
                .flatMap(example -> errors(body.get("schema"), example).stream())
                .map(error -> what + ": " + error)
                .toList();
    }

    /** Every answer that is described and was never seen, by call. */
    Map<String, Set<String>> unseen() {
        return calls().stream()
                .collect(Collectors.toMap(
                        Call::name,
                        call -> {
                            Set<String> left = call.answers();
                            left.removeAll(seen.getOrDefault(call.name(), Set.of()));
                            return left;
                        },
                        (one, other) -> one,
                        TreeMap::new));
    }

    private JsonNode resolved(JsonNode node) {
        JsonNode reference = node.get("$ref");
        return reference == null ? node : document.at(reference.asString().substring(1));
    }

    /** Fields that nobody describes are not allowed, so that none can be forgotten. */
    private static JsonNode closed(JsonNode node) {
        if (node instanceof ObjectNode schema && schema.has("properties") && !schema.has("additionalProperties")) {
            schema.put("additionalProperties", false);
        }
        node.forEach(DescribedApi::closed);
        return node;
    }
}
