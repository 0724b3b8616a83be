package dev.kopru.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Who comes in with a token: the one of the settings, as an administrator, or one of a person. */
public class TokenLogins {

    /** As what the token of the settings goes on record. */
    public static final String OF_SETTINGS = "api-token";

    private final byte @Nullable [] ofSettings;
    private final Tokens tokens;
    private final Logins logins;

    TokenLogins(@Nullable String ofSettings, Tokens tokens, Logins logins) {
        this.ofSettings =
                ofSettings == null || ofSettings.isBlank() ? null : ofSettings.getBytes(StandardCharsets.UTF_8);
        this.tokens = tokens;
        this.logins = logins;
    }

    /** Empty for a token that lets nobody in. */
    public Optional<Authentication> find(String sent) {
        if (ofSettings != null && MessageDigest.isEqual(ofSettings, sent.getBytes(StandardCharsets.UTF_8))) {
            return Optional.of(UsernamePasswordAuthenticationToken.authenticated(
                    OF_SETTINGS, null, Role.ADMINISTRATOR.authorities()));
        }
        return tokens.valid(sent).map(this::authentication);
    }

    private Authentication authentication(PersonalToken token) {
        LoginPerson person = logins.loadUserByUsername(token.username());
        List<GrantedAuthority> authorities = new ArrayList<>(person.getAuthorities());
        token.scopes().forEach(scope -> authorities.add(new SimpleGrantedAuthority(scope.authority())));
        return UsernamePasswordAuthenticationToken.authenticated(person, null, authorities);
    }
}
