package dev.kopru.statement;

/** Finds the line of a movement's id; the first one where an id comes twice. */
final class Places {

    private static final int NONE = -1;

    private final FigureColumn ids;
    private final int[] slots;

    Places(FigureColumn ids) {
        this.ids = ids;
        this.slots = new int[Integer.highestOneBit(Math.max(1, ids.size())) << 2];
        for (int line = 0; line < ids.size(); line++) {
            int slot = slot(ids.get(line));
            if (slots[slot] == 0) {
                slots[slot] = line + 1;
            }
        }
    }

    /** -1 for an id that no line has. */
    int of(long id) {
        int slot = slots[slot(id)];
        return slot == 0 ? NONE : slot - 1;
    }

    /** Where the id is, or else would be; at most half of the slots are taken. */
    private int slot(long id) {
        int slot = Long.hashCode(id * 0x9E3779B97F4A7C15L) & slots.length - 1;
        while (slots[slot] != 0 && ids.get(slots[slot] - 1) != id) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }
}
