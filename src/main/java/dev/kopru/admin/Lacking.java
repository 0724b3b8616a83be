package dev.kopru.admin;

import dev.kopru.record.Reason;
import dev.kopru.record.ReasonMessages;
import dev.kopru.run.JobCatalog;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Says what a job needs and nobody serves, in words. */
@Component
class Lacking {

    private final JobCatalog catalog;
    private final ReasonMessages messages;

    Lacking(JobCatalog catalog, ReasonMessages messages) {
        this.catalog = catalog;
        this.messages = messages;
    }

    /** Empty for a job that is available. */
    List<JobView.LackingView> of(String job, Locale locale) {
        return catalog.lacking(job).stream().map(reason -> view(reason, locale)).toList();
    }

    /** The first value is the job's name, the second the port's. */
    private JobView.LackingView view(Reason reason, Locale locale) {
        String port = reason.arguments().get(1).replaceFirst("^port\\.", "");
        return new JobView.LackingView(port, reason.code(), messages.render(reason, locale));
    }
}
