package dev.kopru.connector.store.vendure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Cuts what is asked for into pieces that the shop takes. */
final class VendureSlices {

    private VendureSlices() {}

    static <T> List<List<T>> of(Collection<T> all, int most) {
        List<T> list = List.copyOf(all);
        List<List<T>> slices = new ArrayList<>();
        for (int start = 0; start < list.size(); start += most) {
            slices.add(list.subList(start, Math.min(list.size(), start + most)));
        }
        return slices;
    }
}
