package dev.kopru.admin;

import dev.kopru.admin.request.Listing;
import dev.kopru.admin.request.Paging;
import dev.kopru.partition.progress.PartProgress;
import dev.kopru.partition.progress.PartsProgress;
import dev.kopru.record.ReasonMessages;
import dev.kopru.run.history.PastRun;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Shows the parts of a run, with why one lags behind in the language of the one who asked. */
@Component
class PartViews {

    private final PartsProgress parts;
    private final ReasonMessages messages;

    PartViews(PartsProgress parts, ReasonMessages messages) {
        this.parts = parts;
        this.messages = messages;
    }

    Listing<PartView> of(PastRun run, Paging paging) {
        List<PartProgress> all = parts.of(run);
        Long after = paging.afterNumber();
        List<PartProgress> read = all.stream()
                .filter(one -> after == null || one.part().id() > after)
                .skip(paging.offset())
                .limit(paging.read())
                .toList();
        return Listing.of(read, paging, one -> one.part().id(), one -> view(one, run.node()), all::size);
    }

    private PartView view(PartProgress one, @Nullable String node) {
        String text = one.lag() == null ? null : messages.render(one.lag(), LocaleContextHolder.getLocale());
        return PartView.of(one, node, text);
    }
}
