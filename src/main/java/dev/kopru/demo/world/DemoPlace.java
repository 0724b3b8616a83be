package dev.kopru.demo.world;

import org.jspecify.annotations.Nullable;

/** A postal address with the tax office in charge of it. */
public record DemoPlace(
        String line, String district, String city, @Nullable String postCode, String country, String taxOffice) {}
