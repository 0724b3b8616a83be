package dev.kopru.stockcard.image;

import dev.kopru.notice.Notice;
import dev.kopru.notice.Notices;
import dev.kopru.recipe.StepRun;
import dev.kopru.record.Reason;
import dev.kopru.run.lease.Node;
import dev.kopru.setting.Current;
import dev.kopru.setting.file.KopruHome;
import dev.kopru.stockcard.link.StockCardExportJob;
import dev.kopru.stockcard.link.StockCardNotice;
import dev.kopru.stockcard.link.StockCardSettings;
import dev.kopru.text.FileNames;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whether this node sees the files that the accounting program names: a share that is not mounted is an empty folder. */
@Component
class FilesInSight {

    private static final int LATEST = 1000;

    /** One that is missing tells nothing of the folder. */
    private static final int FEWEST = 2;

    /** Of the latest images only, since there may be millions of which none is a file. */
    private static final String FILES =
            """
            SELECT location FROM (SELECT id, kind, location FROM image ORDER BY id DESC LIMIT :latest) latest
            WHERE kind = 'FILE' AND CHAR_LENGTH(location) <= 1000
              AND EXISTS (SELECT 1 FROM card_image c WHERE c.image_id = latest.id)
            ORDER BY id DESC
            """;

    private final JdbcClient jdbc;
    private final KopruHome home;
    private final Current<StockCardSettings> settings;
    private final Notices notices;
    private final Node node;
    private final TransactionTemplate transaction;

    FilesInSight(
            JdbcClient jdbc,
            KopruHome home,
            Current<StockCardSettings> settings,
            Notices notices,
            Node node,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.home = home;
        this.settings = settings;
        this.notices = notices;
        this.node = node;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * One that is there; what else lies in a folder lies in any. Where none is, one that should be: another node may see it, and this
     * one comes last.
     */
    Optional<String> landmark() {
        List<String> files = files();
        Optional<String> seen = one(files);
        return seen.isPresent() || !isTelling(files) ? seen : Optional.of(files.get(0));
    }

    boolean sees(String file) {
        return !new ImageFolder(folder()).signature(file).isEmpty();
    }

    /** To be called on the thread of a step; tells of a folder that has none of them, and takes that back when it has. */
    void tellIfThereIsNone() {
        List<String> files = files();
        if (one(files).isPresent()) {
            notices.withdraw(StockCardExportJob.NAME, StockCardNotice.NO_FILE_IN_SIGHT, 0, List.of(shown()));
        } else if (isTelling(files)) {
            StepRun run = StepRun.current();
            Reason what = Reason.of(StockCardNotice.NO_FILE_IN_SIGHT, shown(), files.size(), node.name());
            transaction.executeWithoutResult(status -> notices.note(
                    StockCardExportJob.NAME, run.runId(), run.step(), List.of(new Notice(shown(), shown(), what))));
        }
    }

    private static boolean isTelling(List<String> files) {
        return files.size() >= FEWEST;
    }

    private Optional<String> one(List<String> files) {
        return files.stream().filter(this::sees).findFirst();
    }

    private List<String> files() {
        return jdbc.sql(FILES).param("latest", LATEST).query(String.class).list();
    }

    private String shown() {
        return FileNames.shown(folder());
    }

    private Path folder() {
        return FileNames.resolve(home.folder(), settings.now().images().folder());
    }
}
