package dev.kopru.setting.check;

import dev.kopru.finding.Finding;
import dev.kopru.setting.file.JobFiles;
import dev.kopru.text.NearestWord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.core.env.ConfigurableEnvironment;

/** Finds files in {@code jobs/} that nobody reads: their owner believes that they work. */
final class SettingFiles {

    private static final String ENDING = ".yml";

    private SettingFiles() {}

    static void look(ConfigurableEnvironment environment, Consumer<Finding> findings) {
        Set<String> files = JobFiles.packagedNames();
        Path folder = JobFiles.folder(environment);
        for (String file : names(folder)) {
            String name = file.replaceFirst("\\.[^.]*$", "");
            if (!file.endsWith(ENDING) || !files.contains(name)) {
                String near = NearestWord.to(name, files)
                        .map(it -> it + ENDING)
                        .orElse(String.join(".yml, ", files) + ENDING);
                findings.accept(Finding.problem("unread-file", "jobs/" + file, near));
            }
        }
    }

    private static List<String> names(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING) || name.endsWith(".yaml") || name.endsWith(".properties"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
