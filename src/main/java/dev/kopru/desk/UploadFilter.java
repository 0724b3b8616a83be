package dev.kopru.desk;

import dev.kopru.people.Refusals;
import dev.kopru.people.Rights;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a file in only from somebody who may send one: the mark that a form carries stands in the same body, so whoever looks
 * for it reads the whole file.
 */
class UploadFilter extends OncePerRequestFilter {

    private final Rights rights;
    private final Refusals refusals;
    private final FormPlaces places;
    private final long largest;

    /** {@code largest}: of a whole request, in bytes. */
    UploadFilter(Rights rights, Refusals refusals, FormPlaces places, long largest) {
        this.rights = rights;
        this.refusals = refusals;
        this.places = places;
        this.largest = largest;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isUpload(request)) {
            chain.doFilter(request, response);
            return;
        }
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        String address =
                request.getRequestURI().substring(request.getContextPath().length());
        if (person == null || !person.isAuthenticated()) {
            LoginPage.ask(request, response, places);
        } else if (!rights.allows(person, request.getMethod(), address)) {
            RefusedPage.show(request, response, refusals, places);
        } else if (request.getContentLengthLong() > largest) {
            response.setHeader(HttpHeaders.CONNECTION, "close");
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isUpload(HttpServletRequest request) {
        String type = request.getContentType();
        String multipart = MediaType.MULTIPART_FORM_DATA_VALUE;
        return HttpMethod.POST.matches(request.getMethod())
                && type != null
                && type.regionMatches(true, 0, multipart, 0, multipart.length());
    }
}
