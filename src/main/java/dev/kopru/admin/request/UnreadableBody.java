package dev.kopru.admin.request;

import dev.kopru.record.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Says why a body could not be read: nothing was sent, it is no JSON, a field comes twice, or it is no object. */
final class UnreadableBody {

    private static final String TWICE = "Duplicate";

    private UnreadableBody() {}

    static Reason reason(HttpMessageNotReadableException e) {
        @Nullable Throwable cause = e.getCause();
        if (cause instanceof MismatchedInputException mismatch
                && mismatch.getPath().isEmpty()) {
            return new Reason("BODY_NO_OBJECT", List.of());
        }
        if (cause instanceof StreamReadException broken) {
            return broken(broken);
        }
        return cause instanceof JacksonException
                ? new Reason("BODY_NO_OBJECT", List.of())
                : new Reason("BODY_MISSING", List.of());
    }

    private static Reason broken(StreamReadException e) {
        @Nullable String message = e.getOriginalMessage();
        @Nullable JsonParser parser = e.processor();
        if (message != null && message.startsWith(TWICE) && parser != null) {
            return new Reason(
                    "FIELD_TWICE", List.of(InvalidRequestException.shown(String.valueOf(parser.currentName()))));
        }
        @Nullable TokenStreamLocation at = e.getLocation();
        return new Reason(
                "UNREADABLE_BODY",
                List.of(
                        Integer.toString(at == null ? 1 : at.getLineNr()),
                        Integer.toString(at == null ? 1 : at.getColumnNr())));
    }
}
