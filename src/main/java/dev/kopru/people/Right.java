package dev.kopru.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * A line of the table of rights.
 *
 * @param method GET, which HEAD is as well; or another
 * @param least the least role that may do it
 * @param scopes one of these lets a token do it; where there is none, no token of a person does
 * @param beforeNewPassword whether it can be done while the password must be changed first
 */
record Right(
        String method,
        String pattern,
        Role least,
        Set<Scope> scopes,
        boolean beforeNewPassword,
        PathPattern path,
        PathPatternRequestMatcher matcher) {

    static Right of(String method, String pattern, Role least, Scope... scopes) {
        PathPattern path = PathPatternParser.defaultInstance.parse(pattern);
        return new Right(
                method, pattern, least, Set.of(scopes), false, path, PathPatternRequestMatcher.pathPattern(pattern));
    }

    Right evenBeforeNewPassword() {
        return new Right(method, pattern, least, scopes, true, path, matcher);
    }

    boolean holdsFor(HttpServletRequest request) {
        return method.equals(asked(request)) && matcher.matches(request);
    }

    boolean holdsFor(String asked, String address) {
        return method.equals(asked) && path.matches(PathContainer.parsePath(address));
    }

    /** Who asks for the head alone, or for what can be asked, reads. */
    private static String asked(HttpServletRequest request) {
        String method = request.getMethod();
        boolean reads = HttpMethod.HEAD.matches(method) || HttpMethod.OPTIONS.matches(method);
        return reads ? HttpMethod.GET.name() : method;
    }
}
