package dev.kopru.run;

import dev.kopru.setting.file.KopruHome;
import dev.kopru.setting.file.SharedSettings;
import dev.kopru.setting.file.UnreadableJobFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Refuses a start with a settings file that belongs to no job: its owner believes that it works. */
@Component
final class JobFolderCheck {

    JobFolderCheck(List<JobDefinition> definitions, ObjectProvider<SharedSettings> shared, KopruHome home)
            throws IOException {
        TreeSet<String> known =
                definitions.stream().map(JobDefinition::file).collect(Collectors.toCollection(TreeSet::new));
        shared.forEach(settings -> known.add(settings.file()));
        for (String file : files(home.folder().resolve("jobs"))) {
            if (!known.contains(file)) {
                throw UnreadableJobFileException.ofNoJob(
                        file, known.stream().map(name -> name + ".yml").collect(Collectors.joining(", ")));
            }
        }
    }

    private static List<String> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yml"))
                    .map(name -> name.substring(0, name.length() - ".yml".length()))
                    .toList();
        }
    }
}
