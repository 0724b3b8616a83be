package dev.kopru.setting;

import dev.kopru.finding.Finding;
import dev.kopru.job.EnvironmentLetters;
import dev.kopru.job.JobFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.FileSystemResource;

/**
 * The settings that a start would have, read without one.
 *
 * @param broken files that cannot be read, which are left out
 */
public record StartSettings(ConfigurableEnvironment environment, List<Finding> broken) {

    private static final List<String> OWN_FILES =
            List.of("application.yml", "application.yaml", "config/application.yml", "config/application.yaml");

    public static StartSettings read(String... arguments) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(arguments));
        EnvironmentLetters.keepIn(environment);
        List<Finding> broken = new ArrayList<>();
        OWN_FILES.stream().map(Path::of).filter(Files::isRegularFile).forEach(file -> BrokenYaml.in(
                        new FileSystemResource(file))
                .ifPresent(broken::add));
        addApplication(environment, broken);
        JobFiles.addTo(environment, (file, why) -> broken.add(BrokenYaml.of(file, why)));
        return new StartSettings(environment, broken);
    }

    private static void addApplication(ConfigurableEnvironment environment, List<Finding> broken) {
        try {
            ConfigDataEnvironmentPostProcessor.applyTo(environment);
        } catch (RuntimeException e) {
            if (broken.isEmpty()) {
                broken.add(Finding.problem("settings-unreadable", String.valueOf(e.getMessage())));
            }
        }
    }
}
