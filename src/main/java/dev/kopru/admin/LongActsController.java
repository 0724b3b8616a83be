package dev.kopru.admin;

import dev.kopru.admin.act.LongActView;
import dev.kopru.admin.act.LongActs;
import dev.kopru.admin.request.Listing;
import dev.kopru.record.ReasonMessages;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is being done about very many records at once. */
@RestController
@RequestMapping("/api/acts")
@Tag(name = "retries", description = "Reddedilen kayıtlar / rejected records")
class LongActsController {

    private final LongActs acts;
    private final ReasonMessages messages;

    LongActsController(LongActs acts, ReasonMessages messages) {
        this.acts = acts;
        this.messages = messages;
    }

    @GetMapping
    @Operation(
            summary = "Actions on very many records at once and their progress, newest first",
            description =
                    "Groups of more than 5,000 that are replayed, discarded or marked as seen, for a quarter of an"
                            + " hour after they are done. BROKEN_OFF: those that are done stay so, the others are as they were;"
                            + " to go on, ask for the same again. Each node tells what it does itself")
    Listing<LongActView> all(Locale locale) {
        return Listing.whole(acts.all().stream()
                .map(act -> LongActView.of(act, messages, locale))
                .toList());
    }
}
