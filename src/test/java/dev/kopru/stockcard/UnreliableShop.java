package dev.kopru.stockcard;

import dev.kopru.connector.Answer;
import dev.kopru.connector.Change;
import dev.kopru.connector.ChangePosition;
import dev.kopru.connector.accounting.StockCard;
import dev.kopru.connector.accounting.StockCatalogue;
import dev.kopru.connector.accounting.StoredImage;
import dev.kopru.connector.store.Media;
import dev.kopru.connector.store.PlacedImages;
import dev.kopru.connector.store.Product;
import dev.kopru.connector.store.ProductField;
import dev.kopru.connector.store.Products;
import dev.kopru.connector.store.Unpublishing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The real neighbours, with whatever a test lets happen before a call; operations are the methods' names. */
final class UnreliableShop {

    private UnreliableShop() {}

    /** The real accounting program, with a clock of its own that a test can set. */
    static final class Catalogue implements StockCatalogue {

        private final StockCatalogue real;
        private final Clock clock;
        private volatile Duration koprusClockIsAheadBy = Duration.ZERO;
        private volatile Consumer<String> before = operation -> {};
        private volatile Consumer<StockCard> read = card -> {};

        Catalogue(StockCatalogue real, Clock clock) {
            this.real = real;
            this.clock = clock;
        }

        void reset() {
            before = operation -> {};
            read = card -> {};
            koprusClockIsAheadBy = Duration.ZERO;
        }

        void koprusClockIsAheadBy(Duration difference) {
            koprusClockIsAheadBy = difference;
        }

        @Override
        public Instant now() {
            return clock.instant().minus(koprusClockIsAheadBy);
        }

        void before(Consumer<String> what) {
            before = what;
        }

        /** What happens as each card is read. */
        void reading(Consumer<StockCard> what) {
            read = what;
        }

        @Override
        public List<Change> changedCards(ChangePosition after, int limit) {
            before.accept("changedCards");
            return real.changedCards(after, limit);
        }

        @Override
        public List<String> webCards(String afterCode, int limit) {
            before.accept("webCards");
            return real.webCards(afterCode, limit);
        }

        @Override
        public OptionalLong countWebCards() {
            return real.countWebCards();
        }

        @Override
        public List<StockCard> cards(Collection<String> codes) {
            before.accept("cards");
            List<StockCard> cards = real.cards(codes);
            cards.forEach(read);
            return cards;
        }

        @Override
        public Map<String, String> parts(Collection<String> codes) {
            before.accept("parts");
            return real.parts(codes);
        }

        @Override
        public StoredImage image(String location, long mostBytes) {
            before.accept("image");
            return real.image(location, mostBytes);
        }
    }

    /** The real shop's products; counts what is sent. */
    static final class Shop implements Products {

        private final Products real;
        private volatile Consumer<String> before = operation -> {};
        private volatile UnaryOperator<List<Answer>> answer = answers -> answers;
        private volatile UnaryOperator<List<Answer.Refused>> imagesAnswer = answers -> answers;
        private volatile Consumer<PlacedImages> placing = images -> {};
        private volatile @Nullable List<Product> lastSent;

        Shop(Products real) {
            this.real = real;
        }

        void reset() {
            before = operation -> {};
            answer = answers -> answers;
            imagesAnswer = answers -> answers;
            placing = images -> {};
            lastSent = null;
        }

        /** What happens before the images of each card are shown. */
        void placing(Consumer<PlacedImages> what) {
            placing = what;
        }

        void before(Consumer<String> what) {
            before = what;
        }

        void imagesAnswer(UnaryOperator<List<Answer.Refused>> change) {
            imagesAnswer = change;
        }

        void answer(UnaryOperator<List<Answer>> change) {
            answer = change;
        }

        /** The products of the last call; none if there was none. */
        List<Product> lastSent() {
            List<Product> sent = lastSent;
            return sent == null ? List.of() : sent;
        }

        @Override
        public List<Answer> publish(List<Product> products, Set<ProductField> owned) {
            before.accept("publish");
            lastSent = products;
            return answer.apply(real.publish(products, owned));
        }

        @Override
        public List<Answer> unpublish(List<Unpublishing> unpublishings) {
            before.accept("unpublish");
            return real.unpublish(unpublishings);
        }

        @Override
        public List<Answer.Refused> placeImages(List<PlacedImages> images) {
            before.accept("placeImages");
            images.forEach(placing);
            return imagesAnswer.apply(real.placeImages(images));
        }
    }

    /** The real media; counts the files that are put. */
    static final class Files implements Media {

        private final Media real;
        private final AtomicInteger puts = new AtomicInteger();
        private volatile Consumer<String> before = operation -> {};
        private volatile Consumer<String> beforeFile = name -> {};

        Files(Media real) {
            this.real = real;
        }

        void reset() {
            before = operation -> {};
            beforeFile = name -> {};
            puts.set(0);
        }

        /** What happens before anything is done with a file of this name. */
        void beforeFile(Consumer<String> what) {
            beforeFile = what;
        }

        void before(Consumer<String> what) {
            before = what;
        }

        int puts() {
            return puts.get();
        }

        @Override
        public void put(String name, byte[] content) {
            before.accept("put");
            beforeFile.accept(name);
            puts.incrementAndGet();
            real.put(name, content);
        }

        @Override
        public void remove(Collection<String> names) {
            before.accept("remove");
            names.forEach(beforeFile);
            real.remove(names);
        }

        @Override
        public boolean has(String name) {
            beforeFile.accept(name);
            return real.has(name);
        }

        @Override
        public void tidy() {
            real.tidy();
        }

        @Override
        public Optional<String> leaveSign() {
            return real.leaveSign();
        }

        @Override
        public boolean hasSign(String sign) {
            return real.hasSign(sign);
        }
    }
}
