package dev.kopru.stockcard.image;

import dev.kopru.connector.store.Media;
import dev.kopru.notice.Notice;
import dev.kopru.notice.Notices;
import dev.kopru.recipe.StepRun;
import dev.kopru.record.Reason;
import dev.kopru.run.lease.Node;
import dev.kopru.stockcard.link.StockCardExportJob;
import dev.kopru.stockcard.link.StockCardNotice;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whether this node sees what runs before have put into the shop's media. What is not there is made again, as after somebody
 * emptied it; but in a folder that is not the shop's, all of that would be in vain, and no page would show it.
 */
@Component
class MediaInSight {

    private static final int LATEST = 20;

    /** One that is missing tells nothing of the place. */
    private static final int FEWEST = 2;

    private static final String FILES =
            """
            SELECT JSON_UNQUOTE(JSON_EXTRACT(i.files, '$[0].name')) FROM image i
            WHERE i.state = 'READY' AND i.files IS NOT NULL
              AND EXISTS (SELECT 1 FROM card_image c WHERE c.image_id = i.id)
            ORDER BY i.id DESC LIMIT :latest
            """;

    private final JdbcClient jdbc;
    private final Media media;
    private final Notices notices;
    private final Node node;
    private final TransactionTemplate transaction;

    MediaInSight(JdbcClient jdbc, Media media, Notices notices, Node node, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.media = media;
        this.notices = notices;
        this.node = node;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** To be called on the thread of a step, before it makes anything. */
    void tellIfThereIsNone() {
        List<String> files =
                jdbc.sql(FILES).param("latest", LATEST).query(String.class).list();
        if (files.size() >= FEWEST && files.stream().noneMatch(media::has)) {
            StepRun run = StepRun.current();
            Reason what = Reason.of(StockCardNotice.NO_MEDIA_IN_SIGHT, files.size(), node.name());
            transaction.executeWithoutResult(status -> notices.note(
                    StockCardExportJob.NAME, run.runId(), run.step(), List.of(new Notice("media", "media", what))));
        }
    }
}
