package dev.kopru.admin.description;

import dev.kopru.record.ReasonMessages;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Describes problems (RFC 9457) as they are really sent, with examples out of the texts themselves. */
class ProblemSchemas {

    static final String CONTENT_TYPE = "application/problem+json";
    static final String PROBLEM = "Problem";

    private final ReasonMessages messages;

    ProblemSchemas(ReasonMessages messages) {
        this.messages = messages;
    }

    void addTo(Components components) {
        components.addSchemas(PROBLEM, schema());
        for (Refusal refusal : Refusal.values()) {
            components.addResponses(refusal.component(), answer(refusal));
        }
    }

    static Schema<?> reference() {
        return new JsonSchema().$ref("#/components/schemas/" + PROBLEM);
    }

    private static Schema<?> schema() {
        Schema<?> problem = new JsonSchema();
        problem.setTypes(Set.of("object"));
        problem.setDescription(
                "What went wrong (RFC 9457), in Turkish, or in English with Accept-Language: en. There is no"
                        + " type: the code tells one problem from another.");
        problem.addProperty("title", typed("string").description("The kind of problem, in a few words"));
        problem.addProperty("status", typed("integer").description("As the answer's status"));
        problem.addProperty("detail", typed("string").description("What is wrong, and what would be right"));
        problem.addProperty(
                "code", typed("string").pattern("^[A-Z][A-Z0-9_]*$").description("Says the same to a program"));
        problem.addProperty(
                "instance", typed("string").format("uri-reference").description("The path that was asked for"));
        problem.setRequired(List.of("title", "status", "detail", "code"));
        problem.setAdditionalProperties(false);
        return problem;
    }

    private ApiResponse answer(Refusal refusal) {
        ApiResponse answer = new ApiResponse()
                .description(refusal.description())
                .content(new Content()
                        .addMediaType(
                                CONTENT_TYPE,
                                new MediaType()
                                        .schema(reference())
                                        .addExamples("problem", new Example().value(example(refusal)))));
        if (refusal == Refusal.UNAUTHORIZED) {
            answer.addHeaderObject("WWW-Authenticate", header("string", "Which login is expected"));
        } else if (refusal == Refusal.TOO_MANY_REQUESTS) {
            answer.addHeaderObject("Retry-After", header("integer", "Seconds to wait"));
        }
        return answer;
    }

    Map<String, Object> example(Refusal refusal) {
        String key = "problem." + refusal.status();
        String[] arguments = refusal.arguments().toArray(String[]::new);
        boolean byStatus = refusal.code().isEmpty();
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("title", messages.text(key + ".title", Locale.ENGLISH));
        problem.put("status", refusal.status());
        problem.put(
                "detail",
                messages.text(byStatus ? key + ".detail" : "reason." + refusal.code(), Locale.ENGLISH, arguments));
        problem.put("code", byStatus ? refusal.name() : refusal.code());
        return problem;
    }

    private static Header header(String type, String description) {
        return new Header().description(description).schema(typed(type));
    }

    static Schema<?> typed(String type) {
        Schema<?> schema = new JsonSchema();
        schema.setTypes(Set.of(type));
        return schema;
    }
}
