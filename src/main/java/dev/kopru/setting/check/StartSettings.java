package dev.kopru.setting.check;

import dev.kopru.finding.Finding;
import dev.kopru.setting.file.EnvironmentLetters;
import dev.kopru.setting.file.JobFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.FileSystemResource;

/**
 * The settings that a start would have, read without one.
 *
 * @param broken files that cannot be read, which are left out
 */
public record StartSettings(ConfigurableEnvironment environment, List<Finding> broken) {

    private static final List<String> FOLDERS = List.of("", "config");
    private static final Pattern OWN_FILE = Pattern.compile("application(?:-[^.]+)?\\.ya?ml");
    private static final Map<String, Object> PACKAGED_ONLY = Map.of("spring.config.location", "classpath:/");

    public static StartSettings read(String... arguments) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(arguments));
        EnvironmentLetters.keepIn(environment);
        List<Finding> broken = new ArrayList<>();
        ownFiles().forEach(file -> BrokenYaml.in(new FileSystemResource(file)).ifPresent(broken::add));
        addApplication(environment, broken);
        JobFiles.addTo(environment, (file, why) -> broken.add(BrokenYaml.of(file, why)));
        return new StartSettings(environment, broken);
    }

    /** A broken file is left out with all that stand beside it: what else is wrong is looked for all the same. */
    private static void addApplication(ConfigurableEnvironment environment, List<Finding> broken) {
        MapPropertySource packaged = new MapPropertySource("packaged only", PACKAGED_ONLY);
        if (!broken.isEmpty()) {
            environment.getPropertySources().addFirst(packaged);
        }
        try {
            ConfigDataEnvironmentPostProcessor.applyTo(environment);
        } catch (RuntimeException e) {
            broken.add(Finding.problem("settings-unreadable", String.valueOf(e.getMessage())));
        } finally {
            environment.getPropertySources().remove(packaged.getName());
        }
    }

    private static List<Path> ownFiles() {
        List<Path> files = new ArrayList<>();
        FOLDERS.forEach(folder -> files.addAll(filesIn(Path.of(folder))));
        files.removeIf(file -> !OWN_FILE.matcher(file.getFileName().toString()).matches());
        return files.stream().sorted().toList();
    }

    /** None where the folder cannot be read: Spring finds nothing there either. */
    private static List<Path> filesIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
