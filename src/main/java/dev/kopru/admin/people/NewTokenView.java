package dev.kopru.admin.people;

import dev.kopru.people.NewToken;
import io.swagger.v3.oas.annotations.media.Schema;

/** A token that was just made, with what programs send, which nobody can be shown again. */
@Schema(name = "NewToken")
record NewTokenView(
        TokenView token,
        @Schema(description = "Send it as Authorization: Bearer ...; it is shown this once") String secret) {

    static NewTokenView of(NewToken made) {
        return new NewTokenView(TokenView.of(made.token()), made.secret());
    }
}
