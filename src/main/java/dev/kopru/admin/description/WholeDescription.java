package dev.kopru.admin.description;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** Adds what can only be said once all calls are known: what they refer to, and names that tell them from each other. */
class WholeDescription implements GlobalOpenApiCustomizer {

    private static final String IN_PATH = "path";

    private final ProblemSchemas problems;
    private final PayloadSchemas payloads;

    WholeDescription(ProblemSchemas problems, PayloadSchemas payloads) {
        this.problems = problems;
        this.payloads = payloads;
    }

    @Override
    public void customise(OpenAPI api) {
        problems.addTo(api.getComponents());
        payloads.addTo(api.getComponents());
        Examples examples = new Examples(api.getComponents(), problems.example(Refusal.CONFLICT));
        api.getPaths().forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
            operation(path, method, item, operation);
            examples.addTo(operation);
        }));
    }

    private static void operation(String path, PathItem.HttpMethod method, PathItem item, Operation operation) {
        operation.setOperationId(name(path, method));
        List<Parameter> parameters = operation.getParameters();
        if (parameters != null) {
            Set<String> inPath = parameters.stream()
                    .filter(one -> IN_PATH.equals(one.getIn()))
                    .map(Parameter::getName)
                    .collect(Collectors.toSet());
            // What stands in the path is not asked for once more.
            operation.setParameters(parameters.stream()
                    .filter(one -> IN_PATH.equals(one.getIn()) || !inPath.contains(one.getName()))
                    .map(WholeDescription::required)
                    .toList());
        }
    }

    /** A part of the path is always there. */
    private static Parameter required(Parameter parameter) {
        return IN_PATH.equals(parameter.getIn()) ? parameter.required(true) : parameter;
    }

    /** {@code POST /api/jobs/{job}/runs} as {@code postJobsByJobRuns}. */
    private static String name(String path, PathItem.HttpMethod method) {
        StringBuilder name = new StringBuilder(method.name().toLowerCase(Locale.ROOT));
        for (String part : path.substring("/api/".length()).split("[/.]")) {
            boolean isPlace = part.startsWith("{");
            String word = isPlace ? part.substring(1, part.length() - 1) : part;
            name.append(isPlace ? "By" : "")
                    .append(word.substring(0, 1).toUpperCase(Locale.ROOT))
                    .append(word.substring(1));
        }
        return name.toString();
    }
}
