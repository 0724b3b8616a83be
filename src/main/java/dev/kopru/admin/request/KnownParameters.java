package dev.kopru.admin.request;

import dev.kopru.text.NearName;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses parameters that a call does not know, that come twice or that cannot be read, wherever they stand: one that is
 * silently ignored looks as if it had worked.
 */
class KnownParameters implements HandlerInterceptor {

    private final Map<HandlerMethod, Set<String>> names = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            Set<String> known = names.computeIfAbsent(method, KnownParameters::of);
            QueryText.check(request.getQueryString());
            request.getParameterMap().forEach((name, values) -> check(name, values.length, known));
            if (request instanceof MultipartHttpServletRequest upload) {
                upload.getMultiFileMap().forEach((name, files) -> check(name, files.size(), known));
            }
        }
        return true;
    }

    private static void check(String name, int times, Set<String> known) {
        if (!known.contains(name)) {
            throw known.isEmpty()
                    ? InvalidRequestException.noParameters(name)
                    : InvalidRequestException.unknownParameter(name, right(name, known));
        }
        if (times > 1) {
            throw InvalidRequestException.twice(name);
        }
    }

    /** The nearest, or all where none is near. */
    private static String right(String name, Set<String> known) {
        return NearName.of(name, known, one -> one.toLowerCase(Locale.ROOT)).orElse(String.join(", ", known));
    }

    private static Set<String> of(HandlerMethod method) {
        Set<String> known = new TreeSet<>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
            if (asked != null) {
                known.add(asked.name().isEmpty() ? parameter.getParameter().getName() : asked.name());
            }
        }
        return known;
    }
}
