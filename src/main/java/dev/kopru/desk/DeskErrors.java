package dev.kopru.desk;

import dev.kopru.desk.word.LocalPath;
import dev.kopru.record.Explained;
import dev.kopru.record.Reason;
import dev.kopru.record.ReasonMessages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;

/** Says on a page what went wrong, in words, with the way back; says nothing of the inside. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DeskErrors implements HandlerExceptionResolver {

    private static final Logger log = LoggerFactory.getLogger(DeskErrors.class);

    private final ReasonMessages messages;
    private final DeskModel common;
    private final LocaleResolver locales;
    private final DataSize largest;

    /** {@code largest}: of what may be sent at once. */
    DeskErrors(
            ReasonMessages messages,
            DeskModel common,
            LocaleResolver locales,
            @Value("${spring.servlet.multipart.max-file-size:100MB}") DataSize largest) {
        this.largest = largest;
        this.messages = messages;
        this.common = common;
        this.locales = locales;
    }

    /** What programs call is answered as programs read it, and who may not do something is told by the door. */
    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception e) {
        if (e instanceof AccessDeniedException || !DeskSecurity.PAGES.matches(request)) {
            return null;
        }
        if (e instanceof Explained explained) {
            Locale locale = locales.resolveLocale(request);
            return page(request, status(explained), messages.render(explained.reason(), locale));
        }
        HttpStatus status = status(e);
        String reference = UUID.randomUUID().toString().substring(0, 8);
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            log.warn("No answer from the own database to {}: {}", request.getRequestURI(), e.getMessage());
        } else if (status == HttpStatus.INTERNAL_SERVER_ERROR) {
            log.error("Error {} in {} {}", reference, request.getMethod(), request.getRequestURI(), e);
        }
        return page(request, status, words(request, status, "detail", reference));
    }

    private static HttpStatus status(Explained explained) {
        return switch (explained.kind()) {
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case INVALID -> HttpStatus.BAD_REQUEST;
        };
    }

    private static HttpStatus status(Exception e) {
        if (e instanceof DataAccessResourceFailureException || e instanceof CannotCreateTransactionException) {
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
        if (e instanceof MaxUploadSizeExceededException) {
            return HttpStatus.CONTENT_TOO_LARGE;
        }
        if (e instanceof TypeMismatchException || e instanceof BindException || e instanceof MultipartException) {
            return HttpStatus.BAD_REQUEST;
        }
        return e instanceof ErrorResponse known
                ? HttpStatus.valueOf(known.getStatusCode().value())
                : HttpStatus.INTERNAL_SERVER_ERROR;
    }

    /** A whole page; {@code detail}: what went wrong, in the reader's language. */
    ModelAndView page(HttpServletRequest request, HttpStatus status, String detail) {
        ExtendedModelMap model = new ExtendedModelMap();
        common.common(request, locales.resolveLocale(request), model);
        return new ModelAndView("error", model, status)
                .addObject("title", words(request, status, "title"))
                .addObject("detail", detail)
                .addObject("back", LocalPath.cameFrom(request).orElse("/"));
    }

    String words(HttpServletRequest request, Reason reason) {
        return messages.render(reason, locales.resolveLocale(request));
    }

    String words(HttpServletRequest request, HttpStatus status, String part, String... values) {
        Locale locale = locales.resolveLocale(request);
        String[] all = {values.length == 0 ? "-" : values[0], largest.toMegabytes() + " MB"};
        return Stream.of("page." + status.value(), Integer.toString(status.value()), "other")
                .map(way -> "problem." + way + "." + part)
                .filter(key -> !messages.text(key, locale).equals(key))
                .map(key -> messages.text(key, locale, all))
                .findFirst()
                .orElseThrow();
    }
}
