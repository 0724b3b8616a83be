package dev.kopru.database.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The password of the embedded server's only account; it lives in a file that nobody else may read. */
public record ServerPassword(String value) {

    static @Nullable ServerPassword read(HomeFolder folder) throws IOException {
        return Files.exists(folder.passwordFile())
                ? new ServerPassword(Files.readString(folder.passwordFile()).strip())
                : null;
    }

    static ServerPassword create(HomeFolder folder) throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String value = Base64.getUrlEncoder().encodeToString(random);
        AtomicFile.write(folder.passwordFile(), path -> Files.writeString(path, value));
        return new ServerPassword(value);
    }

    /** The form the server stores: {@code mysql_native_password}. */
    String hash() {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            byte[] once = sha1.digest(value.getBytes(StandardCharsets.UTF_8));
            return "*" + HexFormat.of().withUpperCase().formatHex(sha1.digest(once));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-1", e);
        }
    }

    @Override
    public String toString() {
        return "ServerPassword[hidden]";
    }
}
