package dev.kopru.admin.alert;

import dev.kopru.admin.act.SubscriptionActions;
import dev.kopru.admin.description.Conflicts;
import dev.kopru.admin.request.Listing;
import dev.kopru.alert.MessageDelivery;
import dev.kopru.alert.Recipient;
import dev.kopru.alert.Recipients;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who is told of alerts, by mail or webhook. */
@RestController
@RequestMapping("/api/alerts/subscriptions")
@Tag(name = "alerts", description = "Uyarılar / alerts")
class SubscriptionsController {

    private static final String MAIL = "{\"channel\":\"MAIL\",\"address\":\"ad@ornek.com.tr\",\"language\":\"tr\"}";
    private static final String WEBHOOK =
            "{\"channel\":\"WEBHOOK\",\"address\":\"https://ornek.com.tr/kopru\",\"rules\":[\"RUN_FAILED\"]}";

    private final Recipients recipients;
    private final SubscriptionActions actions;

    SubscriptionsController(Recipients recipients, SubscriptionActions actions) {
        this.recipients = recipients;
        this.actions = actions;
    }

    @GetMapping
    @Operation(summary = "Who is told: those of jobs/alerts.yml, then those who were subscribed")
    Listing<SubscriptionView> all() {
        List<SubscriptionView> all =
                recipients.all().stream().map(SubscriptionView::of).toList();
        return Listing.whole(all);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One subscription")
    SubscriptionView one(@PathVariable String id) {
        return SubscriptionView.of(recipients.get(id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Conflicts("The address is subscribed already")
    @Operation(
            summary = "Subscribes an address from now on",
            description = "A webhook's answer carries the secret that signs its messages, once: each comes with"
                    + " Kopru-Signature: t=<seconds>,v1=<hex of HMAC-SHA256(secret, seconds + '.' + body)>, and with"
                    + " Kopru-Id, which is the same when a message comes again")
    ResponseEntity<SubscriptionView> create(
            @RequestBody
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = SubscriptionRequest.Body.class),
                                            examples = {
                                                @ExampleObject(name = "mail", value = MAIL),
                                                @ExampleObject(name = "webhook", value = WEBHOOK)
                                            }))
                    Map<String, @Nullable Object> body) {
        Recipient made = actions.create(SubscriptionRequest.created(body));
        return ResponseEntity.created(URI.create("/api/alerts/subscriptions/" + made.id()))
                .body(SubscriptionView.withSecret(made));
    }

    @PutMapping("/{id}")
    @Conflicts("The address is subscribed already, or defined in jobs/alerts.yml")
    @Operation(summary = "Changes a subscription; what is left out stays as it is")
    SubscriptionView change(
            @PathVariable String id,
            @RequestBody
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = SubscriptionRequest.Body.class),
                                            examples = @ExampleObject(name = "pause", value = "{\"enabled\":false}")))
                    Map<String, @Nullable Object> body) {
        return SubscriptionView.of(actions.change(id, before -> SubscriptionRequest.changed(body, before)));
    }

    @DeleteMapping("/{id}")
    @Conflicts("jobs/alerts.yml says it, and would say it again")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Nobody is told under this address any more; what waits to be sent to it is given up")
    void delete(@PathVariable String id) {
        actions.delete(id);
    }

    @PostMapping("/{id}/test")
    @Operation(summary = "Sends one test message at once, and answers whether it was taken, or why not")
    MessageDelivery.Tested test(@PathVariable String id) {
        return actions.test(id);
    }
}
