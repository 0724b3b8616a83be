package dev.kopru.connector.store.media;

import dev.kopru.text.FileNames;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the shop's files stand.
 *
 * @param mediaFolder a path, from Köprü's working folder; {@code media} in it by default
 * @param mediaForced whether each file is forced onto the disk before it counts as written
 */
@ConfigurationProperties("kopru.store")
record MediaProperties(@Nullable String mediaFolder, @DefaultValue("true") boolean mediaForced) {

    Path folder(Path home) {
        return FileNames.resolve(home, mediaFolder == null || mediaFolder.isBlank() ? "media" : mediaFolder)
                .normalize();
    }
}
