package dev.kopru.admin.description;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeMap;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;

/** Adds to each call what its kind can be answered besides what it does. */
class Answers implements GlobalOperationCustomizer {

    private static final String LOCATION = "Location";

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        ApiResponses answers = operation.getResponses();
        refusals(method)
                .forEach(refusal -> answers.computeIfAbsent(
                        refusal.key(), key -> new ApiResponse().$ref("#/components/responses/" + refusal.component())));
        Conflicts conflicts = method.getMethodAnnotation(Conflicts.class);
        if (conflicts != null) {
            answers.put(Refusal.CONFLICT.key(), problem(conflicts.value()));
        }
        answers.forEach(Answers::located);
        ApiResponses sorted = new ApiResponses();
        new TreeMap<>(answers).forEach(sorted::addApiResponse);
        operation.setResponses(sorted);
        return operation;
    }

    private static Set<Refusal> refusals(HandlerMethod method) {
        Set<Refusal> refusals = EnumSet.of(
                Refusal.BAD_REQUEST,
                Refusal.UNAUTHORIZED,
                Refusal.FORBIDDEN,
                Refusal.TOO_MANY_REQUESTS,
                Refusal.INTERNAL_SERVER_ERROR,
                Refusal.SERVICE_UNAVAILABLE);
        if (!method.hasMethodAnnotation(GetMapping.class)) {
            refusals.add(Refusal.CONTENT_TOO_LARGE);
        }
        if (has(method, PathVariable.class) || needsJob(method)) {
            refusals.add(Refusal.NOT_FOUND);
        }
        refusals.add(Refusal.NOT_ACCEPTABLE);
        if (has(method, RequestBody.class) || takesFile(method)) {
            refusals.add(Refusal.UNSUPPORTED_MEDIA_TYPE);
        }
        return refusals;
    }

    private static boolean has(HandlerMethod method, Class<? extends java.lang.annotation.Annotation> annotation) {
        return Arrays.stream(method.getMethodParameters()).anyMatch(one -> one.hasParameterAnnotation(annotation));
    }

    /** A job without which nothing can be done; one that lists are narrowed to is a parameter like others. */
    private static boolean needsJob(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .filter(one -> "job".equals(one.getParameter().getName()))
                .map(one -> one.getParameterAnnotation(RequestParam.class))
                .anyMatch(asked -> asked != null && asked.required());
    }

    private static boolean takesFile(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .map(MethodParameter::getParameterType)
                .anyMatch(MultipartFile.class::equals);
    }

    private static ApiResponse problem(String description) {
        return new ApiResponse()
                .description(description)
                .content(new Content()
                        .addMediaType(ProblemSchemas.CONTENT_TYPE, new MediaType().schema(ProblemSchemas.reference())));
    }

    private static void located(String status, ApiResponse answer) {
        if (status.equals("201") || status.equals("202")) {
            answer.addHeaderObject(
                    LOCATION,
                    new Header()
                            .description("Where progress can be followed")
                            .schema(ProblemSchemas.typed("string").format("uri-reference")));
        }
    }
}
