package dev.kopru.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A class of this project with a {@code main}, run by a Java of its own in an environment that is given whole. */
public final class ChildJava {

    private static final long PATIENCE_SECONDS = 60;

    private ChildJava() {}

    /** How it ended and all that it wrote. */
    public record Result(int exitCode, String output) {}

    public static Result run(Class<?> main, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        return run(main, List.of(), environment, arguments);
    }

    /** The same with these options of the virtual machine. */
    public static Result run(Class<?> main, List<String> options, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("exec env -i"));
        environment.forEach((name, value) -> words.add(name + "=" + quoted(value)));
        words.add(quoted(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        options.forEach(option -> words.add(quoted(option)));
        words.addAll(List.of("-cp", quoted(System.getProperty("java.class.path")), quoted(main.getName())));
        for (String argument : arguments) {
            words.add(quoted(argument));
        }
        Process process = new ProcessBuilder("/bin/sh", "-c", String.join(" ", words))
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("Still running:\n" + output);
        }
        return new Result(process.exitValue(), output);
    }

    /** By its bytes, since the tests' own locale may know less letters than the child is to be given. */
    private static String quoted(String word) {
        StringBuilder text = new StringBuilder("\"$(printf '");
        for (byte each : word.getBytes(StandardCharsets.UTF_8)) {
            text.append(String.format(Locale.ROOT, "\\%03o", each & 0xff));
        }
        return text.append("')\"").toString();
    }
}
