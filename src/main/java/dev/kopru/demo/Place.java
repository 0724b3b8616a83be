package dev.kopru.demo;

import org.jspecify.annotations.Nullable;

/** A postal address with the tax office in charge of it. */
record Place(String line, String district, String city, @Nullable String postCode, String country, String taxOffice) {}
