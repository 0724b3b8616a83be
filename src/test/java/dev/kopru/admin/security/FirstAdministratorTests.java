package dev.kopru.admin.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first administrator's password. */
@SuppressWarnings("NullAway.Init")
class FirstAdministratorTests {

    @TempDir
    Path home;

    @Test
    void isMadeUpOnceAndStaysOverRestarts() throws IOException {
        AdminPassword first = password(" ");
        AdminPassword later = password(null);

        assertThat(first.value()).matches("\\w{20}");
        assertThat(later).isEqualTo(first);
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

        assertThat(password.value()).isEqualTo("gizli");
        assertThat(home).isEmptyDirectory();
        assertThat(settings + " " + password).doesNotContain("gizli").doesNotContain("anahtar");
    }

    private AdminPassword password(@Nullable String set) {
        return AdminPassword.of(new AdminSettings("admin", set, null), home.toString());
    }
}
