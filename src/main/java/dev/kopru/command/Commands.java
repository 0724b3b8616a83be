package dev.kopru.command;

import dev.kopru.finding.Finding;
import dev.kopru.text.NearestWord;
import java.util.List;

/** What may stand first on the command line; nothing, or a setting, starts the service. */
enum Commands {
    RUN,
    WORKER,
    CHECK,
    CONNECTORS,
    HELP,
    VERSION,
    SERVICE;

    static final List<String> OPTIONS = List.of("--help", "--version", "--debug", "--trace");

    static final String OF_WORKERS = "worker";

    private static final List<String> WORDS = List.of("run", OF_WORKERS, "check", "connectors", "help", "version");
    private static final List<String> ASKS_FOR_HELP = List.of("help", "--help", "-h", "-?", "/?");
    private static final List<String> ASKS_FOR_VERSION = List.of("version", "--version", "-v", "-V");

    /** Whoever asks for help anywhere gets it. */
    static Commands of(String... arguments) {
        List<String> words = List.of(arguments);
        if (words.stream().anyMatch(word -> word.startsWith("-") && ASKS_FOR_HELP.contains(word))) {
            return HELP;
        }
        String first = words.isEmpty() ? "" : words.get(0);
        if (ASKS_FOR_HELP.contains(first)) {
            return HELP;
        }
        if (ASKS_FOR_VERSION.contains(first)) {
            return VERSION;
        }
        return switch (first) {
            case "run" -> RUN;
            case OF_WORKERS -> WORKER;
            case "check" -> CHECK;
            case "connectors" -> CONNECTORS;
            default -> service(words);
        };
    }

    private static Commands service(List<String> words) {
        words.stream().filter(word -> !word.startsWith("-")).findFirst().ifPresent(word -> {
            throw WrongUsageException.because(NearestWord.to(word, WORDS)
                    .map(near -> Finding.problem("command.unknown", word, near))
                    .orElseGet(() -> Finding.problem("command.unknown.far", word)));
        });
        return SERVICE;
    }
}
