package dev.kopru.people;

import dev.kopru.record.Reason;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Decides, of every call, whether whoever makes it may: by the table of rights, the role, and a token's scopes. */
public class Rights implements AuthorizationManager<RequestAuthorizationContext> {

    private static final String SCOPE = "SCOPE_";

    private final List<Right> table;

    Rights(List<Right> table) {
        this.table = List.copyOf(table);
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> person, RequestAuthorizationContext call) {
        return new AuthorizationDecision(may(person.get(), call.getRequest()));
    }

    private boolean may(@Nullable Authentication person, HttpServletRequest request) {
        return person != null
                && person.isAuthenticated()
                && !(person instanceof AnonymousAuthenticationToken)
                && refusal(person, request).isEmpty();
    }

    /** Why somebody who is known may not do this; empty where they may. */
    public Optional<Reason> refusal(Authentication person, HttpServletRequest request) {
        return refusal(
                person,
                table.stream()
                        .filter(line -> line.holdsFor(request))
                        .findFirst()
                        .orElse(null));
    }

    /** Whether a page shows what leads there; {@code address} begins with a slash and has no query. */
    public boolean allows(Authentication person, String method, String address) {
        return refusal(
                        person,
                        table.stream()
                                .filter(line -> line.holdsFor(method, address))
                                .findFirst()
                                .orElse(null))
                .isEmpty();
    }

    private static Optional<Reason> refusal(Authentication person, @Nullable Right right) {
        Role least = right == null ? Role.ADMINISTRATOR : right.least();
        if (!has(person, least.authority())) {
            return Optional.of(new Reason("ROLE_NEEDED", List.of(least.name())));
        }
        if (mustChangePassword(person) && (right == null || !right.beforeNewPassword())) {
            return Optional.of(new Reason("PASSWORD_MUST_CHANGE", List.of()));
        }
        return isToken(person) ? outOfScope(person, right) : Optional.empty();
    }

    /** Whether the person must give themselves a password of their own before anything else. */
    public static boolean mustChangePassword(Authentication person) {
        return person.getPrincipal() instanceof LoginPerson login && login.mustChange();
    }

    /** Whether personal data is not for the eyes of whoever makes this call. */
    public static boolean seesMasked(@Nullable Authentication person) {
        return person == null || !has(person, Role.OPERATOR.authority());
    }

    private static Optional<Reason> outOfScope(Authentication person, @Nullable Right right) {
        if (right == null || right.scopes().isEmpty()) {
            return Optional.of(new Reason("TOKEN_NEVER", List.of()));
        }
        boolean isIn = right.scopes().stream().anyMatch(scope -> has(person, scope.authority()));
        String words = right.scopes().stream().map(Scope::word).sorted().collect(Collectors.joining(", "));
        return isIn ? Optional.empty() : Optional.of(new Reason("SCOPE_NEEDED", List.of(words)));
    }

    private static boolean isToken(Authentication person) {
        return person.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .anyMatch(authority -> authority != null && authority.startsWith(SCOPE));
    }

    private static boolean has(Authentication person, String authority) {
        return person.getAuthorities().stream().anyMatch(one -> authority.equals(one.getAuthority()));
    }
}
