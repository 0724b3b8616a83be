package dev.kopru.database;

import dev.kopru.finding.Finding;
import dev.kopru.text.FileNames;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Says why nothing could be written into the home folder: a full disk is no matter of rights. */
final class HomeRefusal {

    /** As the systems say it; some in the language of the machine. */
    private static final List<String> FULL =
            List.of("no space left", "disk quota", "not enough space", "yer kalmadı", "kota");

    private static final List<String> READ_ONLY = List.of("read-only", "salt-okunur", "salt okunur");

    private HomeRefusal() {}

    /** @param folder the home folder, or the one above it in which it would be made */
    static Finding of(Path home, Path folder, IOException why) {
        return of(home, free(folder), why);
    }

    /** Some folders of a system have no disk at all. */
    private static long free(Path folder) {
        try {
            FileStore disk = Files.getFileStore(folder);
            return disk.getTotalSpace() == 0 ? Long.MAX_VALUE : disk.getUsableSpace();
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }

    static Finding of(Path home, long free, IOException why) {
        String shown = FileNames.shown(home);
        String message = String.valueOf(why.getMessage());
        if (says(message, READ_ONLY)) {
            return Finding.problem("home-read-only", shown);
        }
        if (says(message, FULL) || free == 0 && !(why instanceof AccessDeniedException)) {
            return Finding.problem("home-no-space", shown, reason(message));
        }
        return Finding.problem("home-not-writable", shown, System.getProperty("user.name", "?"), reason(message));
    }

    private static boolean says(String message, List<String> words) {
        String small = message.toLowerCase(Locale.ROOT);
        return words.stream().anyMatch(small::contains);
    }

    private static String reason(String message) {
        return message.replaceFirst("^.*\\.tmp:? ?", "");
    }
}
