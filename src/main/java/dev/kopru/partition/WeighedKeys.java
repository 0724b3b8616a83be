package dev.kopru.partition;

import java.util.ArrayList;
import java.util.List;

/** Keys in their order and how much work each is, of which few are remembered however many there are. */
public final class WeighedKeys {

    private static final int REMEMBERED = 4096;

    private List<Some> all = new ArrayList<>();
    private long keys;
    private long weight;
    private int together = 1;
    private int inLast;

    /** Neighbouring keys: the last of them, what they weigh together, and how many they are. */
    private record Some(String last, long weight, long keys) {

        /** With those that follow. */
        Some plus(Some next) {
            return new Some(next.last, weight + next.weight, keys + next.keys);
        }
    }

    /** The next key. */
    public void add(String key, long weighing) {
        keys++;
        weight += weighing;
        if (inLast == 0 || inLast == together) {
            all.add(new Some(key, weighing, 1));
            inLast = 1;
        } else {
            Some some = all.remove(all.size() - 1);
            all.add(some.plus(new Some(key, weighing, 1)));
            inLast++;
        }
        if (all.size() == REMEMBERED && inLast == together) {
            halve();
        }
    }

    private void halve() {
        List<Some> fewer = new ArrayList<>(REMEMBERED);
        for (int i = 0; i < all.size(); i += 2) {
            fewer.add(all.get(i).plus(all.get(i + 1)));
        }
        all = fewer;
        together *= 2;
        inLast = together;
    }

    /**
     * The last key of each part but the last, so that they are about equal in weight; a key is in the part in which the middle
     * of its weight lies.
     *
     * @param parts at most so many
     * @param worthAPart fewer keys than this are not
     */
    public List<String> bounds(int parts, int worthAPart) {
        long most = Math.min(parts, (keys + worthAPart - 1) / worthAPart);
        List<String> bounds = new ArrayList<>();
        long before = 0;
        long part = 0;
        String last = "";
        for (Some some : all) {
            long of = (2 * before + some.weight()) * most / (2 * weight);
            if (of != part && before > 0) {
                bounds.add(last);
            }
            part = of;
            last = some.last();
            before += some.weight();
        }
        return bounds;
    }

    /** How many keys lie in each part, of a cut at these bounds. */
    public List<Long> sizes(List<String> bounds) {
        List<Long> sizes = new ArrayList<>();
        long size = 0;
        for (Some some : all) {
            size += some.keys();
            if (sizes.size() < bounds.size() && some.last().equals(bounds.get(sizes.size()))) {
                sizes.add(size);
                size = 0;
            }
        }
        sizes.add(size);
        return sizes;
    }
}
