package dev.kopru.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.kopru.audit.Audit;
import dev.kopru.audit.CurrentPerson;
import dev.kopru.record.Reason;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Says why a call was refused, and puts it on record; a program that asks again and again does not fill the record. */
public class Refusals {

    private static final Logger log = LoggerFactory.getLogger(Refusals.class);

    private final Rights rights;
    private final Audit audit;
    private final Cache<String, Boolean> told = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    Refusals(Rights rights, Audit audit) {
        this.rights = rights;
        this.audit = audit;
    }

    /** Empty where it was not for want of a right: the request came from another page, or from nobody who is known. */
    public Optional<Reason> of(HttpServletRequest request) {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        if (person == null || person instanceof AnonymousAuthenticationToken) {
            return Optional.empty();
        }
        Optional<Reason> reason = rights.refusal(person, request);
        putOnRecord(request, reason.map(Reason::code).orElse("FORBIDDEN"));
        return reason;
    }

    private void putOnRecord(HttpServletRequest request, String code) {
        String call = request.getMethod() + " " + request.getRequestURI();
        if (told.asMap().putIfAbsent(CurrentPerson.name() + " " + call, true) != null) {
            return;
        }
        try {
            audit.record("refused", call, code);
        } catch (DataAccessException away) {
            log.warn("The refusal of {} could not be recorded: {}", call, away.getMessage());
        }
    }
}
