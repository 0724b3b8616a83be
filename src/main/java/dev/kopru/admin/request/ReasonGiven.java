package dev.kopru.admin.request;

import dev.kopru.retry.Retries;
import io.swagger.v3.oas.annotations.media.Schema;

/** Why a person decides something: the body of such a request, for the API's description. */
@Schema(name = "ReasonRequest", additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
public record ReasonGiven(
        @Schema(description = "Kept with the decision", minLength = 1, maxLength = ReasonGiven.LONGEST) String reason) {

    static final int LONGEST = Retries.LONGEST_REASON;
}
