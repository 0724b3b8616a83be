package dev.kopru.database;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.springframework.util.function.SingletonSupplier;

/**
 * Which tests run once more on another server: those that come to {@link TestDatabase}, by themselves or through any
 * class of the tests. Nobody keeps a list of them. It filters only where the profile {@code mysql} asks for it.
 */
public final class DatabaseFacing implements PostDiscoveryFilter {

    private static final String ASKED_FOR = "kopru.test.only-database";

    private static final Pattern NAME = Pattern.compile("dev/kopru/[\\w/$]++");

    private final Supplier<Set<String>> reaching = SingletonSupplier.of(DatabaseFacing::names);

    @Override
    public FilterResult apply(TestDescriptor test) {
        return FilterResult.includedIf(
                !Boolean.getBoolean(ASKED_FOR) || reaching.get().contains(outermost(classOf(test))));
    }

    /** The outermost classes of the tests from which a chain of uses leads to {@link TestDatabase}. */
    static Set<String> names() {
        Map<String, Set<String>> users = users();
        Set<String> reaching = new HashSet<>();
        var next = new ArrayDeque<>(List.of(TestDatabase.class.getName()));
        while (!next.isEmpty()) {
            String name = next.remove();
            if (reaching.add(name)) {
                next.addAll(users.getOrDefault(name, Set.of()));
            }
        }
        return reaching;
    }

    private static Map<String, Set<String>> users() {
        Path classes = testClasses();
        try (Stream<Path> files = Files.walk(classes)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .flatMap(file -> uses(classes, file))
                    .collect(Collectors.groupingBy(
                            Use::used, Collectors.mapping(Use::user, Collectors.toUnmodifiableSet())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whatever a class uses stands by its name in its file. */
    private static Stream<Use> uses(Path classes, Path file) {
        String user = classes.relativize(file)
                .toString()
                .replace(File.separatorChar, '.')
                .replaceFirst("\\.class$", "");
        try {
            return NAME.matcher(Files.readString(file, StandardCharsets.ISO_8859_1))
                    .results()
                    .map(name -> new Use(outermost(user), outermost(name.group().replace('/', '.'))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path testClasses() {
        try {
            return Path.of(TestDatabase.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("Where are the tests' classes?", e);
        }
    }

    private static String classOf(TestDescriptor test) {
        return test.getSource()
                .map(source -> source instanceof MethodSource method
                        ? method.getClassName()
                        : source instanceof ClassSource one ? one.getClassName() : "")
                .orElse("");
    }

    private static String outermost(String name) {
        int nested = name.indexOf('$');
        return nested < 0 ? name : name.substring(0, nested);
    }

    private record Use(String user, String used) {}
}
