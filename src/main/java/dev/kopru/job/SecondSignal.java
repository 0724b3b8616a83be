package dev.kopru.job;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sun.misc.Signal;

/** While a graceful stop is under way, a second SIGTERM or Ctrl-C ends the process as a crash would. */
final class SecondSignal {

    private static final Logger log = LoggerFactory.getLogger(SecondSignal.class);

    /** What a shell reports for a process ended by SIGTERM. */
    private static final int TERMINATED = 143;

    private SecondSignal() {}

    /** A context that is closed while its process goes on is no reason to change what a signal does. */
    private static boolean processEnds() {
        Thread probe = new Thread();
        try {
            Runtime.getRuntime().addShutdownHook(probe);
            Runtime.getRuntime().removeShutdownHook(probe);
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }

    static void endsAtOnce() {
        if (!processEnds()) {
            return;
        }
        for (String name : new String[] {"TERM", "INT"}) {
            try {
                Signal.handle(new Signal(name), signal -> Runtime.getRuntime().halt(TERMINATED));
            } catch (IllegalArgumentException e) {
                log.debug("This platform keeps the signal {} to itself", name);
            }
        }
    }
}
