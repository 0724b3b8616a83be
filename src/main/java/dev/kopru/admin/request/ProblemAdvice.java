package dev.kopru.admin.request;

import dev.kopru.record.Explained;
import dev.kopru.record.Reason;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns whatever goes wrong in a request into a problem description; says nothing of the inside. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private final Problems problems;
    private final BrokenOffRequests brokenOff;

    ProblemAdvice(Problems problems, BrokenOffRequests brokenOff) {
        this.problems = problems;
        this.brokenOff = brokenOff;
    }

    /** The database is away: worth another try, and no bug. */
    @ExceptionHandler({DataAccessResourceFailureException.class, CannotCreateTransactionException.class})
    ProblemDetail databaseIsAway(Exception e, HttpServletRequest request) {
        logger.warn("No answer from the own database to " + request.getRequestURI() + ": " + e.getMessage());
        return problems.of(request, HttpStatus.SERVICE_UNAVAILABLE);
    }

    @ExceptionHandler(DocumentsBusyException.class)
    ResponseEntity<ProblemDetail> documentsBusy(DocumentsBusyException e, HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, Integer.toString(DocumentsBusyException.RETRY_AFTER))
                .body(problems.busy(request, new Reason("DOCUMENTS_BUSY", List.of())));
    }

    /** An upload without a boundary between its parts, or cut off. */
    @ExceptionHandler(MultipartException.class)
    ProblemDetail unreadableUpload(MultipartException e, HttpServletRequest request) {
        logger.info("An upload to " + request.getRequestURI() + " could not be read: " + e.getMessage());
        return problems.of(request, HttpStatus.BAD_REQUEST, new Reason("UNREADABLE_UPLOAD", List.of()));
    }

    /** A parameter outside of the calls that look at theirs. */
    @ExceptionHandler(InvalidParameterException.class)
    ProblemDetail unreadableParameter(InvalidParameterException e, HttpServletRequest request) {
        return problems.of(request, HttpStatus.BAD_REQUEST);
    }

    @ExceptionHandler(RuntimeException.class)
    ProblemDetail explained(RuntimeException e, HttpServletRequest request) {
        return e instanceof Explained explained
                ? problems.of(request, status(explained), explained.reason())
                : unexpected(e, request);
    }

    @ExceptionHandler(Exception.class)
    ProblemDetail unexpected(Exception e, HttpServletRequest request) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        logger.error("Error " + reference + " in " + request.getMethod() + " " + request.getRequestURI(), e);
        return problems.of(request, HttpStatus.INTERNAL_SERVER_ERROR, reference);
    }

    private static HttpStatus status(Explained explained) {
        return switch (explained.kind()) {
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case INVALID -> HttpStatus.BAD_REQUEST;
        };
    }

    /** Spring's own texts are English and sometimes tell too much. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        HttpServletRequest asked = ((ServletWebRequest) request).getRequest();
        if (isBrokenOff(e, ((ServletWebRequest) request).getResponse())) {
            brokenOff.count();
            return null;
        }
        Reason reason = reason(e);
        ProblemDetail problem = reason == null ? problems.of(asked, status) : problems.of(asked, status, reason);
        return super.handleExceptionInternal(e, problem, headers, status, request);
    }

    /** The container has answered already: nobody reads what could still be said. */
    private static boolean isBrokenOff(Exception e, @Nullable HttpServletResponse response) {
        return e instanceof HttpMessageNotReadableException && response != null && response.isCommitted();
    }

    private static @Nullable Reason reason(Exception e) {
        if (e instanceof MissingServletRequestParameterException missing) {
            return new Reason("MISSING_PARAMETER", List.of(missing.getParameterName()));
        }
        if (e instanceof MethodArgumentTypeMismatchException mismatch) {
            return MismatchedParameter.reason(mismatch.getName(), mismatch);
        }
        if (e instanceof TypeMismatchException mismatch) {
            return MismatchedParameter.reason(String.valueOf(mismatch.getPropertyName()), mismatch);
        }
        if (e instanceof MissingServletRequestPartException missing) {
            return new Reason("MISSING_FILE", List.of(missing.getRequestPartName()));
        }
        return e instanceof HttpMessageNotReadableException unreadable ? UnreadableBody.reason(unreadable) : null;
    }

    /** A header that cannot be read says no form in which it could be told. */
    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMediaTypeNotAcceptable(
            HttpMediaTypeNotAcceptableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ServletWebRequest asked = (ServletWebRequest) request;
        HttpServletResponse response = asked.getResponse();
        try {
            if (response != null) {
                problems.write(asked.getRequest(), response, status);
            }
        } catch (IOException gone) {
            logger.debug("Whoever asked has gone: " + gone.getMessage());
        }
        return null;
    }
}
