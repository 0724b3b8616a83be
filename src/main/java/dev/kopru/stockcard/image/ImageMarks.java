package dev.kopru.stockcard.image;

import java.util.Collection;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Marks in {@code image} what is being made, so that whatever ends the process, the next one knows what it was at. At once
 * and whatever becomes of the chunk, therefore in transactions of their own.
 */
@Repository
class ImageMarks {

    /**
     * An image whose making was begun so often and never ended is not tried again. Once with many others, twice alone: a machine
     * that loses its power or a process that is killed stops some image or other, but hardly the same one three times.
     */
    static final int MOST = 3;

    private final NamedParameterJdbcTemplate named;

    ImageMarks(NamedParameterJdbcTemplate named) {
        this.named = named;
    }

    /** For images that nothing is known against, many at once. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void begin(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            named.update("UPDATE image SET begun = 1 WHERE id IN (:ids) AND begun = 0", Map.of("ids", ids));
        }
    }

    /** For one that was left behind: by itself, so that it alone is to blame if the process ends again. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void beginAgain(long id) {
        named.update("UPDATE image SET begun = begun + 1 WHERE id = :id", Map.of("id", id));
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void end(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            named.update("UPDATE image SET begun = 0 WHERE id IN (:ids) AND begun > 0", Map.of("ids", ids));
        }
    }
}
