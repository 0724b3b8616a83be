package dev.kopru;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** The log as a service has it, which a command or a broken-off start of another test leaves quiet for the whole process. */
public final class OpenLog implements BeforeEachCallback {

    @Override
    public void beforeEach(ExtensionContext context) {
        LoggingSystem logging = LoggingSystem.get(getClass().getClassLoader());
        logging.cleanUp();
        logging.setLogLevel("dev.kopru", LogLevel.INFO);
    }
}
