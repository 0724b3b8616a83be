package dev.kopru.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.finding.FindingWords;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why nothing could be written: what is to be done differs. */
class HomeRefusalTests {

    private static final Path HOME = Path.of("/srv/kopru");

    @ParameterizedTest
    @CsvSource({
        "No space left on device, 900, has no room left: the disk is full",
        "Aygıtta yer kalmadı, 900, has no room left: the disk is full",
        "/srv/kopru/.kopru-check-1.tmp: Disk quota exceeded, 900, has no room left",
        "Giriş/çıkış hatası, 0, has no room left",
        "/srv/kopru/.kopru-check-1.tmp: Read-only file system, 0, is on a disk that is mounted read-only",
        "Input/output error, 900, cannot be written"
    })
    void aFullDiskIsNoMatterOfRights(String message, long free, String told) {
        assertThat(FindingWords.say(HomeRefusal.of(HOME, free, new IOException(message)), Locale.ENGLISH))
                .contains("/srv/kopru", told);
    }

    @Test
    void aFolderOfAnotherUserIsOneWithoutRights() {
        var denied = new AccessDeniedException("/srv/kopru/.kopru-check-1.tmp");

        assertThat(FindingWords.say(HomeRefusal.of(HOME, 0, denied), Locale.ENGLISH))
                .contains("cannot be written; give this user (");
    }
}
