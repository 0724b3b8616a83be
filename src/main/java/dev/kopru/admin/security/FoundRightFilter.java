package dev.kopru.admin.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stands behind the check of the login: who comes through, and waits for nobody, has a right one. */
class FoundRightFilter extends OncePerRequestFilter {

    static final String CHECK = FoundRightFilter.class.getName();

    @Override
    @SuppressWarnings("unchecked")
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (ThrottleFilter.person() != null && request.getAttribute(CHECK) instanceof CompletableFuture<?> check) {
            ((CompletableFuture<Boolean>) check).complete(true);
        }
        chain.doFilter(request, response);
    }
}
