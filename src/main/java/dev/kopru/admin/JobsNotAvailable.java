package dev.kopru.admin;

import dev.kopru.record.Reason;
import dev.kopru.record.ReasonMessages;
import dev.kopru.run.JobCatalog;
import dev.kopru.run.JobDefinition;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Says once, at the start, which jobs are not available and why. */
@Component
class JobsNotAvailable implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(JobsNotAvailable.class);

    private final JobCatalog catalog;
    private final ReasonMessages messages;

    JobsNotAvailable(JobCatalog catalog, ReasonMessages messages) {
        this.catalog = catalog;
        this.messages = messages;
    }

    @Override
    public void afterSingletonsInstantiated() {
        catalog.definitions().stream()
                .map(JobDefinition::name)
                .flatMap(job -> catalog.lacking(job).stream())
                .forEach(this::tell);
    }

    private void tell(Reason reason) {
        log.info("{} / {}", messages.render(reason, ReasonMessages.DEFAULT), messages.render(reason, Locale.ENGLISH));
    }
}
