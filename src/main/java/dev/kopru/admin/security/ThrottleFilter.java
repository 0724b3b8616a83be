package dev.kopru.admin.security;

import dev.kopru.admin.request.Problems;
import dev.kopru.audit.Audit;
import dev.kopru.people.LoginAttempts;
import dev.kopru.people.Logins;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.www.BasicAuthenticationConverter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stops guessing of passwords and tokens. Requests without any are not counted, so that health stays open, nor are those
 * whose token or password is known to be right.
 */
class ThrottleFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(ThrottleFilter.class);

    private final LoginAttempts attempts;
    private final RightLogins right = new RightLogins();
    private final RunningLogins running = new RunningLogins();
    private final BasicAuthenticationConverter basic = new BasicAuthenticationConverter();
    private final Problems problems;
    private final Audit audit;
    private final Logins logins;

    ThrottleFilter(Problems problems, LoginAttempts attempts, Audit audit, Logins logins) {
        this.attempts = attempts;
        this.logins = logins;
        this.problems = problems;
        this.audit = audit;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) == null || person() != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String login = request.getHeader(HttpHeaders.AUTHORIZATION);
        CompletableFuture<Boolean> check = right.isKnown(login) ? null : running.begin(login);
        if (check == null) {
            checked(login, right.isKnown(login) || running.isFoundRight(login), request, response, chain);
            return;
        }
        request.setAttribute(FoundRightFilter.CHECK, check);
        try {
            checked(login, false, request, response, chain);
        } finally {
            running.end(login, check);
        }
    }

    private void checked(
            String login, boolean known, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        LoginAttempts.Key key = new LoginAttempts.Key(user(request), request.getRemoteAddr());
        Duration wait = known ? Duration.ZERO : attempts.begin(key);
        if (!wait.isZero()) {
            long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
            problems.write(request, response, HttpStatus.TOO_MANY_REQUESTS, Long.toString(seconds));
            return;
        }
        chain.doFilter(request, response);
        if (response.getStatus() == HttpStatus.SERVICE_UNAVAILABLE.value() && person() == null) {
            attempts.unchecked(key);
        } else if (person() == null) {
            right.forget(login);
            refused(key);
        } else if (right.remember(login)) {
            attempts.succeeded(key);
            entered(key);
        } else if (!known) {
            attempts.succeeded(key);
        }
    }

    private void refused(LoginAttempts.Key key) {
        log.warn("Wrong login from {}", key.address());
        audited("wrong login", key, key.user().isEmpty() ? "token" : "as " + key.user());
    }

    private void entered(LoginAttempts.Key key) {
        audited("log in", key, null);
        try {
            logins.loggedIn(key.user());
        } catch (DataAccessException e) {
            log.warn("The last login of {} could not be recorded: {}", key.user(), e.getMessage());
        }
    }

    /** A database that is away must not change the answer to a login. */
    private void audited(String action, LoginAttempts.Key key, @Nullable String detail) {
        try {
            audit.record(action, key.address(), detail);
        } catch (DataAccessException e) {
            log.warn("{} from {} could not be recorded: {}", action, key.address(), e.getMessage());
        }
    }

    /** Empty for a token, and for what is no login at all. */
    private String user(HttpServletRequest request) {
        try {
            Authentication login = basic.convert(request);
            return login == null ? "" : login.getName();
        } catch (BadCredentialsException unreadable) {
            return "";
        }
    }

    static @Nullable Authentication person() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication instanceof AnonymousAuthenticationToken ? null : authentication;
    }
}
