package dev.kopru.admin.description;

import dev.kopru.run.JobCatalog;
import dev.kopru.run.JobDefinition;
import io.swagger.v3.core.util.AnnotationsUtils;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/** Says of the parameters, which mean the same in every call, what they are and within which limits. */
class DescribedParameters implements GlobalOperationCustomizer {

    private static final int LARGEST_PAGE = 500;
    private static final int LONGEST_ACCOUNT = 50;

    private final Map<String, Consumer<Parameter>> known;

    DescribedParameters(JobCatalog jobs) {
        List<String> names =
                jobs.definitions().stream().map(JobDefinition::name).toList();
        this.known = Map.ofEntries(
                Map.entry("page", one -> limits(said(one, "Which page of the list, counted from 0"), 0L, null)),
                Map.entry("size", one -> limits(said(one, "How many a page has"), 1L, (long) LARGEST_PAGE)),
                Map.entry("id", one -> limits(said(one, "Its number, as lists show it"), null, null)),
                Map.entry("job", one -> words(said(one, "Name of a job"), names)),
                Map.entry("reason", one -> said(one, "Code of a reason, as lists of rejected records show it")),
                Map.entry("code", one -> said(one, "Code of a notice, as lists of notices show it")),
                Map.entry("q", one -> said(one, "Any part of a record's key or number")),
                Map.entry("seen", one -> said(one, "true: only those that somebody has seen; false: only the others")),
                Map.entry("status", one -> said(one, "Only those of this status")),
                Map.entry("account", one -> account(said(one, "Code of an account card"))),
                Map.entry("currency", one -> currency(said(one, "Only the statement in this currency (ISO 4217)"))),
                Map.entry("from", one -> said(one, "The first day; none = from the beginning")),
                Map.entry("to", one -> said(one, "The last day; none = until today")),
                Map.entry(
                        "format", one -> words(said(one, "In place of Accept"), List.of("json", "pdf", "xlsx", "csv"))),
                Map.entry("lang", one -> words(said(one, "Instead of Accept-Language"), List.of("tr", "en"))));
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        List<Parameter> parameters = Objects.requireNonNullElse(operation.getParameters(), new ArrayList<>());
        parameters.forEach(
                parameter -> known.getOrDefault(parameter.getName(), one -> {}).accept(parameter));
        return operation;
    }

    private static Parameter said(Parameter parameter, String description) {
        if (parameter.getDescription() == null) {
            parameter.setDescription(description);
        }
        return parameter;
    }

    /** Parameters of one type share a schema, which would give the limits of each to all. */
    private static Schema<?> own(Parameter parameter) {
        Schema<?> own = AnnotationsUtils.clone(parameter.getSchema(), true);
        parameter.setSchema(own);
        return own;
    }

    private static void limits(Parameter parameter, @Nullable Long least, @Nullable Long most) {
        Schema<?> schema = own(parameter);
        schema.setMinimum(least == null ? null : BigDecimal.valueOf(least));
        schema.setMaximum(most == null ? null : BigDecimal.valueOf(most));
    }

    @SuppressWarnings("unchecked")
    private static void words(Parameter parameter, List<String> words) {
        ((Schema<Object>) own(parameter)).setEnum(new ArrayList<>(words));
    }

    private static void account(Parameter parameter) {
        Schema<?> schema = own(parameter);
        schema.setMinLength(1);
        schema.setMaxLength(LONGEST_ACCOUNT);
        parameter.setExample("120.01.000001");
    }

    private static void currency(Parameter parameter) {
        own(parameter).setPattern("^[A-Za-z]{3}$");
        parameter.setExample("TRY");
    }
}
