package dev.kopru.setting.file;

import dev.kopru.text.FileNames;
import dev.kopru.text.YamlShape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.origin.OriginTrackedValue;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Reads the settings files in {@code jobs/}: each key of {@code order.yml} becomes {@code kopru.order.<key>}.
 *
 * <p>A file in the folder {@code jobs/} of Köprü's home overrides the packaged one key by key; environment variables and
 * command line arguments override both.
 */
public final class JobFiles implements EnvironmentPostProcessor {

    /** What the names of the sources begin with that came with Köprü. */
    public static final String PACKAGED = "packaged ";

    private static final String ENDING = ".yml";

    /** Told of each file that cannot be read. */
    public interface Broken {

        void tell(Resource file, RuntimeException why);
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        addTo(environment, (file, why) -> {
            throw UnreadableJobFileException.in(file.getDescription(), why);
        });
    }

    /** The folder of the operator's own files. */
    public static Path folder(Environment environment) {
        return FileNames.of(environment.getProperty("KOPRU_HOME", environment.getProperty("kopru.home", ".")))
                .resolve("jobs");
    }

    /** Adds all files that can be read. */
    public static void addTo(ConfigurableEnvironment environment, Broken broken) {
        Path folder = folder(environment);
        try {
            for (Resource file : beside(folder)) {
                add(environment, file, "", broken);
            }
            for (Resource file : packaged()) {
                add(environment, file, PACKAGED, broken);
            }
        } catch (IOException e) {
            throw UnreadableJobFileException.in(folder.toString(), e);
        }
    }

    /** The files that there are, without their ending. */
    public static Set<String> packagedNames() {
        try {
            return Arrays.stream(packaged())
                    .map(file -> String.valueOf(file.getFilename()))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Resource[] packaged() throws IOException {
        return new PathMatchingResourcePatternResolver().getResources("classpath*:jobs/*.yml");
    }

    private static List<Resource> beside(Path folder) throws IOException {
        List<Resource> files = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> entries = Files.list(folder)) {
                entries.filter(file -> file.getFileName().toString().endsWith(ENDING))
                        .sorted()
                        .forEach(file -> files.add(new FileSystemResource(file)));
            }
        }
        return files;
    }

    private static void add(ConfigurableEnvironment environment, Resource file, String kind, Broken broken)
            throws IOException {
        String name = String.valueOf(file.getFilename());
        String prefix = "kopru." + name.substring(0, name.length() - ENDING.length()) + ".";
        try {
            YamlShape.check(file.getContentAsByteArray());
            for (PropertySource<?> source : new YamlPropertySourceLoader().load(kind + file.getDescription(), file)) {
                environment.getPropertySources().addLast(prefixed((EnumerablePropertySource<?>) source, prefix));
            }
        } catch (RuntimeException e) {
            broken.tell(file, e);
        }
    }

    private static PropertySource<?> prefixed(EnumerablePropertySource<?> source, String prefix) {
        Map<String, Object> renamed = new LinkedHashMap<>();
        Map<?, ?> values = (Map<?, ?>) source.getSource();
        values.forEach((key, value) -> renamed.put(prefix + key, origin(value)));
        return new OriginTrackedMapPropertySource(source.getName(), renamed, true);
    }

    private static Object origin(Object value) {
        return value instanceof OriginTrackedValue ? value : String.valueOf(value);
    }
}
