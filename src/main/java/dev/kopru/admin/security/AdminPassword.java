package dev.kopru.admin.security;

import dev.kopru.text.FileNames;
import dev.kopru.text.OwnerFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/**
 * The first administrator's password: the one from the settings, or one that was made up once and stays.
 *
 * @param file where the one that was made up is kept; null for that from the settings
 */
record AdminPassword(String value, @Nullable Path file) {

    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 20;

    /** Of a service with this home folder. */
    static AdminPassword of(AdminSettings settings, String home) {
        String set = settings.password();
        if (set != null && !set.isBlank()) {
            return new AdminPassword(set, null);
        }
        Path file = FileNames.of(home).toAbsolutePath().normalize().resolve("data/admin.password");
        try {
            return new AdminPassword(kept(file), file);
        } catch (IOException e) {
            throw new UncheckedIOException("The administrator's password in " + file + " cannot be read or kept", e);
        }
    }

    private static String kept(Path file) throws IOException {
        String kept = Files.exists(file) ? Files.readString(file).strip() : "";
        if (!kept.isEmpty()) {
            return kept;
        }
        String generated = generated();
        OwnerFile.write(file, generated + "\n");
        return generated;
    }

    private static String generated() {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }

    /** It must not reach a log. */
    @Override
    public String toString() {
        return "AdminPassword[" + (file == null ? "from the settings" : file) + "]";
    }
}
