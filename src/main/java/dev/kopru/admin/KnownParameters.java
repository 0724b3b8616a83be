package dev.kopru.admin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.UriComponentsBuilder;

/** Refuses parameters that a call does not know: a filter that is silently ignored looks as if it had worked. */
class KnownParameters implements HandlerInterceptor {

    private final Map<HandlerMethod, Set<String>> names = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String query = request.getQueryString();
        if (query != null && handler instanceof HandlerMethod method) {
            Set<String> known = names.computeIfAbsent(method, KnownParameters::of);
            for (String name : UriComponentsBuilder.newInstance()
                    .query(query)
                    .build()
                    .getQueryParams()
                    .keySet()) {
                if (!known.contains(name)) {
                    throw InvalidRequestException.unknownParameter(name, String.join(", ", known));
                }
            }
        }
        return true;
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
