package dev.kopru.admin.people;

import dev.kopru.admin.act.Person;
import dev.kopru.admin.description.Conflicts;
import dev.kopru.admin.request.Listing;
import dev.kopru.people.NewToken;
import dev.kopru.people.Role;
import dev.kopru.people.TokenRequest;
import dev.kopru.people.Tokens;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tokens that programs send in place of a person's password. */
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/tokens")
@Tag(name = "tokens", description = "Anahtarlar / personal tokens")
class TokensController {

    private final Tokens tokens;

    TokensController(Tokens tokens) {
        this.tokens = tokens;
    }

    @GetMapping
    @Operation(summary = "Your tokens, newest first; of administrators, everybody's")
    Listing<TokenView> all() {
        List<TokenView> found = tokens.of(ownOnly()).stream().map(TokenView::of).toList();
        return Listing.whole(found);
    }

    @PostMapping
    @Operation(
            summary = "Makes a token for yourself",
            description = "201 with the secret, which is shown this once and kept nowhere. The token can do what its"
                    + " scopes say, and never more than you: links makes and revokes links to statements, imports sends"
                    + " files, metrics reads the figures for monitoring, operate does what operators do, read reads."
                    + " None can make tokens or rule people, timers and settings. It ends with its expiry, when it is"
                    + " revoked, and when your password, role or right to come in changes")
    @ResponseStatus(HttpStatus.CREATED)
    @Conflicts("You have 20 valid tokens, or the login is the token of the settings, which is no person's")
    ResponseEntity<NewTokenView> create(
            @org.springframework.web.bind.annotation.RequestBody
                    @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = TokenBody.class),
                                            examples = {
                                                @ExampleObject(
                                                        name = "sends files",
                                                        value =
                                                                "{\"name\":\"Mağaza sunucusu\",\"scopes\":[\"imports\"],"
                                                                        + "\"days\":90}")
                                            }))
                    Map<String, @Nullable Object> body) {
        TokenRequest asked = TokenBody.read(body);
        NewToken made = tokens.create(asked);
        return ResponseEntity.created(URI.create("/api/tokens")).body(NewTokenView.of(made));
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Revokes a token at once: one of yours; as an administrator, anybody's")
    TokenView revoke(@PathVariable long id) {
        return TokenView.of(tokens.revoke(id, ownOnly()));
    }

    private static @Nullable String ownOnly() {
        return Person.is(Role.ADMINISTRATOR) ? null : Person.current();
    }
}
