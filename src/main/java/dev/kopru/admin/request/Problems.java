package dev.kopru.admin.request;

import dev.kopru.record.Reason;
import dev.kopru.record.ReasonMessages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Describes what went wrong (RFC 9457) in the language of the one who asked. */
@Component
public class Problems {

    private static final String CODE = "code";

    private final ReasonMessages messages;
    private final LocaleResolver locales;
    private final JsonMapper json;

    Problems(ReasonMessages messages, LocaleResolver locales, JsonMapper json) {
        this.messages = messages;
        this.locales = locales;
        this.json = json;
    }

    ProblemDetail of(HttpServletRequest request, HttpStatusCode status, String... arguments) {
        ProblemDetail problem =
                described(request, status, text(request, "problem." + status.value() + ".detail", arguments));
        problem.setProperty(CODE, code(status));
        return problem;
    }

    ProblemDetail of(HttpServletRequest request, HttpStatusCode status, Reason reason) {
        ProblemDetail problem = described(request, status, messages.render(reason, locales.resolveLocale(request)));
        problem.setProperty(CODE, reason.code());
        return problem;
    }

    /** It could not be done just now, though nothing is wrong. */
    ProblemDetail busy(HttpServletRequest request, Reason reason) {
        ProblemDetail problem = of(request, HttpStatus.SERVICE_UNAVAILABLE, reason);
        problem.setTitle(text(request, "problem.busy.title"));
        return problem;
    }

    /** For places that Spring MVC does not reach. */
    public void write(
            HttpServletRequest request, HttpServletResponse response, HttpStatusCode status, String... arguments)
            throws IOException {
        write(response, status, of(request, status, arguments));
    }

    public void write(HttpServletRequest request, HttpServletResponse response, HttpStatusCode status, Reason reason)
            throws IOException {
        write(response, status, of(request, status, reason));
    }

    private void write(HttpServletResponse response, HttpStatusCode status, ProblemDetail problem) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(response.getOutputStream(), problem);
    }

    private ProblemDetail described(HttpServletRequest request, HttpStatusCode status, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(text(request, "problem." + status.value() + ".title"));
        return problem;
    }

    /** The status in a word, where nothing finer is known. */
    private static String code(HttpStatusCode status) {
        HttpStatus known = HttpStatus.resolve(status.value());
        return known == null ? "OTHER" : known.name();
    }

    private String text(HttpServletRequest request, String key, String... arguments) {
        Locale locale = locales.resolveLocale(request);
        String text = messages.text(key, locale, arguments);
        return text.equals(key) ? messages.text("problem.other" + key.substring(key.lastIndexOf('.')), locale) : text;
    }
}
