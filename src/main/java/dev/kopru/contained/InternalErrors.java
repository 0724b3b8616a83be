package dev.kopru.contained;

import dev.kopru.bulk.ManyRows;
import dev.kopru.port.jar.JarLoader;
import dev.kopru.record.Reason;
import dev.kopru.record.Source;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts what a record threw on record: under a number in the log with its stack trace, and under the same as a reason. */
public final class InternalErrors {

    private static final Logger log = LoggerFactory.getLogger(InternalErrors.class);
    private static final String OWN = "dev.kopru.";
    /** What is thrown here was brought about elsewhere. */
    private static final List<String> PLUMBING =
            List.of(InternalErrors.class.getPackageName() + ".", ManyRows.class.getPackageName() + ".");

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final int DIGITS = 8;

    private InternalErrors() {}

    /** The reason for which the record is rejected. */
    public static Reason of(Source source, Throwable thrown) {
        Reason reason = reason(source, thrown);
        log.error("Reference {}: record {} failed with an unexpected error", number(reason), named(source), thrown);
        return reason;
    }

    /** The same where the stack trace stands in the log often enough already. */
    static Reason again(Source source, Throwable thrown) {
        Reason reason = reason(source, thrown);
        log.error(
                "Reference {}: record {} failed with the same error as the one before", number(reason), named(source));
        return reason;
    }

    private static Reason reason(Source source, Throwable thrown) {
        String number = UUID.randomUUID().toString().substring(0, DIGITS).toUpperCase(Locale.ROOT);
        return Reason.of(ContainedReason.INTERNAL_ERROR, source.label(), name(thrown), place(thrown), number);
    }

    /** Class and place, by which two failures are known as the same. */
    static String kind(Throwable thrown) {
        return name(thrown) + " " + place(thrown);
    }

    /** The same of a reason that {@link #of} gave. */
    static String kind(Reason reason) {
        return reason.arguments().get(1) + " " + reason.arguments().get(2);
    }

    private static String number(Reason reason) {
        return reason.arguments().get(reason.arguments().size() - 1);
    }

    private static String named(Source source) {
        return CONTROL.matcher(source.key()).replaceAll("?");
    }

    private static String name(Throwable thrown) {
        return root(thrown).getClass().getName();
    }

    /**
     * The topmost frame of Köprü's own or of a connector's jar, which is where to look; Java leaves the frames out of what it throws
     * very often.
     */
    private static String place(Throwable thrown) {
        List<Throwable> chain = Blame.chain(thrown);
        for (int i = chain.size() - 1; i >= 0; i--) {
            for (StackTraceElement frame : chain.get(i).getStackTrace()) {
                String name = frame.getClassName();
                if (JarLoader.isOfJar(frame)) {
                    return frame.getClassLoaderName() + " " + told(frame);
                }
                if (name.startsWith(OWN) && PLUMBING.stream().noneMatch(name::startsWith)) {
                    return told(frame);
                }
            }
        }
        StackTraceElement[] frames = root(thrown).getStackTrace();
        return frames.length == 0 ? "?" : told(frames[0]);
    }

    private static String told(StackTraceElement frame) {
        String name = frame.getClassName();
        String simple = name.substring(name.lastIndexOf('.') + 1);
        return simple + "." + frame.getMethodName() + ":" + frame.getLineNumber();
    }

    private static Throwable root(Throwable thrown) {
        List<Throwable> chain = Blame.chain(thrown);
        return chain.get(chain.size() - 1);
    }
}
