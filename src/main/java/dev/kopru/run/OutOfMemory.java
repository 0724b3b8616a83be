package dev.kopru.run;

import java.nio.charset.StandardCharsets;

/**
 * Ends the process where memory has run out, however it was started: a machine that goes on after that may have lost any of
 * its threads. What the virtual machine does itself with {@code -XX:+ExitOnOutOfMemoryError}, without the option.
 */
public final class OutOfMemory {

    /** As the virtual machine's own. */
    static final int EXIT_CODE = 3;

    /** Made beforehand: afterwards there may be no memory for words. */
    private static final byte[] WORDS = ("Bellek tükendi, süreç sona eriyor; -Xmx ile daha çok bellek verin"
                    + " / out of memory, the process ends; give it more with -Xmx\n")
            .getBytes(StandardCharsets.UTF_8);

    /** Whether the process is Köprü's own: one that only has it within, as a test's, is not for it to end. */
    private static volatile boolean ownProcess;

    private OutOfMemory() {}

    /** From now on for every thread that dies of it; said by whoever starts Köprü as a process of its own. */
    public static void endsProcess() {
        ownProcess = true;
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, e) -> {
            endProcessAfter(e);
            if (before == null) {
                System.err.print("Exception in thread \"" + thread.getName() + "\" ");
                e.printStackTrace();
            } else {
                before.uncaughtException(thread, e);
            }
        });
    }

    /** For whoever catches more than exceptions: does not return where {@code failure} comes from a lack of memory of Köprü's process. */
    public static void endProcessAfter(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; ownProcess && cause != null && depth < 100; depth++) {
            if (cause instanceof OutOfMemoryError) {
                System.err.write(WORDS, 0, WORDS.length);
                Runtime.getRuntime().halt(EXIT_CODE);
            }
            cause = cause.getCause();
        }
    }

    /** The work of an executor that would keep its end to itself. */
    public static Runnable watched(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (OutOfMemoryError e) {
                endProcessAfter(e);
                throw e;
            }
        };
    }
}
