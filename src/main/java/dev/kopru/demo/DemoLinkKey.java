package dev.kopru.demo;

import dev.kopru.database.DatabaseLocations;
import dev.kopru.statement.StatementSettings.Key;
import dev.kopru.statement.access.DemoKey;
import dev.kopru.text.FileNames;
import dev.kopru.text.OwnerFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Makes a key for links to the demo's statements at the first start, in a file that only its owner can read. */
@Component
@ConditionalOnProperty(name = "kopru.demo", havingValue = "true", matchIfMissing = true)
class DemoLinkKey implements DemoKey {

    private static final int BYTES = 32;

    private final DatabaseLocations locations;
    private final Path file;

    DemoLinkKey(DatabaseLocations locations, @Value("${kopru.home:.}") String home) {
        this.locations = locations;
        this.file = FileNames.of(home).resolve("data").resolve("statement-link.key");
    }

    @Override
    public Optional<Key> key() {
        return locations.accountingEmbedded() ? Optional.of(new Key("demo", secret())) : Optional.empty();
    }

    private String secret() {
        try {
            if (!Files.exists(file)) {
                write();
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The key of statement links in " + file + " cannot be read or made", e);
        }
    }

    private void write() throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        OwnerFile.write(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }
}
