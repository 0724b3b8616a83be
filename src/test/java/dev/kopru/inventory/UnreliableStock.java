package dev.kopru.inventory;

import dev.kopru.connector.Answer;
import dev.kopru.connector.Change;
import dev.kopru.connector.ChangePosition;
import dev.kopru.connector.accounting.StockLevels;
import dev.kopru.connector.accounting.StockSnapshot;
import dev.kopru.connector.store.OrderedQuantity;
import dev.kopru.connector.store.ShopStock;
import dev.kopru.connector.store.StockFigure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The real neighbours, with whatever a test lets happen around a call; operations are the methods' names. */
final class UnreliableStock {

    private UnreliableStock() {}

    /** The real accounting program. */
    static final class Levels implements StockLevels {

        private final StockLevels real;
        private volatile Consumer<String> before = operation -> {};
        private volatile UnaryOperator<StockSnapshot> answer = snapshot -> snapshot;

        Levels(StockLevels real) {
            this.real = real;
        }

        void reset() {
            before = operation -> {};
            answer = snapshot -> snapshot;
        }

        void before(Consumer<String> what) {
            before = what;
        }

        void answer(UnaryOperator<StockSnapshot> change) {
            answer = change;
        }

        @Override
        public List<Change> changedLevels(ChangePosition after, int limit) {
            before.accept("changedLevels");
            return real.changedLevels(after, limit);
        }

        @Override
        public List<String> webSkus(String afterSku, int limit) {
            before.accept("webSkus");
            return real.webSkus(afterSku, limit);
        }

        @Override
        public OptionalLong countWebSkus() {
            return real.countWebSkus();
        }

        @Override
        public Map<Integer, String> parts(int buckets) {
            before.accept("parts");
            return real.parts(buckets);
        }

        @Override
        public StockSnapshot levels(Collection<String> skus, Collection<String> orderRefs) {
            before.accept("levels");
            return answer.apply(real.levels(skus, orderRefs));
        }
    }

    /** The real shop; remembers what was sent. */
    static final class Shop implements ShopStock {

        private final ShopStock real;
        private final List<StockFigure> sent = Collections.synchronizedList(new ArrayList<>());
        private volatile Consumer<String> before = operation -> {};
        private volatile Consumer<String> after = operation -> {};
        private volatile UnaryOperator<List<Answer>> answer = answers -> answers;
        private volatile boolean tellsOrdered = true;

        Shop(ShopStock real) {
            this.real = real;
        }

        void reset() {
            before = operation -> {};
            after = operation -> {};
            answer = answers -> answers;
            tellsOrdered = true;
            sent.clear();
        }

        void before(Consumer<String> what) {
            before = what;
        }

        void after(Consumer<String> what) {
            after = what;
        }

        void answer(UnaryOperator<List<Answer>> change) {
            answer = change;
        }

        /** It does not know what its orders take. */
        void tellsNothingOfOrders() {
            tellsOrdered = false;
        }

        List<StockFigure> sent() {
            return sent;
        }

        @Override
        public boolean tellsOrdered() {
            return tellsOrdered && real.tellsOrdered();
        }

        @Override
        public List<OrderedQuantity> ordered(Set<String> statuses, @Nullable Instant placedFrom) {
            if (!tellsOrdered) {
                throw new UnsupportedOperationException("The shop does not tell what orders take");
            }
            before.accept("ordered");
            List<OrderedQuantity> ordered = real.ordered(statuses, placedFrom);
            after.accept("ordered");
            return ordered;
        }

        @Override
        public List<Answer> publish(List<StockFigure> figures) {
            before.accept("publish");
            sent.addAll(figures);
            List<Answer> answers = answer.apply(real.publish(figures));
            after.accept("publish");
            return answers;
        }

        @Override
        public List<StockFigure> shown(Collection<String> skus) {
            before.accept("shown");
            return real.shown(skus);
        }
    }
}
