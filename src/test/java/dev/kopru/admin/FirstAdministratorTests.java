package dev.kopru.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The first administrator's password. */
@SuppressWarnings("NullAway.Init")
class FirstAdministratorTests {

    @TempDir
    Path home;

    private final PasswordEncoder encoder =
            new RememberingPasswordEncoder(PasswordEncoderFactories.createDelegatingPasswordEncoder());

    @Test
    void isMadeUpOnceAndStaysOverRestarts() throws IOException {
        AdminPassword first = password(" ");
        AdminPassword later = password(null);

        assertThat(first.value()).matches("\\w{20}");
        assertThat(later).isEqualTo(first);
        assertThat(matches(administrator(later), first.value())).isTrue();
        assertThat(matches(administrator(later), "")).isFalse();
        assertThat(first.toString()).doesNotContain(first.value());
    }

    @Test
    void isKeptWhereOnlyItsOwnerCanReadIt() throws IOException {
        Path file = Objects.requireNonNull(password(null).file());

        assertThat(file).isEqualTo(home.resolve("data/admin.password"));
        assertThat(Files.readString(file).strip()).isEqualTo(password(null).value());
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            assertThat(Files.getPosixFilePermissions(file))
                    .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        }
        assertThat(home.resolve("data")).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void isAnotherOnceItsFileIsGoneOrSaysAnother() throws IOException {
        String first = password(null).value();
        Path file = home.resolve("data/admin.password");

        Files.delete(file);
        assertThat(password(null).value()).matches("\\w{20}").isNotEqualTo(first);

        Files.writeString(file, "kendi parolam \n");
        assertThat(password(null).value()).isEqualTo("kendi parolam");
    }

    @Test
    void isTheOneFromTheSettingsAndIsKeptNowhere() {
        AdminSettings settings = new AdminSettings("admin", "gizli", "anahtar");
        AdminPassword password = AdminPassword.of(settings, home.toString());

        assertThat(matches(administrator(password), "gizli")).isTrue();
        assertThat(matches(administrator(password), "gizli")).isTrue();
        assertThat(matches(administrator(password), "gızlı")).isFalse();
        assertThat(home).isEmptyDirectory();
        assertThat(settings + " " + password).doesNotContain("gizli").doesNotContain("anahtar");
    }

    @Test
    void canBeSetAsBcrypt() {
        String encoded = "{bcrypt}" + new BCryptPasswordEncoder(4).encode("gizli");

        FirstAdministrator administrator = administrator(password(encoded));

        assertThat(matches(administrator, "gizli")).isTrue();
        assertThat(matches(administrator, encoded)).isFalse();
    }

    @Test
    void belongsToOneNameOnly() {
        FirstAdministrator administrator = administrator(password("x"));

        assertThatExceptionOfType(UsernameNotFoundException.class)
                .isThrownBy(() -> administrator.loadUserByUsername("Admin"));
    }

    private AdminPassword password(@Nullable String set) {
        return AdminPassword.of(new AdminSettings("admin", set, null), home.toString());
    }

    private FirstAdministrator administrator(AdminPassword password) {
        return new FirstAdministrator("admin", password, encoder);
    }

    private boolean matches(FirstAdministrator administrator, String password) {
        return encoder.matches(
                password, administrator.loadUserByUsername("admin").getPassword());
    }
}
