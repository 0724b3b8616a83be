package dev.kopru.command;

import dev.kopru.finding.Finding;
import dev.kopru.finding.FindingReport;
import dev.kopru.finding.Languages;
import dev.kopru.finding.Start;
import dev.kopru.run.StopDeadline;
import dev.kopru.setting.JobNames;
import dev.kopru.setting.check.StartSettings;
import dev.kopru.text.BuiltVersion;
import dev.kopru.text.NearestWord;
import dev.kopru.text.Terminal;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.SortedSet;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** Understands the command line, and does what needs no running service. */
public final class CommandLine {

    private CommandLine() {}

    /**
     * Does what the arguments ask for with {@code application} as its sources.
     *
     * @return the exit code; empty where the service is to be started and nothing is wrong
     */
    public static OptionalInt execute(Class<?> application, String... arguments) {
        PrintStream out = Terminal.out();
        try {
            Commands command = Commands.of(arguments);
            if (command == Commands.SERVICE || command == Commands.WORKER) {
                String[] settings = serviceSettings(arguments);
                settingsOnly(settings);
                Preflight preflight = Preflight.of(Start.Kind.SERVICE, settings);
                if (refused(preflight, out)) {
                    return OptionalInt.of(ExitCode.FAILED.number());
                }
                if (command == Commands.WORKER) {
                    // It has no page on which somebody would see them.
                    preflight.report().print(preflight.notices(), out);
                }
                return OptionalInt.empty();
            }
            String[] words = Arrays.copyOfRange(arguments, 1, arguments.length);
            if (command == Commands.HELP) {
                Help.print(out, languages(arguments), JobNames.all());
                return OptionalInt.of(ExitCode.COMPLETED.number());
            }
            return OptionalInt.of(execute(command, application, words, out).number());
        } catch (WrongUsageException e) {
            FindingReport report = new FindingReport(languages(arguments));
            report.print(e.findings(), out);
            report.say(out, "command.help");
            return OptionalInt.of(ExitCode.WRONG_USAGE.number());
        }
    }

    /** What the service is to be started with: the command {@code worker} is another word for one of its settings. */
    public static String[] serviceSettings(String... arguments) {
        String[] settings = arguments.clone();
        if (settings.length > 0 && settings[0].equals(Commands.OF_WORKERS)) {
            settings[0] = "--" + Start.WORKER + "=true";
        }
        return settings;
    }

    private static ExitCode execute(Commands command, Class<?> application, String[] words, PrintStream out) {
        switch (command) {
            case VERSION -> out.println("Köprü " + BuiltVersion.read());
            case CHECK -> {
                return check(words, out);
            }
            case CONNECTORS -> {
                settingsOnly(words);
                ConnectorList.print(StartSettings.read(words), out);
            }
            default -> {
                return run(application, words, out);
            }
        }
        return ExitCode.COMPLETED;
    }

    private static ExitCode check(String[] words, PrintStream out) {
        settingsOnly(words);
        Preflight preflight = Preflight.of(Start.Kind.CHECK, words);
        FindingReport report = preflight.report();
        report.say(out, "check.head", BuiltVersion.read());
        report.print(preflight.findings(), out);
        if (preflight.isRefused()) {
            report.say(out, "check.bad", preflight.problems().size());
            return ExitCode.FAILED;
        }
        report.say(out, "check.good");
        return ExitCode.COMPLETED;
    }

    private static ExitCode run(Class<?> application, String[] words, PrintStream out) {
        RunArguments request = RunArguments.read(words);
        List<Finding> wrong = new ArrayList<>(Options.look(settings(words)));
        jobs(request, wrong);
        if (!wrong.isEmpty()) {
            throw WrongUsageException.becauseOfAll(wrong);
        }
        Preflight preflight = Preflight.of(Start.Kind.RUN, settings(words));
        FileProfile.wrong(request, preflight.settings().environment()).ifPresent(finding -> {
            throw WrongUsageException.because(finding);
        });
        if (refused(preflight, out)) {
            return ExitCode.FAILED;
        }
        SpringApplication spring = new SpringApplication(application);
        spring.setWebApplicationType(WebApplicationType.NONE);
        spring.setAdditionalProfiles("command");
        spring.addListeners(new StopDeadline());
        try (ConfigurableApplicationContext context = spring.run(settings(words))) {
            Console console =
                    new Console(out, Terminal.isThere(), preflight.report().languages());
            return context.getBean(RunCommand.class).execute(request, console);
        }
    }

    private static void jobs(RunArguments request, List<Finding> wrong) {
        SortedSet<String> jobs = JobNames.all();
        if (!jobs.contains(request.job())) {
            wrong.add(NearestWord.to(request.job(), jobs)
                    .map(near -> Finding.problem("job.unknown", request.job(), near))
                    .orElseGet(() -> Finding.problem("job.unknown.far", request.job(), String.join(", ", jobs))));
        }
        if (request.file() != null && !Files.isReadable(request.file())) {
            wrong.add(Finding.problem("file.missing", request.file()));
        }
    }

    private static boolean refused(Preflight preflight, PrintStream out) {
        if (preflight.isRefused()) {
            preflight.report().say(out, "refused");
            preflight.report().print(preflight.problems(), out);
        }
        return preflight.isRefused();
    }

    /** Before any settings are read. */
    private static List<Locale> languages(String... arguments) {
        String argument = "--" + Languages.SETTING + "=";
        return Languages.of(Arrays.stream(arguments)
                .filter(word -> word.startsWith(argument))
                .map(word -> word.substring(argument.length()))
                .findFirst()
                .orElse(System.getenv("KOPRU_LANGUAGE")));
    }

    private static void understood(String... words) {
        List<Finding> wrong = Options.look(words);
        if (!wrong.isEmpty()) {
            throw WrongUsageException.becauseOfAll(wrong);
        }
    }

    private static void settingsOnly(String... words) {
        understood(words);
        Arrays.stream(words).filter(word -> !word.startsWith("-")).findFirst().ifPresent(word -> {
            throw WrongUsageException.because(Finding.problem("word.unknown", word));
        });
    }

    private static String[] settings(String[] words) {
        return Arrays.stream(words)
                .filter(word -> word.startsWith("--") && word.contains("."))
                .filter(word -> !word.startsWith("--file=") && !word.startsWith("--profile="))
                .toArray(String[]::new);
    }
}
