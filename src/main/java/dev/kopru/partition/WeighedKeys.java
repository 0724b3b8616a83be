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

    /** Neighbouring keys: the last of them, and what they weigh together. */
    private record Some(String last, long weight) {}

    /** The next key. */
    public void add(String key, long weighing) {
        keys++;
        weight += weighing;
        if (inLast == 0 || inLast == together) {
            all.add(new Some(key, weighing));
            inLast = 1;
        } else {
            Some some = all.remove(all.size() - 1);
            all.add(new Some(key, some.weight() + weighing));
            inLast++;
        }
        if (all.size() == REMEMBERED && inLast == together) {
            halve();
        }
    }

    private void halve() {
        List<Some> fewer = new ArrayList<>(REMEMBERED);
        for (int i = 0; i < all.size(); i += 2) {
            Some next = all.get(i + 1);
            fewer.add(new Some(next.last(), all.get(i).weight() + next.weight()));
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
}
