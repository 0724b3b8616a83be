package dev.kopru.command;

import dev.kopru.net.ServiceAddress;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where the rejected rows of a file lie, which the service hands out. */
@Component
class ErrorsAddress {

    private static final int USUAL_PORT = 8080;

    private final Environment settings;

    ErrorsAddress(Environment settings) {
        this.settings = settings;
    }

    void tell(long importId, Console console) {
        String service = address();
        console.say(
                "run.errors", service + "/imports/" + importId, service + "/api/imports/" + importId + "/errors.csv");
    }

    /** As people call it, else as it is found on this machine. */
    private String address() {
        String named = settings.getProperty("kopru.address", "").strip().replaceFirst("/+$", "");
        return named.isEmpty()
                ? ServiceAddress.of(settings, settings.getProperty("server.port", Integer.class, USUAL_PORT))
                : named;
    }
}
