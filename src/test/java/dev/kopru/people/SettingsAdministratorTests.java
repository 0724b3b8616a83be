package dev.kopru.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The administrator of the settings over several starts. */
class SettingsAdministratorTests extends WholeApplication {

    private static final SettingsLogin USUAL = new SettingsLogin("admin", PASSWORD, null);

    @Autowired
    PeopleTable table;

    @Autowired
    TokenTable tokenTable;

    @Autowired
    Tokens tokens;

    @Autowired
    PasswordEncoder encoder;

    @AfterEach
    void asBefore() {
        started(USUAL);
        SecurityContextHolder.clearContext();
    }

    @Test
    void anotherStartWithTheSamePasswordEndsNoToken() {
        started(USUAL);
        NewToken token = tokenOf("admin");

        started(USUAL);

        assertThat(tokens.valid(token.secret())).isPresent();
    }

    @Test
    void anotherPasswordInTheSettingsHoldsAndEndsTheTokens() {
        started(USUAL);
        NewToken token = tokenOf("admin");

        LoginPerson admin = started(new SettingsLogin("admin", "bambaşka bir parola", null));

        assertThat(encoder.matches("bambaşka bir parola", admin.getPassword())).isTrue();
        assertThat(encoder.matches(PASSWORD, admin.getPassword())).isFalse();
        assertThat(tokens.valid(token.secret())).isEmpty();
    }

    @Test
    void thePasswordCanBeSetAsBcrypt() {
        String encoded = "{bcrypt}" + new BCryptPasswordEncoder(4).encode("gizli");

        LoginPerson admin = started(new SettingsLogin("admin", encoded, null));

        assertThat(encoder.matches("gizli", admin.getPassword())).isTrue();
        assertThat(encoder.matches(encoded, admin.getPassword())).isFalse();
        assertThat(started(new SettingsLogin("admin", encoded, null)).epoch()).isEqualTo(admin.epoch());
    }

    @Test
    void whoTheSettingsNoLongerNameIsGoneAndOthersStay() {
        let("ayse", Role.VIEWER);
        started(USUAL);
        NewToken token = tokenOf("admin");

        LoginPerson other = started(new SettingsLogin("yönetici", "başka bir parola", null));

        assertThat(other.role()).isEqualTo(Role.ADMINISTRATOR);
        assertThat(people.all())
                .filteredOn(KnownPerson::fromSettings)
                .extracting(KnownPerson::username)
                .containsExactly("yönetici");
        assertThat(people.all())
                .extracting(KnownPerson::username)
                .contains("ayse")
                .doesNotContain("admin");
        assertThat(tokens.valid(token.secret())).isEmpty();
    }

    @Test
    void aPersonWhomTheSettingsNameBecomesTheirAdministrator() {
        let("ayse", Role.VIEWER);

        LoginPerson ayse = started(new SettingsLogin("ayse", "ayarlardaki parola", null));

        assertThat(ayse.role()).isEqualTo(Role.ADMINISTRATOR);
        assertThat(encoder.matches(PASSWORD, ayse.getPassword())).isFalse();
        assertThat(encoder.matches("ayarlardaki parola", ayse.getPassword())).isTrue();
    }

    @Test
    void noSecretOfTheSettingsReachesALog() {
        assertThat(new SettingsLogin("admin", "gizli", "anahtar") + " " + started(USUAL))
                .doesNotContain("gizli")
                .doesNotContain("anahtar")
                .doesNotContain("bcrypt");
    }

    private LoginPerson started(SettingsLogin settings) {
        return SettingsAdministrator.prepare(settings, table, tokenTable, encoder)
                .atTheDoor();
    }

    private NewToken tokenOf(String username) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(username, null, List.of()));
        return tokens.create(new TokenRequest("deneme", Set.of(Scope.READ), 1));
    }
}
