package dev.kopru.setting.file;

import dev.kopru.text.FileNames;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Köprü's working folder ({@code KOPRU_HOME}), absolute.
 *
 * <p>Never inject a {@link Path} by its text: in a web application Spring reads a relative one as a place inside the
 * servlet container's temporary folder.
 */
@Component
public record KopruHome(Path folder) {

    @Autowired
    KopruHome(@Value("${kopru.home:.}") String folder) {
        this(FileNames.of(folder));
    }
}
