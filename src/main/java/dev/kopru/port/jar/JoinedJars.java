package dev.kopru.port.jar;

import java.net.URL;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the service sees of some jars beside its own classes: their classes, and no other files. */
public final class JoinedJars extends ClassLoader {

    static {
        registerAsParallelCapable();
    }

    private final List<JarLoader> jars;

    public JoinedJars(ClassLoader own, List<JarLoader> jars) {
        super("connectors", own);
        this.jars = List.copyOf(jars);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        String file = name.replace('.', '/') + ".class";
        for (JarLoader jar : jars) {
            if (jar.has(file)) {
                return jar.loadClass(name);
            }
        }
        throw new ClassNotFoundException(name);
    }

    @Override
    protected @Nullable URL findResource(String name) {
        return name.endsWith(".class")
                ? jars.stream()
                        .filter(jar -> jar.has(name))
                        .map(jar -> jar.findResource(name))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /**
     * The name of the jar whose classes do not fit to Köprü's, or to each other.
     *
     * @return empty where the failure has another cause, or comes from no jar
     */
    public Optional<String> unfit(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof LinkageError || cause instanceof ClassNotFoundException) {
                return jars.stream()
                        .filter(jar -> isOf(jar, failure))
                        .map(ClassLoader::getName)
                        .findFirst();
            }
        }
        return Optional.empty();
    }

    private static boolean isOf(JarLoader jar, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            boolean there = Arrays.stream(cause.getStackTrace())
                    .anyMatch(step -> jar.getName().equals(step.getClassLoaderName()));
            if (there || jar.isNamedIn(String.valueOf(cause.getMessage()))) {
                return true;
            }
        }
        return false;
    }
}
