package dev.kopru.command;

import dev.kopru.csv.profile.CsvProfiles;
import dev.kopru.finding.Finding;
import dev.kopru.setting.JobNames;
import dev.kopru.text.FileNames;
import dev.kopru.text.NearestWord;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import org.springframework.core.env.Environment;

/** Looks for the profile by which a file shall be read, before anything is made ready for it. */
final class FileProfile {

    private FileProfile() {}

    static Optional<Finding> wrong(RunArguments request, Environment settings) {
        if (request.file() == null) {
            return Optional.empty();
        }
        Path home = FileNames.of(settings.getProperty("kopru.home", "."));
        String kind = JobNames.kindOfFile(request.job());
        return CsvProfiles.file(home, kind, request.profile()).isPresent()
                ? Optional.empty()
                : Optional.of(unknown(request.profile(), CsvProfiles.names(home, kind)));
    }

    private static Finding unknown(String name, Collection<String> known) {
        return NearestWord.to(name, known)
                .map(near -> Finding.problem("profile.unknown", name, near))
                .orElseGet(() -> Finding.problem("profile.unknown.far", name, String.join(", ", known)));
    }
}
