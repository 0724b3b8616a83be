package dev.kopru.command;

import dev.kopru.job.StopDeadline;
import dev.kopru.text.Terminal;
import java.io.PrintStream;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** Runs Köprü for one command, without web pages and timers. */
public final class CommandLine {

    private static final String RUN = "run";

    private CommandLine() {}

    /** Whether these arguments are a command rather than the start of the service. */
    public static boolean isCommand(String[] arguments) {
        return arguments.length > 0 && arguments[0].equals(RUN);
    }

    /** Runs the command with {@code application} as its sources; answers the exit code. */
    public static int execute(Class<?> application, String[] arguments) {
        PrintStream out = Terminal.out();
        String[] words = Arrays.copyOfRange(arguments, 1, arguments.length);
        try {
            RunRequest request = RunRequest.read(words);
            SpringApplication spring = new SpringApplication(application);
            spring.setWebApplicationType(WebApplicationType.NONE);
            spring.setAdditionalProfiles("command");
            spring.addListeners(new StopDeadline());
            try (ConfigurableApplicationContext context = spring.run(settings(words))) {
                boolean terminal = Terminal.isThere();
                return context.getBean(RunCommand.class)
                        .execute(request, out, terminal)
                        .number();
            }
        } catch (WrongUsageException e) {
            out.println(e.getMessage());
            out.println(RunRequest.USAGE);
            return ExitCode.WRONG_USAGE.number();
        }
    }

    private static String[] settings(String[] words) {
        return Arrays.stream(words)
                .filter(word -> word.startsWith("--") && word.contains("."))
                .toArray(String[]::new);
    }
}
