package dev.kopru.admin;

import java.util.List;

/** A page of a list, and how many there are in all. */
record Listing<T>(List<T> items, int page, int size, long total) {

    static <T> Listing<T> of(List<T> items, Paging paging, long total) {
        return new Listing<>(items, paging.page(), paging.size(), total);
    }
}
