package dev.kopru.stockcard;

import dev.kopru.fixture.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stock card of the reference accounting program, usual but for what a test says otherwise. */
final class ACard {

    /** A day before the tests' clock starts. */
    static final Instant CHANGED = MovableClock.START.minus(Duration.ofDays(1));

    final String code;
    final List<Variant> variants = new ArrayList<>();
    final List<Picture> images = new ArrayList<>();
    final List<String> moreCategories = new ArrayList<>();
    String name;

    @Nullable
    String shortDescription = "Kısa";

    @Nullable
    String description = "<p>Uzun <b>açıklama</b></p>";

    @Nullable
    String category = "Kadın > Giyim";

    @Nullable
    String brand = "Köprü";

    String unit = "adet";

    @Nullable
    String vatRate = "20";

    boolean forWeb = true;
    boolean blocked;
    Instant changed = CHANGED;

    private ACard(String code) {
        this.code = code;
        this.name = "Ürün " + code;
    }

    /** A variant's row and its main price; attributes are JSON. */
    record Variant(
            String sku,
            @Nullable String attributes,
            @Nullable String barcode,
            @Nullable String price,
            boolean blocked) {}

    /** An image's row. */
    record Picture(@Nullable String sku, String kind, @Nullable String location, byte @Nullable [] content) {}

    /** Without variants yet; {@link CardBooks} adds one under the card's own code when none is said. */
    static ACard of(String code) {
        return new ACard(code);
    }

    ACard name(String value) {
        name = value;
        return this;
    }

    ACard texts(@Nullable String brief, @Nullable String full) {
        shortDescription = brief;
        description = full;
        return this;
    }

    ACard category(@Nullable String main, String... more) {
        category = main;
        moreCategories.addAll(List.of(more));
        return this;
    }

    ACard vatRate(@Nullable String value) {
        vatRate = value;
        return this;
    }

    ACard unit(String value) {
        unit = value;
        return this;
    }

    ACard forWeb(boolean value) {
        forWeb = value;
        return this;
    }

    ACard blocked() {
        blocked = true;
        return this;
    }

    ACard changed(Instant instant) {
        changed = instant;
        return this;
    }

    ACard variant(String sku, @Nullable String attributes) {
        return variant(sku, attributes, null, "100");
    }

    ACard variant(String sku, @Nullable String attributes, @Nullable String barcode, @Nullable String price) {
        variants.add(new Variant(sku, attributes, barcode, price, false));
        return this;
    }

    ACard blockedVariant(String sku, String attributes) {
        variants.add(new Variant(sku, attributes, null, "100", true));
        return this;
    }

    ACard file(String location) {
        images.add(new Picture(null, "file", location, null));
        return this;
    }

    ACard image(@Nullable String sku, String kind, @Nullable String location) {
        images.add(new Picture(sku, kind, location, null));
        return this;
    }

    ACard stored(byte[] content) {
        images.add(new Picture(null, "stored", null, content));
        return this;
    }

    LocalDateTime changedAt() {
        return LocalDateTime.ofInstant(changed, ZoneOffset.UTC);
    }
}
