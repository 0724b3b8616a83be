package dev.kopru.people;

import dev.kopru.audit.Audit;
import dev.kopru.audit.CurrentPerson;
import dev.kopru.record.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/** Tokens that programs come in with; each act goes on record in its transaction. */
public class Tokens {

    private static final int MOST_OF_PERSON = 20;
    private static final int SHOWN = 100;
    private static final int PREFIX = 8;
    private static final int SECRET = 40;
    /** {@code kpr_} tells people, and those who look for secrets in texts, what it is. */
    private static final Pattern TOKEN =
            Pattern.compile("(kpr_[A-Za-z0-9]{" + PREFIX + "})_[A-Za-z0-9]{" + SECRET + "}");

    private final TokenTable tokens;
    private final PeopleTable people;
    private final Secrets secrets = new Secrets();
    private final Audit audit;

    Tokens(TokenTable tokens, PeopleTable people, Audit audit) {
        this.tokens = tokens;
        this.people = people;
        this.audit = audit;
    }

    /** Of a person for a page, those that let in first: what ended long ago piles up. */
    public List<PersonalToken> latest(String username) {
        return tokens.latest(username, SHOWN);
    }

    /** Of a person, newest first; everybody's for null. */
    public List<PersonalToken> of(@Nullable String username) {
        return tokens.all(username);
    }

    /** For the person of this request. */
    @Transactional
    public NewToken create(TokenRequest request) {
        String username = CurrentPerson.name();
        PeopleTable.Row person = people.find(username).orElseThrow(() -> PeopleException.noPerson(username));
        PeopleTable.Row owner = people.locked(person.person().id());
        if (tokens.count(owner.person().id()) >= MOST_OF_PERSON) {
            throw PeopleException.tooManyTokens(MOST_OF_PERSON);
        }
        String prefix = "kpr_" + secrets.of(PREFIX);
        String secret = prefix + "_" + secrets.of(SECRET);
        tokens.add(owner, request, prefix, sha256(secret));
        PersonalToken made = tokens.find(prefix)
                .orElseThrow(() -> new IllegalStateException("The token was not kept"))
                .token();
        audit.record("create token", subject(made), made.scopes() + " until " + made.expiresAt());
        return new NewToken(made, secret);
    }

    /**
     * @param onlyOf whose it must be; null where it may be anybody's
     * @throws PeopleException where there is none
     */
    @Transactional
    public PersonalToken revoke(long id, @Nullable String onlyOf) {
        PersonalToken token = tokens.find(id)
                .filter(found -> onlyOf == null || found.username().equals(onlyOf))
                .orElseThrow(() -> PeopleException.unknownToken(id));
        if (token.revokedAt() == null) {
            tokens.revoke(id, CurrentPerson.name());
            audit.changed("revoke token", subject(token), null, token.state(), PersonalToken.State.REVOKED);
        }
        return tokens.find(id).orElseThrow(() -> PeopleException.unknownToken(id));
    }

    /** The token that was sent, if it is right and lets in; in constant time, so that the delay tells nothing about it. */
    Optional<PersonalToken> valid(String sent) {
        Matcher form = TOKEN.matcher(sent);
        if (!form.matches()) {
            return Optional.empty();
        }
        Optional<PersonalToken> right = tokens.find(form.group(1))
                .filter(row -> MessageDigest.isEqual(bytes(row.sha256()), bytes(sha256(sent))))
                .map(TokenTable.Row::token)
                .filter(token -> token.state() == PersonalToken.State.VALID);
        right.ifPresent(token -> tokens.used(token.id()));
        return right;
    }

    private static String subject(PersonalToken token) {
        return "token " + token.prefix() + " of " + token.username() + " (" + token.name() + ")";
    }

    private static String sha256(String secret) {
        return HexFormat.of().formatHex(Fingerprint.sha256(bytes(secret)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
