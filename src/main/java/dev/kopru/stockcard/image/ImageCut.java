package dev.kopru.stockcard.image;

import dev.kopru.connector.store.Media;
import dev.kopru.partition.Cutting;
import dev.kopru.partition.Span;
import dev.kopru.record.Fingerprint;
import dev.kopru.setting.Current;
import dev.kopru.stockcard.link.ImageSettings;
import dev.kopru.stockcard.link.StockCardSettings;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cuts the images of a run by their ids, so that each part has about as many to make and to look at as the others. */
@Component
class ImageCut implements Cutting {

    /** Making an image costs about so much more than looking whether one has changed. */
    private static final String WEIGHT = "IF(i.state = 'PENDING', 100, 1)";

    /** A file that is not to be made is only looked at, and read if it has changed. */
    private static final String SURELY_READ = "i.state = 'PENDING' OR i.kind <> 'FILE'";

    private static final String READ =
            """
            FROM image i
            WHERE (i.state = 'PENDING' OR i.kind = 'FILE' OR i.state = 'READY' AND i.checked_at < :checkedBefore)
              AND EXISTS (SELECT 1 FROM card_image c WHERE c.image_id = i.id)
            """;

    /** An image belongs where the middle of its weight lies. */
    private static final String LASTS = "SELECT MAX(id) FROM (SELECT i.id, SUM(" + WEIGHT
            + ") OVER (ORDER BY i.id) - " + WEIGHT + " / 2 AS middle " + READ
            + ") weighed GROUP BY CEIL(middle * :parts / :weight) ORDER BY MAX(id)";

    private final JdbcClient jdbc;
    private final ImagePreparation preparation;
    private final FilesInSight files;
    private final Media media;
    private final Current<StockCardSettings> settings;
    private final Clock clock;

    ImageCut(
            JdbcClient jdbc,
            ImagePreparation preparation,
            FilesInSight files,
            Media media,
            Current<StockCardSettings> settings,
            Clock clock) {
        this.files = files;
        this.media = media;
        this.jdbc = jdbc;
        this.preparation = preparation;
        this.settings = settings;
        this.clock = clock;
    }

    /** Less than a chunk is not worth a part. */
    @Override
    public List<String> bounds(int parts) {
        StockCardSettings now = settings.now();
        if (!now.sendsImages()) {
            return List.of();
        }
        preparation.prepare();
        LocalDateTime checkedBefore = checkedBefore();
        Size size = jdbc.sql("SELECT COUNT(*), COALESCE(SUM(" + WEIGHT + "), 0) " + READ)
                .param("checkedBefore", checkedBefore)
                .query((row, n) -> new Size(row.getLong(1), row.getLong(2)))
                .single();
        return bounds(size.in(parts, now.images().chunkSize()), size.weight(), checkedBefore);
    }

    @Override
    public List<Long> sizes(List<String> bounds) {
        Long[] sizes = new Long[bounds.size() + 1];
        Arrays.fill(sizes, 0L);
        if (settings.now().sendsImages()) {
            String part = bounds.isEmpty() ? "0" : "INTERVAL(i.id - 1, :bounds)";
            jdbc.sql("SELECT " + part + " AS part, SUM(" + SURELY_READ + ") " + READ + " GROUP BY part")
                    .param("bounds", bounds.stream().map(Long::valueOf).toList())
                    .param("checkedBefore", checkedBefore())
                    .query(row -> {
                        sizes[row.getInt(1)] = row.getLong(2);
                    });
        }
        return List.of(sizes);
    }

    @Override
    public String settings() {
        ImageSettings images = settings.now().images();
        return new Fingerprint()
                .text(images.recipe(), images.mostPixels(), images.mostBytes())
                .hex();
    }

    /** A picture: of a folder that is not shared, a node would say that none is there. */
    @Override
    public Optional<String> landmark() {
        return settings.now().sendsImages() ? files.landmark() : Optional.empty();
    }

    @Override
    public boolean sees(String landmark) {
        return files.sees(landmark);
    }

    /** In the shop's media: what is made elsewhere, no page would show. */
    @Override
    public Optional<String> leaveSign() {
        return settings.now().sendsImages() ? media.leaveSign() : Optional.empty();
    }

    @Override
    public boolean hasSign(String sign) {
        return media.hasSign(sign);
    }

    /** Nobody writes any more, and nobody looks for the sign. */
    @Override
    public Runnable through(List<String> bounds) {
        return media::tidy;
    }

    private LocalDateTime checkedBefore() {
        return LocalDateTime.ofInstant(
                clock.instant().minus(settings.now().images().recheckAddresses()), ZoneOffset.UTC);
    }

    /** How many images there are, and what they weigh. */
    private record Size(long images, long weight) {

        long in(int parts, int chunkSize) {
            return Math.min(parts, (images + chunkSize - 1) / chunkSize);
        }
    }

    private List<String> bounds(long parts, long weight, LocalDateTime checkedBefore) {
        if (parts <= 1) {
            return List.of();
        }
        List<String> lasts = jdbc.sql(LASTS)
                .param("checkedBefore", checkedBefore)
                .param("parts", parts)
                .param("weight", weight)
                .query(String.class)
                .list();
        return lasts.subList(0, lasts.size() - 1);
    }

    /** The last id before a part's first. */
    static long before(Span span) {
        return span.after() == null ? 0 : Long.parseLong(span.after());
    }

    static long last(Span span) {
        return span.upTo() == null ? Long.MAX_VALUE : Long.parseLong(span.upTo());
    }
}
