package dev.kopru;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.logging.LoggingSystem;

/** Opens the log again, which the start of an application that another test broke off leaves shut for the whole process. */
public final class OpenLog implements BeforeEachCallback {

    @Override
    public void beforeEach(ExtensionContext context) {
        LoggingSystem.get(getClass().getClassLoader()).cleanUp();
    }
}
