package dev.kopru.admin.security;

import dev.kopru.admin.request.Problems;
import dev.kopru.people.TokenLogins;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a script in that sends the token of the settings or one of a person; any other token is no login. */
class BearerTokenFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(BearerTokenFilter.class);
    private static final String SCHEME = "Bearer ";

    private final TokenLogins tokens;
    private final Problems problems;

    BearerTokenFilter(TokenLogins tokens, Problems problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            Optional<Authentication> login;
            try {
                login = tokens.find(header.substring(SCHEME.length()).strip());
            } catch (DataAccessException | CannotCreateTransactionException e) {
                log.warn("A token could not be looked up: {}", e.getMessage());
                problems.write(request, response, HttpStatus.SERVICE_UNAVAILABLE);
                return;
            }
            login.ifPresent(BearerTokenFilter::enter);
        }
        chain.doFilter(request, response);
    }

    private static void enter(Authentication login) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(login);
        SecurityContextHolder.setContext(context);
    }
}
