package dev.kopru.crash.chaos;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a running service takes, looked at from outside; in megabytes, threads without those of requests. */
public record ChaosMemory(long heapAfterCollection, long resident, long residentOfChildren, int threads) {

    /** One line of the whole heap, or one a generation, as the collector has it. */
    private static final Pattern USED = Pattern.compile("(?:heap|generation)\\s.*? used (\\d+)K");

    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s*(\\d+) kB");
    /** The web server keeps those of its busiest moment for a while, up to its limit. */
    private static final Pattern THREADS = Pattern.compile("^\"(?!http-)", Pattern.MULTILINE);

    private static final int LOOKS = 24;
    private static final long PAUSE_MILLIS = 5000;

    /**
     * With the least heap of some looks at it: what a run or a document needs just now is no leak, while what leaks is there
     * at every look. None more is taken once it is below {@code enough} megabytes.
     */
    public static ChaosMemory least(long pid, long enough) throws IOException, InterruptedException {
        ChaosMemory least = of(pid);
        for (int look = 1; look < LOOKS && least.heapAfterCollection >= enough; look++) {
            Thread.sleep(PAUSE_MILLIS);
            ChaosMemory other = of(pid);
            least = other.heapAfterCollection < least.heapAfterCollection ? other : least;
        }
        return least;
    }

    private static ChaosMemory of(long pid) throws IOException, InterruptedException {
        long children = ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::children)
                .mapToLong(child -> resident(child.pid()))
                .sum();
        long resident = resident(pid);
        jcmd(pid, "GC.run");
        jcmd(pid, "GC.run");
        int threads = (int) THREADS.matcher(jcmd(pid, "Thread.print")).results().count();
        return new ChaosMemory(heap(jcmd(pid, "GC.heap_info")) >> 10, resident, children, threads);
    }

    /** Of one process; 0 when it is gone. */
    public static long resident(long pid) {
        return number(RESIDENT, status(pid)) >> 10;
    }

    private static String status(long pid) {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/status"));
        } catch (IOException e) {
            // It has ended.
            return "";
        }
    }

    private static String jcmd(long pid, String command) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(pid), command)
                .redirectErrorStream(true)
                .start();
        String answer = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (jcmd.waitFor() != 0) {
            throw new IllegalStateException(command + ": " + answer);
        }
        return answer;
    }

    private static long heap(String told) {
        return USED.matcher(told)
                .results()
                .mapToLong(line -> Long.parseLong(line.group(1)))
                .sum();
    }

    private static long number(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
    }
}
