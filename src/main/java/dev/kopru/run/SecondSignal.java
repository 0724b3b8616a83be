package dev.kopru.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/** While a graceful stop is under way, a second SIGTERM or Ctrl-C ends the process as a crash would. */
final class SecondSignal {

    private static final Logger log = LoggerFactory.getLogger(SecondSignal.class);

    /** What a shell reports for a process ended by SIGTERM. */
    static final int TERMINATED = 143;

    private final Map<Signal, SignalHandler> before = new HashMap<>();

    void endsAtOnce() {
        for (String name : List.of("TERM", "INT")) {
            try {
                Signal signal = new Signal(name);
                before.put(
                        signal, Signal.handle(signal, s -> Runtime.getRuntime().halt(TERMINATED)));
            } catch (IllegalArgumentException e) {
                log.debug("This platform does not hand over the signal {}", name);
            }
        }
    }

    /** The stop was only a pause. */
    void meansWhatItDid() {
        before.forEach(Signal::handle);
        before.clear();
    }
}
