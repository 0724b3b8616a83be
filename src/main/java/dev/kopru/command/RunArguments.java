package dev.kopru.command;

import dev.kopru.finding.Finding;
import dev.kopru.run.RunParameters;
import dev.kopru.text.FileNames;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands after {@code run} on the command line.
 *
 * @param parameters the job's own parameters, given as key=value
 * @param file a file to import instead of the live records
 */
record RunArguments(String job, Map<String, String> parameters, @Nullable Path file, String profile) {

    private static final String DEFAULT_PROFILE = "kopru";
    private static final List<String> OPTIONS = List.of("--file", "--profile");
    private static final List<String> PARAMETERS =
            List.of(RunParameters.ONLY + "=" + RunParameters.RETRIES, RunParameters.FULL + "=true");

    /** Whether the job's own source is read, so that the number of records can be asked for. */
    boolean isLive() {
        return file == null && parameters.isEmpty();
    }

    /** Reads the words after {@code run}; options with a dot in their name are settings and not read here. */
    static RunArguments read(String... words) {
        if (words.length == 0 || words[0].startsWith("-") || words[0].contains("=")) {
            throw WrongUsageException.because(Finding.problem("job.missing"));
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        @Nullable Path file = null;
        @Nullable String profile = null;
        for (String word : Arrays.asList(words).subList(1, words.length)) {
            int equals = word.indexOf('=');
            if (equals < 1) {
                throw WrongUsageException.because(Finding.problem("word.unknown", word));
            }
            String name = word.substring(0, equals);
            String value = word.substring(equals + 1);
            if (name.equals("--file")) {
                file = FileNames.of(value);
            } else if (name.equals("--profile")) {
                profile = value;
            } else if (PARAMETERS.contains(word)) {
                parameters.put(name, value);
            } else if (!name.startsWith("--")) {
                throw WrongUsageException.because(
                        Finding.problem("parameter.unknown", word, String.join(", ", PARAMETERS)));
            } else if (!name.contains(".")) {
                throw WrongUsageException.because(Options.unknown(name, OPTIONS));
            }
        }
        together(parameters, file, profile);
        return new RunArguments(words[0], parameters, file, profile == null ? DEFAULT_PROFILE : profile);
    }

    /** Of two that exclude each other one would be dropped without a word. */
    private static void together(Map<String, String> parameters, @Nullable Path file, @Nullable String profile) {
        List<Finding> wrong = new ArrayList<>();
        if (parameters.size() > 1) {
            wrong.add(Finding.problem("parameter.both", String.join("\", \"", PARAMETERS)));
        }
        if (file != null) {
            parameters.forEach((name, value) -> wrong.add(Finding.problem("parameter.file", name + "=" + value)));
        } else if (profile != null) {
            wrong.add(Finding.problem("profile.alone", profile));
        }
        if (!wrong.isEmpty()) {
            throw WrongUsageException.becauseOfAll(wrong);
        }
    }
}
