package dev.kopru.admin.description;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives every answer in JSON that has no example of its own one that fits its description. */
final class Examples {

    private static final String JSON = "json";

    private final SampleValues samples;
    private final Map<String, Object> conflict;

    /** @param conflict an example of a problem with the status 409 */
    Examples(Components components, Map<String, Object> conflict) {
        this.samples = new SampleValues(components);
        this.conflict = conflict;
    }

    void addTo(Operation operation) {
        operation.getResponses().forEach(this::answer);
    }

    private void answer(String status, ApiResponse answer) {
        if (answer.getContent() != null) {
            answer.getContent().forEach((type, body) -> {
                if (type.toLowerCase(Locale.ROOT).endsWith(JSON) && !hasOne(body) && body.getSchema() != null) {
                    body.addExamples("example", new Example().value(value(status, body)));
                }
            });
        }
    }

    private @Nullable Object value(String status, MediaType body) {
        return status.equals(Refusal.CONFLICT.key()) ? conflict : samples.of(body.getSchema());
    }

    private static boolean hasOne(MediaType body) {
        return body.getExample() != null
                || body.getExamples() != null && !body.getExamples().isEmpty();
    }
}
