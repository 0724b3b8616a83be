package dev.kopru.stockcard.image.child;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** How a child is started: by the same Java and from the same classes as the service, however that was started. */
final class ChildCommand {

    private static final String PACKAGED = "org.springframework.boot.loader.launch.PropertiesLauncher";
    private static final boolean WINDOWS =
            System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");

    /**
     * Without these no process starts at all, or none finds its own program in a folder with Turkish letters; anything else
     * may be a secret.
     */
    private static final Set<String> HARMLESS = Set.of("SystemRoot", "LD_LIBRARY_PATH", "LANG", "LC_ALL", "LC_CTYPE");

    private ChildCommand() {}

    static ProcessBuilder of(Orders orders, int megabytes) {
        return of(ImageChild.class, orders, megabytes);
    }

    static ProcessBuilder of(Class<?> main, Orders orders, int megabytes) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(options(megabytes));
        words.addAll(program(main.getName()));
        words.addAll(orders.arguments());
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment().keySet().retainAll(HARMLESS);
        // Else the C library keeps what a large picture needed, once for each thread.
        builder.environment().put("MALLOC_ARENA_MAX", "1");
        return builder;
    }

    private static List<String> options(int megabytes) {
        return List.of(
                "-Xmx" + megabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                // The machine's own messages would get among the answers, its reports of a crash into the folder.
                "-Xlog:disable",
                "-XX:+DisplayVMOutputToStderr",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + (WINDOWS ? "NUL" : "/dev/null"),
                "-Djava.awt.headless=true",
                "-cp",
                classPath());
    }

    private static List<String> program(String main) {
        return isPackaged() ? List.of("-Dloader.main=" + main, PACKAGED) : List.of(main);
    }

    /** As one jar, or unpacked with the same launcher, as in a container. */
    private static boolean isPackaged() {
        return ClassLoader.getSystemClassLoader().getResource(PACKAGED.replace('.', '/') + ".class") != null;
    }

    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
