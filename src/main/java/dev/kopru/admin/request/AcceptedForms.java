package dev.kopru.admin.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses a call whose answer could not be given in the form that is asked for, before anything is done. */
class AcceptedForms implements HandlerInterceptor {

    private final Problems problems;

    AcceptedForms(Problems problems) {
        this.problems = problems;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (isAccepted(request, handler)) {
            return true;
        }
        problems.write(request, response, HttpStatus.NOT_ACCEPTABLE);
        return false;
    }

    private static boolean isAccepted(HttpServletRequest request, Object handler) {
        List<String> headers = Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
        try {
            List<MediaType> asked = MediaType.parseMediaTypes(headers);
            return asked.isEmpty()
                    || !isJson(request, handler)
                    || asked.stream().anyMatch(AcceptedForms::canBeJson);
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    private static boolean canBeJson(MediaType asked) {
        return asked.isCompatibleWith(MediaType.APPLICATION_JSON);
    }

    /** Reading does no harm before it is refused; others write themselves, in the forms that they have. */
    private static boolean isJson(HttpServletRequest request, Object handler) {
        return !HttpMethod.GET.matches(request.getMethod())
                && handler instanceof HandlerMethod method
                && !method.isVoid();
    }
}
