package dev.kopru.inventory;

import dev.kopru.connector.Patience;
import dev.kopru.connector.accounting.StockLevel;
import dev.kopru.connector.accounting.StockLevels;
import dev.kopru.connector.accounting.StockSnapshot;
import dev.kopru.connector.store.OrderSelection;
import dev.kopru.connector.store.ShopStock;
import dev.kopru.connector.store.Store;
import dev.kopru.contained.Containing;
import dev.kopru.inventory.IncomingFigure.Circumstances;
import dev.kopru.inventory.IncomingFigure.Shown;
import dev.kopru.inventory.ordered.OrderedGoods;
import dev.kopru.inventory.quantity.InventoryReason;
import dev.kopru.inventory.quantity.InventorySettings;
import dev.kopru.inventory.quantity.OpenOrders;
import dev.kopru.recipe.StepRun;
import dev.kopru.record.Reason;
import dev.kopru.record.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks up SKUs: first what orders of the shop reserve, then, from one snapshot, what the books hold of SKUs and orders. So an
 * order that is posted meanwhile is found in the books, and none is counted twice or not at all.
 */
class StockReading {

    private final StockLevels levels;
    private final ShopStock shop;
    private final Store store;
    private final OrderedGoods ordered;
    private final StepRun run;
    private final WatchedSkus watchedSkus;
    private final Patience patience;
    private final InventorySettings settings;
    private final ZoneId businessZone;
    private OpenOrders orders = new OpenOrders("", List.of());
    private Set<String> watched = Set.of();

    StockReading(
            StockNeighbours with,
            OrderedGoods ordered,
            WatchedSkus watchedSkus,
            InventorySettings settings,
            ZoneId businessZone,
            StepRun run) {
        this.ordered = ordered;
        this.run = run;
        this.levels = with.levels();
        this.shop = with.shop();
        this.store = with.store();
        this.patience = with.patience();
        this.watchedSkus = watchedSkus;
        this.settings = settings;
        this.businessZone = businessZone;
    }

    /** Reads the shop's orders, and has every later run look at what they take, whatever becomes of this one. */
    void open() {
        open(OrderedGoods.Extent.CHANGED);
    }

    /** The same; also those that the shop's list of changes may have missed. */
    void openAll() {
        open(OrderedGoods.Extent.ALL);
    }

    /** For a part of what another one was opened for in the same run. */
    void openPart() {
        open(OrderedGoods.Extent.KEPT);
    }

    private void open(OrderedGoods.Extent extent) {
        LocalDate since = settings.ordersSince();
        @Nullable
        Instant placedFrom =
                since == null ? null : since.atStartOfDay(businessZone).toInstant();
        OrderSelection taking = new OrderSelection(settings.orderStatuses(), placedFrom, null);
        OrderedGoods.Reading how = new OrderedGoods.Reading(settings.overlap(), settings.chunkSize(), extent);
        watch(new OpenOrders(store.code(), ordered.read(InventorySyncConfiguration.JOB, taking, how, run)));
    }

    private void watch(OpenOrders taken) {
        orders = taken;
        Set<String> all = watchedSkus.all();
        List<String> fresh =
                orders.skus().stream().filter(sku -> !all.contains(sku)).toList();
        watchedSkus.add(fresh);
        all.addAll(fresh);
        watched = all;
    }

    /** SKUs of which orders reserve something, or did when last looked at. */
    Set<String> watched() {
        return watched;
    }

    /** The program's clock. */
    Instant now() {
        return patience.call("read the program's clock", () -> levels.levels(List.of(), List.of()))
                .notBefore();
    }

    List<IncomingFigure> load(Collection<String> skus) {
        return load(skus, Map.of());
    }

    /** One for each SKU; {@code movedAt} tells of some of them because of which change they are looked up. */
    List<IncomingFigure> load(Collection<String> skus, Map<String, Instant> movedAt) {
        return Containing.read(skus, some -> figures(some, movedAt), IncomingFigure.Unreadable::of);
    }

    private List<IncomingFigure> figures(Collection<String> skus, Map<String, Instant> movedAt) {
        StockSnapshot books = patience.call("read stock", () -> levels.levels(skus, orders.refs(skus)));
        Map<String, Shown> shown = shown(skus);
        Map<String, StockLevel> found = new HashMap<>();
        Set<String> doubled = new HashSet<>();
        for (StockLevel level : books.levels()) {
            String sku = level.sku().stripTrailing();
            if (found.put(sku, level) != null) {
                doubled.add(sku);
            }
        }
        List<IncomingFigure> figures = new ArrayList<>(skus.size());
        for (String sku : skus) {
            Circumstances circumstances = new Circumstances(
                    books.notBefore(), movedAt.get(sku), watched.contains(sku), shown.getOrDefault(sku, Shown.NOTHING));
            StockLevel level = found.get(sku);
            Source source = level == null ? FigureSources.gone(sku) : FigureSources.live(sku, level.changedAt());
            if (doubled.contains(sku)) {
                Reason reason = Reason.of(InventoryReason.DOUBLED_SKU, sku);
                figures.add(new IncomingFigure.Unreadable(source, SkuPayload.of(sku), reason));
            } else if (level == null) {
                figures.add(new IncomingFigure.Gone(source, circumstances));
            } else {
                figures.add(new IncomingFigure.Counted(source, level, orders.notIn(books, sku), circumstances));
            }
        }
        return figures;
    }

    private Map<String, Shown> shown(Collection<String> skus) {
        Map<String, Shown> shown = new HashMap<>();
        patience.call("read what the shop shows", () -> shop.shown(skus))
                .forEach(figure ->
                        shown.put(figure.sku().stripTrailing(), new Shown(figure.quantity(), figure.revision())));
        return shown;
    }
}
