package dev.kopru.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The first administrator's password. */
class FirstAdministratorTests {

    private final PrintStream terminal = System.out;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PasswordEncoder encoder =
            new RememberingPasswordEncoder(PasswordEncoderFactories.createDelegatingPasswordEncoder());

    @BeforeEach
    void watch() {
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void restore() {
        System.setOut(terminal);
    }

    @Test
    void isGeneratedAndPrintedWhenNoneIsSet() {
        FirstAdministrator administrator = new FirstAdministrator(new AdminSettings("admin", " ", null), encoder);

        Matcher shown = Pattern.compile("admin / (\\w{20})\\s").matcher(printed.toString(StandardCharsets.UTF_8));
        assertThat(shown.find()).isTrue();
        assertThat(matches(administrator, shown.group(1))).isTrue();
        assertThat(matches(administrator, "")).isFalse();
    }

    @Test
    void isTheOneFromTheSettingsAndNeverPrinted() {
        AdminSettings settings = new AdminSettings("admin", "gizli", "anahtar");

        FirstAdministrator administrator = new FirstAdministrator(settings, encoder);

        assertThat(matches(administrator, "gizli")).isTrue();
        assertThat(matches(administrator, "gizli")).isTrue();
        assertThat(matches(administrator, "gızlı")).isFalse();
        assertThat(printed.size()).isZero();
        assertThat(settings.toString()).doesNotContain("gizli").doesNotContain("anahtar");
    }

    @Test
    void canBeSetAsBcrypt() {
        String encoded = "{bcrypt}" + new BCryptPasswordEncoder(4).encode("gizli");

        FirstAdministrator administrator = new FirstAdministrator(new AdminSettings("admin", encoded, null), encoder);

        assertThat(matches(administrator, "gizli")).isTrue();
        assertThat(matches(administrator, encoded)).isFalse();
    }

    @Test
    void belongsToOneNameOnly() {
        FirstAdministrator administrator = new FirstAdministrator(new AdminSettings("admin", "x", null), encoder);

        assertThatExceptionOfType(UsernameNotFoundException.class)
                .isThrownBy(() -> administrator.loadUserByUsername("Admin"));
    }

    private boolean matches(FirstAdministrator administrator, String password) {
        return encoder.matches(
                password, administrator.loadUserByUsername("admin").getPassword());
    }
}
